//! Requests that another site makes a browser send: they carry the user's cookie, but not his intention.

use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method};

/// The code of the refusal.
pub const CROSS_SITE: &str = "ACCESS-cross-site";

/// Whether a request with a session's cookie may change something. Every browser of the last years says in
/// `Sec-Fetch-Site` where a request comes from, older ones in `Origin`; what says neither is no browser.
#[must_use]
pub fn may_change(method: &Method, headers: &HeaderMap) -> bool {
    if method.is_safe() {
        return true;
    }
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    match (text(ORIGIN.as_str()), text(HOST.as_str())) {
        (None, _) => true,
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, authority)| authority == host),
        (Some(_), None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(method: &Method, headers: &[(&'static str, &str)]) -> bool {
        let headers = headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        may_change(method, &headers)
    }

    #[test]
    fn another_site_changes_nothing() {
        assert!(allowed(&Method::POST, &[("sec-fetch-site", "same-origin")]));
        assert!(!allowed(&Method::POST, &[("sec-fetch-site", "cross-site")]));
        assert!(!allowed(&Method::POST, &[("sec-fetch-site", "same-site")]));
        assert!(!allowed(&Method::DELETE, &[("origin", "https://evil.example"), ("host", "keshi.example")]));
        assert!(!allowed(&Method::POST, &[("origin", "null"), ("host", "keshi.example")]));
        assert!(!allowed(&Method::POST, &[("origin", "https://keshi.example")]));
        assert!(allowed(&Method::POST, &[("origin", "https://keshi.example:8443"), ("host", "keshi.example:8443")]));
    }

    #[test]
    fn reading_and_programs_are_not_concerned() {
        assert!(allowed(&Method::GET, &[("sec-fetch-site", "cross-site")]));
        assert!(allowed(&Method::POST, &[]));
    }
}
