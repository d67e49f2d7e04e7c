//! Addresses to which a machine elsewhere is told, and which of them the service may speak to at all.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

/// Bytes that an address has at most.
const LONGEST: usize = 500;
/// Bytes that a host's name has at most.
const LONGEST_HOST: usize = 253;

/// How far the service may reach when it tells others. Each step includes the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum WebhookReach {
    /// Public addresses only.
    #[default]
    Public,
    /// This machine as well: what a service that itself listens on a loopback address is given.
    Loopback,
    /// Any address: the operator vouches for the inside of his network.
    Private,
}

/// Where an address of the network lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whereabouts {
    /// On the public network.
    Public,
    /// On this machine.
    Loopback,
    /// In a private or link-local network, or in none that can be reached.
    Private,
}

impl WebhookReach {
    /// Whether the service may speak to what lies there.
    #[must_use]
    pub const fn includes(self, place: Whereabouts) -> bool {
        match place {
            Whereabouts::Public => true,
            Whereabouts::Loopback => !matches!(self, Self::Public),
            Whereabouts::Private => matches!(self, Self::Private),
        }
    }
}

/// Whom an address names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WebhookHost {
    /// By a name; what it resolves to shows when it is spoken to.
    Name(String),
    /// By a number.
    Ip(IpAddr),
}

impl WebhookHost {
    /// Where it lies, as far as the text alone tells.
    #[must_use]
    pub fn whereabouts(&self) -> Whereabouts {
        match self {
            Self::Ip(ip) => whereabouts(*ip),
            Self::Name(name) if name == "localhost" || name.ends_with(".localhost") => Whereabouts::Loopback,
            Self::Name(_) => Whereabouts::Public,
        }
    }
}

/// Why a text is no address of a webhook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum WebhookUrlError {
    /// Neither `http://` nor `https://`.
    #[error("the address must begin with https:// (or http:// for this machine)")]
    Scheme,
    /// No host, or one that is neither a name nor an address.
    #[error("the address names no host")]
    Host,
    /// A port out of range.
    #[error("the port must be a number from 1 to 65535")]
    Port,
    /// A name and a password, a fragment, a blank, or what is not ASCII.
    #[error("the address may hold neither a user, nor a fragment, nor anything but visible ASCII")]
    Character,
    /// Too long.
    #[error("the address has {0} bytes; at most {LONGEST} are allowed")]
    TooLong(usize),
}

/// An address to which a machine elsewhere is told: `https://host[:port]/path?query`. It is read strictly, so that nobody can
/// take it for another one: what looks like a number is one, written in the usual way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, max_length = 500, pattern = r"^https?://")]
pub struct WebhookUrl(Parsed);

/// An address and its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Parsed {
    text: String,
    secure: bool,
    host: WebhookHost,
}

impl WebhookUrl {
    /// The address itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0.text
    }

    /// Whether it is `https`.
    #[must_use]
    pub const fn is_secure(&self) -> bool {
        self.0.secure
    }

    /// Whom it names.
    #[must_use]
    pub const fn host(&self) -> &WebhookHost {
        &self.0.host
    }
}

impl fmt::Display for WebhookUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.text)
    }
}

impl FromStr for WebhookUrl {
    type Err = WebhookUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if text.len() > LONGEST {
            return Err(WebhookUrlError::TooLong(text.len()));
        }
        let (secure, rest) = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
            (Some(rest), _) => (true, rest),
            (None, Some(rest)) => (false, rest),
            (None, None) => return Err(WebhookUrlError::Scheme),
        };
        let strange = |c: char| !c.is_ascii_graphic() || matches!(c, '#' | '\\' | '"' | '<' | '>' | '`' | '{' | '}');
        if rest.contains(strange) {
            return Err(WebhookUrlError::Character);
        }
        let authority = rest.split(['/', '?']).next().unwrap_or_default();
        if authority.contains('@') {
            return Err(WebhookUrlError::Character);
        }
        let (host, port) = split(authority)?;
        if !port.is_none_or(is_port) {
            return Err(WebhookUrlError::Port);
        }
        Ok(Self(Parsed { text: text.to_owned(), secure, host }))
    }
}

impl TryFrom<String> for WebhookUrl {
    type Error = WebhookUrlError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<WebhookUrl> for String {
    fn from(url: WebhookUrl) -> Self {
        url.0.text
    }
}

/// The host and the port of `host:port`.
fn split(authority: &str) -> Result<(WebhookHost, Option<&str>), WebhookUrlError> {
    if let Some(bracketed) = authority.strip_prefix('[') {
        let (ip, behind) = bracketed.split_once(']').ok_or(WebhookUrlError::Host)?;
        let ip: Ipv6Addr = ip.parse().map_err(|_| WebhookUrlError::Host)?;
        let port = match behind {
            "" => None,
            _ => Some(behind.strip_prefix(':').ok_or(WebhookUrlError::Port)?),
        };
        return Ok((WebhookHost::Ip(ip.into()), port));
    }
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    let host = host.to_ascii_lowercase();
    if let Ok(ip) = host.parse::<Ipv4Addr>() {
        return Ok((WebhookHost::Ip(ip.into()), port));
    }
    if is_name(&host) { Ok((WebhookHost::Name(host), port)) } else { Err(WebhookUrlError::Host) }
}

/// A name of labels, whose last one is no number: `0x7f.1` and `2130706433` are addresses to some, and names to nobody.
fn is_name(host: &str) -> bool {
    let plain = |c: u8| c.is_ascii_alphanumeric() || c == b'-';
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.bytes().all(plain)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    host.len() <= LONGEST_HOST
        && host.split('.').all(label)
        && last.bytes().next().is_some_and(|first| first.is_ascii_alphabetic())
}

fn is_port(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit()) && text.parse::<u16>().is_ok_and(|port| port > 0)
}

/// Where an address of the network lies. An IPv6 address that stands for an IPv4 one lies where that one does.
#[must_use]
pub fn whereabouts(ip: IpAddr) -> Whereabouts {
    match ip {
        IpAddr::V4(ip) => whereabouts_v4(ip),
        IpAddr::V6(ip) => whereabouts_v6(ip),
    }
}

const fn whereabouts_v4(ip: Ipv4Addr) -> Whereabouts {
    if ip.is_loopback() {
        return Whereabouts::Loopback;
    }
    let private = match ip.octets() {
        // This network, a provider's own translation, protocol assignments, tests, benchmarks, multicast and beyond.
        [0, ..]
        | [192, 0, 0 | 2, _]
        | [198, 18 | 19, ..]
        | [198, 51, 100, _]
        | [203, 0, 113, _]
        | [224..=255, _, _, _] => true,
        [100, second, ..] => second >= 64 && second <= 127,
        [_, _, _, _] => ip.is_private() || ip.is_link_local(),
    };
    if private { Whereabouts::Private } else { Whereabouts::Public }
}

fn whereabouts_v6(ip: Ipv6Addr) -> Whereabouts {
    if ip.is_loopback() {
        return Whereabouts::Loopback;
    }
    let inner = |high: u16, low: u16| {
        let [[one, two], [three, four]] = [high.to_be_bytes(), low.to_be_bytes()];
        whereabouts_v4(Ipv4Addr::new(one, two, three, four))
    };
    match ip.segments() {
        // IPv4 in disguise: mapped, compatible, translated, 6to4.
        [0, 0, 0, 0, 0, 0 | 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] | [0x2002, high, low, ..] => {
            inner(high, low)
        }
        // Only 2000::/3 is given out; Teredo and the addresses for documentation are not spoken to.
        [first, second, ..] => {
            let given_out = first & 0xe000 == 0x2000;
            let odd = first == 0x2001 && (second == 0 || second == 0x0db8);
            if given_out && !odd { Whereabouts::Public } else { Whereabouts::Private }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(ip: &str) -> Whereabouts {
        whereabouts(ip.parse().unwrap())
    }

    #[test]
    fn an_address_is_read_strictly() {
        for good in
            ["https://example.com", "https://example.com:8443/a?b=c", "http://[::1]:9000/", "https://198.51.100.1/x"]
        {
            assert_eq!(good.parse::<WebhookUrl>().unwrap().as_str(), good);
        }
        for (bad, why) in [
            ("ftp://example.com", WebhookUrlError::Scheme),
            ("", WebhookUrlError::Scheme),
            ("https://", WebhookUrlError::Host),
            ("https:///path", WebhookUrlError::Host),
            ("https://2130706433/", WebhookUrlError::Host),
            ("https://0x7f.1/", WebhookUrlError::Host),
            ("https://127.1/", WebhookUrlError::Host),
            ("https://example.com./", WebhookUrlError::Host),
            ("https://user@example.com/", WebhookUrlError::Character),
            ("https://a@b:c@example.com/", WebhookUrlError::Character),
            ("https://example.com/#x", WebhookUrlError::Character),
            ("https://example.com\\@127.0.0.1/", WebhookUrlError::Character),
            ("https://例子.com/", WebhookUrlError::Character),
            ("https://example.com:0/", WebhookUrlError::Port),
            ("https://example.com:65536/", WebhookUrlError::Port),
            ("https://example.com:/", WebhookUrlError::Port),
            ("https://[::1]x/", WebhookUrlError::Port),
            ("https://[::g]/", WebhookUrlError::Host),
        ] {
            assert_eq!(bad.parse::<WebhookUrl>(), Err(why), "{bad}");
        }
        let long = format!("https://example.com/{}", "a".repeat(LONGEST - 20));
        assert!(long.parse::<WebhookUrl>().is_ok());
        assert_eq!(format!("{long}a").parse::<WebhookUrl>(), Err(WebhookUrlError::TooLong(LONGEST + 1)));
    }

    #[test]
    fn addresses_of_the_inside_are_told_from_the_public_ones() {
        for public in
            ["1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "2606:4700::1", "::ffff:1.1.1.1"]
        {
            assert_eq!(place(public), Whereabouts::Public, "{public}");
        }
        for private in [
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "100.127.255.255",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "198.18.0.1",
            "192.0.2.1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd00::1",
            "ff02::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::1",
            "2001:db8::1",
            "2001::1",
            "fec0::1",
        ] {
            assert_eq!(place(private), Whereabouts::Private, "{private}");
        }
        for here in ["127.0.0.1", "127.255.255.254", "::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1"] {
            assert_eq!(place(here), Whereabouts::Loopback, "{here}");
        }
    }

    #[test]
    fn each_reach_includes_the_one_before() {
        let reached = |reach: WebhookReach| {
            [Whereabouts::Public, Whereabouts::Loopback, Whereabouts::Private].map(|place| reach.includes(place))
        };
        assert_eq!(reached(WebhookReach::Public), [true, false, false]);
        assert_eq!(reached(WebhookReach::Loopback), [true, true, false]);
        assert_eq!(reached(WebhookReach::Private), [true, true, true]);
    }
}
