//! `POST /api/v1/session/captcha`.

use axum::http::StatusCode;
use serde_json::{Map, json};
use uuid::Uuid;

use super::drawing::draw;
use crate::api::auth::visitor::Visitor;
use crate::api::documented::VisitorProblems;
use crate::api::prelude::*;
use crate::commands::account::rules::CAPTCHA_LIVES;
use crate::commands::account::{Captcha, CaptchaKind, Challenge, make_captcha};
use crate::messages::{Language, sentence};

/// What kind of captcha.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CaptchaRequest {
    /// `image`, unless told.
    #[serde(default)]
    pub kind: CaptchaKind,
}

/// A captcha.
#[derive(Debug, Serialize, ToSchema)]
pub struct CaptchaResponse {
    /// Its identifier, to be given back with the answer.
    pub id: Uuid,
    /// A PNG of five characters as a `data:` URL; of an `image` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "data:image/png;base64,iVBORw0KGgo…")]
    pub image: Option<String>,
    /// The sum in words, in the client's language, for who cannot see an image; of an `arithmetic` one only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "十七加五等于多少？")]
    pub question: Option<String>,
    /// Seconds for which it is good (LOGIN-6).
    pub expires_in: i64,
}

/// Asks for a captcha: five characters in an image, or a sum that can be read aloud. It is good once and for five minutes; a wrong
/// answer spends it too (LOGIN-6).
#[utoipa::path(
    post,
    path = "/api/v1/session/captcha",
    tag = "session",
    summary = "Ask for a captcha",
    security(()),
    request_body = CaptchaRequest,
    responses((status = 201, description = "The captcha.", body = CaptchaResponse), VisitorProblems)
)]
pub async fn captcha(
    State(state): State<ApiState>,
    _visitor: Visitor,
    language: Language,
    Body(CaptchaRequest { kind }): Body<CaptchaRequest>,
) -> Result<(StatusCode, Json<CaptchaResponse>), ApiError> {
    let challenge = Challenge::draw(kind, &mut rand::rng());
    let Captcha { id, challenge } = make_captcha(state.desk(), challenge).await?;
    let image = match &challenge {
        Challenge::Characters(characters) => Some(draw(characters).await?),
        Challenge::Sum(..) | Challenge::Difference(..) => None,
    };
    let question = in_words(language, &challenge);
    Ok((StatusCode::CREATED, Json(CaptchaResponse { id, image, question, expires_in: CAPTCHA_LIVES })))
}

/// A sum in words: what a program that reads aloud says right in any voice.
fn in_words(language: Language, challenge: &Challenge) -> Option<String> {
    let (question, larger, smaller) = match challenge {
        Challenge::Characters(_) => return None,
        Challenge::Sum(larger, smaller) => ("captcha-sum", larger, smaller),
        Challenge::Difference(larger, smaller) => ("captcha-difference", larger, smaller),
    };
    let number = |number: &u8| sentence(language, &format!("number-{number}"), &Map::new());
    let mut params = Map::new();
    params.insert("larger".to_owned(), json!(number(larger)?));
    params.insert("smaller".to_owned(), json!(number(smaller)?));
    sentence(language, question, &params)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn login_6_a_sum_is_asked_in_words() {
        let sum = Challenge::Sum(17, 5);
        assert_eq!(in_words(Language::Chinese, &sum).unwrap(), "十七加五等于多少？");
        assert_eq!(in_words(Language::English, &sum).unwrap(), "How much is seventeen plus five?");
        let difference = Challenge::Difference(20, 1);
        assert_eq!(in_words(Language::Chinese, &difference).unwrap(), "二十减一等于多少？");
        assert_eq!(in_words(Language::English, &difference).unwrap(), "How much is twenty minus one?");
        assert_eq!(in_words(Language::Chinese, &Challenge::Characters("AC3D9".to_owned())), None);
    }

    #[test]
    fn every_number_that_is_asked_has_its_word() {
        for language in [Language::Chinese, Language::English] {
            for (larger, smaller) in (11..=20).flat_map(|larger| (1..=9).map(move |smaller| (larger, smaller))) {
                assert!(in_words(language, &Challenge::Sum(larger, smaller)).is_some(), "{larger} {smaller}");
            }
        }
    }
}
