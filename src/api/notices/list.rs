//! `GET /api/v1/notices`.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Map, Value};

use super::{TABLES, recipient};
use crate::api::prelude::*;
use crate::messages::{Language, sentence};
use crate::queries::notices::{Notice, list as notices, read_through};
use crate::types::NoticeKind;

/// Which notices.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct NoticeQuery {
    /// Only those that one has not read yet.
    unread: bool,
}

/// A notice.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoticeEntry {
    /// The position of the event that it tells of; for `POST /api/v1/notices/read`.
    position: i64,
    /// What kind of notice.
    #[schema(value_type = NoticeKind)]
    kind: String,
    /// The kind in words.
    title: String,
    /// What happened, with the numbers and reasons involved.
    text: String,
    /// The names, numbers and reasons by themselves.
    #[schema(value_type = Object)]
    params: Value,
    /// The day before which something is to be done about it, if anything is.
    due: Option<NaiveDate>,
    /// When it happened.
    at: DateTime<Utc>,
    /// Whether one has read it.
    read: bool,
    /// What it is about.
    subject: NoticeSubject,
}

/// What a notice is about.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoticeSubject {
    /// What kind of thing: `training_plan`, `equivalence_request`, `roster_import`, `account` or `publication`.
    r#type: String,
    /// Which one: its UUID, or the day of a publication.
    id: String,
}

/// One's notices, the latest first: those of one's seat, and those for oneself alone. Everybody at a seat reads them for
/// himself.
#[utoipa::path(
    get,
    path = "/api/v1/notices",
    tag = "notices",
    summary = "List one's notices",
    params(PageRequest, NoticeQuery, ReadHeaders),
    responses((status = 200, description = "A page of notices.", body = Page<NoticeEntry>), ReadProblems)
)]
pub async fn list(
    reader: Reader,
    language: Language,
    listing: Listing<NoticeQuery>,
) -> Result<Json<Page<NoticeEntry>>, ApiError> {
    let Listing { page, filter } = listing;
    let mut tables = reader.tables(TABLES).await?;
    let read = read_through(reader.caller.account, &mut tables).await?;
    let found = notices(recipient(&reader), filter.unread.then_some(read), &page, &mut tables).await?;
    Ok(Json(found.map(|notice| told(notice, read, language))))
}

fn told(notice: Notice, read_through: i64, language: Language) -> NoticeEntry {
    let Notice { position, kind, subject_kind, subject, point_name, params, due, at } = notice;
    let mut known = if let Value::Object(params) = params { params } else { Map::new() };
    if let Some(point) = point_name {
        known.insert("point".to_owned(), Value::String(point));
    }
    NoticeEntry {
        position,
        title: sentence(language, &format!("notice-title-{kind}"), &Map::new()).unwrap_or_default(),
        text: text(&kind, &known, language),
        kind,
        params: Value::Object(known),
        due,
        at,
        read: position <= read_through,
        subject: NoticeSubject { r#type: subject_kind, id: subject },
    }
}

/// The notice's own sentence, and behind it the opinion or the reason, where there is one.
fn text(kind: &str, params: &Map<String, Value>, language: Language) -> String {
    let mut parts = vec![format!("notice-{kind}")];
    parts.extend(
        ["opinion", "reason"]
            .into_iter()
            .filter(|said| params.contains_key(*said))
            .map(|said| format!("notice-{said}")),
    );
    let parts: Vec<String> = parts.iter().filter_map(|code| sentence(language, code, params)).collect();
    parts.join(match language {
        Language::Chinese => "",
        Language::English => " ",
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_kind_has_its_title_and_its_sentence_in_both_languages() {
        for language in [Language::Chinese, Language::English] {
            for kind in NoticeKind::ALL {
                for code in [format!("notice-{}", kind.code()), format!("notice-title-{}", kind.code())] {
                    assert!(sentence(language, &code, &Map::new()).is_some(), "{code} in {}", language.tag());
                }
            }
        }
    }

    #[test]
    fn an_opinion_stands_behind_the_sentence_where_there_is_one() {
        let mut params = Map::new();
        params.insert("name".to_owned(), json!("一班"));
        params.insert("submission".to_owned(), json!(2));
        let without = text("hours_returned", &params, Language::Chinese);
        assert_eq!(without, "培训班“一班”的第 2 次课时申报被退回，请更正后重新申报。");
        params.insert("opinion".to_owned(), json!("漏报"));
        assert_eq!(text("hours_returned", &params, Language::Chinese), format!("{without}意见：漏报"));
        assert!(text("hours_returned", &params, Language::English).ends_with("submit again. Opinion: 漏报"));
    }
}
