//! The development outbox: messages that nobody sends, for a person to read.

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use sqlx::{FromRow, PgPool};
use uuid::Uuid;

use super::{Sms, SmsError, SmsSender};
use crate::types::Phone;

/// Days for which a message is kept.
const KEPT_DAYS: i64 = 7;
/// How many are read at once.
const READ: i64 = 100;

/// The development outbox: a table, and a line of the log for each message.
#[derive(Debug, Clone)]
pub struct Outbox {
    pool: PgPool,
}

/// A message that was not sent but kept.
#[derive(Debug, Clone, PartialEq, FromRow)]
pub struct KeptSms {
    /// Its identifier.
    pub id: Uuid,
    /// To whom, masked.
    pub phone: String,
    /// The name of its template.
    pub template: String,
    /// What is filled in.
    pub params: Value,
    /// When.
    pub sent_at: DateTime<Utc>,
}

impl Outbox {
    /// In this database.
    #[must_use]
    pub fn new(pool: &PgPool) -> Self {
        Self { pool: pool.clone() }
    }

    /// The last messages, the latest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn latest(&self) -> Result<Vec<KeptSms>, sqlx::Error> {
        sqlx::query_as(
            "SELECT id, phone, template, params, sent_at FROM public.sms_outbox ORDER BY sent_at DESC, id DESC LIMIT $1",
        )
        .bind(READ)
        .fetch_all(&self.pool)
        .await
    }

    /// Deletes what is older than a week.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget(&self, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
        sqlx::query("DELETE FROM public.sms_outbox WHERE sent_at < $1")
            .bind(now - TimeDelta::days(KEPT_DAYS))
            .execute(&self.pool)
            .await
            .map(drop)
    }
}

#[async_trait]
impl SmsSender for Outbox {
    async fn send(&self, sms: &Sms) -> Result<(), SmsError> {
        let (phone, params) = (masked(&sms.to), sms.text.params());
        sqlx::query("INSERT INTO public.sms_outbox (id, phone, template, params, sent_at) VALUES ($1, $2, $3, $4, $5)")
            .bind(sms.id)
            .bind(&phone)
            .bind(sms.text.template())
            .bind(&params)
            .bind(sms.at)
            .execute(&self.pool)
            .await?;
        let template = sms.text.template();
        tracing::info!(%phone, template, %params, "a text message went to the development outbox");
        Ok(())
    }

    fn outbox(&self) -> Option<&Outbox> {
        Some(self)
    }
}

/// `138****0000`: enough to know one's own number by.
fn masked(phone: &Phone) -> String {
    let digits = phone.reveal();
    match (digits.get(..3), digits.get(digits.len().saturating_sub(4)..)) {
        (Some(start), Some(end)) => format!("{start}****{end}"),
        (None, _) | (_, None) => "****".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gateways::sms::SmsText;
    use crate::test_support::TestDb;

    #[tokio::test]
    async fn a_message_is_kept_for_a_week_with_its_number_masked() {
        let database = TestDb::new().await;
        let outbox = Outbox::new(&database.pool());
        let at: DateTime<Utc> = "2025-02-01T00:00:00Z".parse().unwrap();
        for (number, days) in [(1, 0), (2, 1)] {
            let text = SmsText::PasswordCode { code: format!("00000{number}").parse().unwrap() };
            let to = "13800000042".parse().unwrap();
            outbox.send(&Sms { id: Uuid::from_u128(number), to, text, at: at + TimeDelta::days(days) }).await.unwrap();
        }
        let kept = outbox.latest().await.unwrap();
        assert_eq!(kept.iter().map(|sms| sms.id.as_u128()).collect::<Vec<_>>(), [2, 1]);
        assert_eq!((kept[0].phone.as_str(), kept[0].template.as_str()), ("138****0042", "password-code"));
        assert_eq!(kept[0].params["code"], "000002");
        outbox.forget(at + TimeDelta::days(7)).await.unwrap();
        assert_eq!(outbox.latest().await.unwrap().len(), 2);
        outbox.forget(at + TimeDelta::days(7) + TimeDelta::seconds(1)).await.unwrap();
        assert_eq!(outbox.latest().await.unwrap().len(), 1);
    }
}
