//! Machines' keys.

use crate::types::Secret;

/// The key in an `Authorization` header.
#[must_use]
pub fn bearer(authorization: &str) -> Option<Secret> {
    let (scheme, key) = authorization.split_once(' ')?;
    if scheme.eq_ignore_ascii_case("bearer") { key.trim().parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_borne() {
        assert_eq!(bearer("Bearer ks_abc").unwrap().reveal(), "ks_abc");
        assert_eq!(bearer("bearer  ks_abc").unwrap().reveal(), "ks_abc");
        for bad in ["ks_abc", "Basic ks_abc", "Bearer ", &format!("Bearer {}", "a".repeat(300))] {
            assert_eq!(bearer(bad), None, "{bad}");
        }
    }
}
