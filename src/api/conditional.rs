//! Conditional requests and parts of files (RFC 9110): what a client has already, and which bytes it wants.

use std::ops::Range;

use axum::http::{HeaderMap, HeaderValue, header};
use chrono::{DateTime, Utc};

/// The strong `ETag` of a content, by its SHA-256 in hex.
#[must_use]
pub fn strong_etag(digest: &str) -> HeaderValue {
    HeaderValue::from_str(&format!("\"{digest}\"")).unwrap_or_else(|_| HeaderValue::from_static("\"\""))
}

/// An instant as HTTP writes it.
#[must_use]
pub fn http_date(at: DateTime<Utc>) -> HeaderValue {
    let written = at.format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    HeaderValue::from_str(&written).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// Whether the client has this content already: `If-None-Match`, or where there is none `If-Modified-Since`.
#[must_use]
pub fn has_it(headers: &HeaderMap, etag: &HeaderValue, modified: Option<DateTime<Utc>>) -> bool {
    let text = |value: &HeaderValue| value.to_str().map(str::to_owned).unwrap_or_default();
    let mut known = headers.get_all(header::IF_NONE_MATCH).iter().map(text).peekable();
    if known.peek().is_some() {
        let etag = text(etag);
        return known
            .any(|list| list.split(',').map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == etag));
    }
    let since =
        headers.get(header::IF_MODIFIED_SINCE).map(text).and_then(|since| DateTime::parse_from_rfc2822(&since).ok());
    since.zip(modified).is_some_and(|(since, modified)| modified.timestamp() <= since.timestamp())
}

/// Which bytes of a content are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Extent {
    /// All.
    Whole,
    /// These.
    Part(Range<u64>),
    /// Some that it does not have.
    Beyond,
}

/// Which bytes of a content of `size` are wanted. Several ranges at once, and ranges of another content (`If-Range`), get the
/// whole.
#[must_use]
pub fn wanted(headers: &HeaderMap, etag: &HeaderValue, size: u64) -> Extent {
    if headers.get(header::IF_RANGE).is_some_and(|known| known != etag) {
        return Extent::Whole;
    }
    let range = headers.get(header::RANGE).and_then(|range| range.to_str().ok());
    let Some((first, last)) = range.and_then(|range| range.strip_prefix("bytes=")?.split_once('-')) else {
        return Extent::Whole;
    };
    let number = |text: &str| text.trim().parse::<u64>().ok();
    let part = match (number(first), number(last)) {
        (Some(first), Some(last)) if first <= last => first..last.saturating_add(1).min(size),
        (Some(first), None) if last.trim().is_empty() => first..size,
        (None, Some(last)) if first.trim().is_empty() => size - last.min(size)..size,
        (Some(_) | None, Some(_) | None) => return Extent::Whole,
    };
    if part.is_empty() { Extent::Beyond } else { Extent::Part(part) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(name: header::HeaderName, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_str(value).unwrap())])
    }

    #[test]
    fn a_part_is_cut_to_what_is_there() {
        let etag = strong_etag("ab");
        let of = |range: &str, size| wanted(&asked(header::RANGE, range), &etag, size);
        assert_eq!(of("bytes=0-0", 10), Extent::Part(0..1));
        assert_eq!(of("bytes=2-5", 10), Extent::Part(2..6));
        assert_eq!(of("bytes=2-99", 10), Extent::Part(2..10));
        assert_eq!(of("bytes=9-", 10), Extent::Part(9..10));
        assert_eq!(of("bytes=-3", 10), Extent::Part(7..10));
        assert_eq!(of("bytes=-99", 10), Extent::Part(0..10));
        for beyond in ["bytes=10-", "bytes=10-11", "bytes=-0"] {
            assert_eq!(of(beyond, 10), Extent::Beyond, "{beyond}");
        }
        for whole in ["bytes=5-2", "bytes=0-1,3-4", "bytes=a-b", "bytes=", "lines=1-2", "bytes=-", "bytes=--1"] {
            assert_eq!(of(whole, 10), Extent::Whole, "{whole}");
        }
        assert_eq!(of("bytes=0-", 0), Extent::Beyond);
        assert_eq!(wanted(&HeaderMap::new(), &etag, 10), Extent::Whole);
    }

    #[test]
    fn a_part_of_another_content_gets_the_whole() {
        let mut headers = asked(header::RANGE, "bytes=2-5");
        headers.insert(header::IF_RANGE, strong_etag("ab"));
        assert_eq!(wanted(&headers, &strong_etag("ab"), 10), Extent::Part(2..6));
        assert_eq!(wanted(&headers, &strong_etag("cd"), 10), Extent::Whole);
    }

    #[test]
    fn who_has_it_is_told_so() {
        let etag = strong_etag("ab");
        for known in ["\"ab\"", "W/\"ab\"", "\"cd\", \"ab\"", "*"] {
            assert!(has_it(&asked(header::IF_NONE_MATCH, known), &etag, None), "{known}");
        }
        for other in ["\"cd\"", "ab", ""] {
            assert!(!has_it(&asked(header::IF_NONE_MATCH, other), &etag, None), "{other}");
        }
        assert!(!has_it(&HeaderMap::new(), &etag, None));
    }

    #[test]
    fn who_has_it_since_it_was_changed_is_told_so() {
        let modified: DateTime<Utc> = "2025-06-30T16:00:05.5Z".parse().unwrap();
        assert_eq!(http_date(modified), "Mon, 30 Jun 2025 16:00:05 GMT");
        let since = |text| has_it(&asked(header::IF_MODIFIED_SINCE, text), &strong_etag("ab"), Some(modified));
        assert!(since("Mon, 30 Jun 2025 16:00:05 GMT"));
        assert!(!since("Mon, 30 Jun 2025 16:00:04 GMT"));
        assert!(!since("yesterday"));
    }
}
