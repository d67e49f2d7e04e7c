//! The name of an uploaded file, in the header `X-File-Name`; names of files that are given back.

use axum::extract::FromRequestParts;
use axum::http::HeaderValue;
use axum::http::request::Parts;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use utoipa::IntoParams;

use super::cover::header;
use super::error::ApiError;
use super::shape::ShapeFault;
use crate::types::{Name, TextError};

/// What a name in `filename*` may hold as it is (RFC 8187).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// The header that names the file.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "it documents the header; `FileName` reads it")]
pub struct FileHeaders {
    /// The file's name, percent-encoded UTF-8 of up to 100 characters; what stands before a slash is dropped.
    #[param(rename = "X-File-Name", example = "%E8%AF%81%E4%B9%A6.pdf")]
    file_name: String,
}

/// The name of the file that is sent.
#[derive(Debug)]
pub struct FileName(pub Name);

impl<S: Send + Sync> FromRequestParts<S> for FileName {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let fault = |said: String| ApiError::from(ShapeFault::bad_value("header.x-file-name", said));
        let given = header(&parts.headers, "x-file-name")?.ok_or_else(|| fault("the header is missing".to_owned()))?;
        let text = percent_encoding::percent_decode_str(given).decode_utf8();
        let text = text.map_err(|_| fault("the header is not percent-encoded UTF-8".to_owned()))?;
        file_name(&text).map(Self).map_err(|error| fault(error.to_string()))
    }
}

/// The name without folders, and without what no system has in a file's name.
fn file_name(given: &str) -> Result<Name, TextError> {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    if last.chars().any(char::is_control) {
        return Err(TextError::Control);
    }
    let plain: String = last.chars().map(|c| if r#":*?"<>|"#.contains(c) { '_' } else { c }).collect();
    plain.trim_start_matches('.').parse()
}

/// Tells a browser to save an answer and to show nothing of it: under this name, and under a plain one where it does not know the
/// encoding.
#[must_use]
pub fn saved_as(name: &str, plain: &str) -> HeaderValue {
    let name = utf8_percent_encode(name, ESCAPED);
    let text = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{name}");
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_has_no_folders_and_nothing_that_a_system_minds() {
        let name = |given: &str| file_name(given).map(String::from);
        assert_eq!(name("证书.pdf").unwrap(), "证书.pdf");
        assert_eq!(name("../../etc/证书.pdf").unwrap(), "证书.pdf");
        assert_eq!(name(r"C:\证书\一.png").unwrap(), "一.png");
        assert_eq!(name("a:b?.pdf").unwrap(), "a_b_.pdf");
        assert_eq!(name(".pdf").unwrap(), "pdf");
        assert_eq!(name("证书/"), Err(TextError::Empty));
        assert_eq!(name("a\r\nb.pdf"), Err(TextError::Control));
        assert!(name(&"课".repeat(100)).is_ok());
        assert!(name(&"课".repeat(101)).is_err());
    }
}
