//! The client's address.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap};

/// The peer's address; behind a trusted proxy, the one that the proxy saw, which it wrote last into `X-Forwarded-For`.
#[must_use]
pub fn of(headers: &HeaderMap, extensions: &Extensions, trust_proxy: bool) -> Option<IpAddr> {
    let forwarded = || {
        let entries = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        entries.rsplit(',').next()?.trim().parse().ok()
    };
    let peer = || extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip().to_canonical());
    if trust_proxy { forwarded().or_else(peer) } else { peer() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusted_proxy_names_the_client() {
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", "192.0.2.1, 198.51.100.7".parse().unwrap());
        let mut extensions = Extensions::new();
        extensions.insert(ConnectInfo("[::ffff:10.0.0.1]:9".parse::<SocketAddr>().unwrap()));
        assert_eq!(of(&headers, &extensions, false), "10.0.0.1".parse().ok());
        assert_eq!(of(&headers, &extensions, true), "198.51.100.7".parse().ok());
        assert_eq!(of(&HeaderMap::new(), &extensions, true), "10.0.0.1".parse().ok());
    }
}
