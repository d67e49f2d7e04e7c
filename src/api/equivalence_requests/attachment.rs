//! `GET /api/v1/equivalence-requests/{request}/attachments/{number}`.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::aggregates::equivalence_request::Attachment;
use crate::api::file_name::saved_as;
use crate::api::prelude::*;
use crate::queries::requests::one;
use crate::types::RequestId;

/// One document of a request, for who may read the request: the learner himself, the office of his region and those above it.
/// A browser saves it and shows nothing of it.
#[utoipa::path(
    get,
    path = "/api/v1/equivalence-requests/{request}/attachments/{number}",
    tag = "equivalence-requests",
    summary = "Download an attachment",
    params(
        ("request" = RequestId, Path, description = "The request."),
        ("number" = u8, Path, description = "Which of its attachments, from 1.", minimum = 1),
        ReadHeaders
    ),
    responses(
        (status = 200, description = "The document.", content(
            (Vec<u8> = "application/pdf"), (Vec<u8> = "image/jpeg"), (Vec<u8> = "image/png")
        )),
        ReadProblems
    )
)]
pub async fn attachment(
    reader: Reader,
    Subjects(request, number): Subjects<RequestId, u8>,
) -> Result<Response, ApiError> {
    let mut tables = reader.tables(&["requests", "roster", "directory"]).await?;
    let found = one(request, &mut tables).await?.filter(|found| super::detail::sees(&reader.sight(), found));
    drop(tables);
    let found = found.ok_or_else(|| ApiError::NotFound { kind: "equivalence_request", id: request.to_string() })?;
    let missing = || ApiError::NotFound { kind: "attachment", id: format!("{request}/{number}") };
    let place = usize::from(number).checked_sub(1).ok_or_else(missing)?;
    let attachment = found.attachments.into_iter().nth(place).ok_or_else(missing)?;
    let digest = attachment.sha256.parse().map_err(|_| missing())?;
    let content = reader.state.attachments().read(digest).await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(attachment.kind.media_type())),
        (header::CONTENT_DISPOSITION, disposition(&attachment, number)),
    ];
    Ok((headers, content).into_response())
}

/// Saved, never shown; under the learner's name for it, and under a plain one where a browser does not know the encoding.
fn disposition(attachment: &Attachment, number: u8) -> HeaderValue {
    let ending = attachment.kind.extensions().first().copied().unwrap_or_default();
    let mut name = attachment.name.to_string();
    let ends = |usual: &&str| name.to_lowercase().ends_with(&format!(".{usual}"));
    if !attachment.kind.extensions().iter().any(ends) {
        name = format!("{name}.{ending}");
    }
    saved_as(&name, &format!("attachment-{number}.{ending}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::DocumentKind;

    #[test]
    fn a_document_is_saved_under_its_own_name_and_ending() {
        let told = |name: &str, kind| {
            let attachment = Attachment { name: name.parse().unwrap(), kind, bytes: 1, sha256: String::new() };
            disposition(&attachment, 2).to_str().unwrap().to_owned()
        };
        assert_eq!(
            told("证书.PDF", DocumentKind::Pdf),
            "attachment; filename=\"attachment-2.pdf\"; filename*=UTF-8''%E8%AF%81%E4%B9%A6.PDF"
        );
        assert!(told("证书", DocumentKind::Jpeg).ends_with("%E8%AF%81%E4%B9%A6.jpg"));
        assert!(told("a\"; x=\".html", DocumentKind::Png).ends_with("UTF-8''a%22%3B%20x%3D%22.html.png"));
    }
}
