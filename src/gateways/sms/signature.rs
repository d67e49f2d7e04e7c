//! Alibaba Cloud's signature, version 3 (`ACS3-HMAC-SHA256`).

use chrono::{DateTime, SecondsFormat, Utc};
use hmac::{Hmac, Mac};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest, Sha256};

use crate::types::Secret;

/// The algorithm's name.
const ALGORITHM: &str = "ACS3-HMAC-SHA256";
/// RFC 3986: what is neither a letter, a digit nor one of these four is encoded.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// What is signed of a request: a `POST` without a body to `/`, as this API's style has it.
#[derive(Debug, Clone, Copy)]
pub struct Unsigned<'a> {
    /// The `Host` header.
    pub host: &'a str,
    /// What is asked for, such as `SendSms`.
    pub action: &'a str,
    /// The version of the API.
    pub version: &'a str,
    /// The query as [`canonical_query`] writes it.
    pub query: &'a str,
    /// When; the provider refuses what is older than fifteen minutes.
    pub at: DateTime<Utc>,
    /// By which the provider knows a repeated request.
    pub nonce: &'a str,
}

/// The parameters as they are signed and sent: sorted by name, percent-encoded.
#[must_use]
pub fn canonical_query(params: &[(&str, &str)]) -> String {
    let encoded = |text| utf8_percent_encode(text, ENCODED).to_string();
    let mut pairs: Vec<(String, String)> = params.iter().map(|(name, value)| (encoded(name), encoded(value))).collect();
    pairs.sort();
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// The headers of a signed request, the signature among them.
#[must_use]
pub fn sign(request: Unsigned<'_>, key_id: &str, key_secret: &Secret) -> Vec<(&'static str, String)> {
    let Unsigned { host, action, version, query, at, nonce } = request;
    let payload = hex::encode(Sha256::digest(b""));
    // In the order of their names, as the signature wants them.
    let mut headers = vec![
        ("host", host.to_owned()),
        ("x-acs-action", action.to_owned()),
        ("x-acs-content-sha256", payload.clone()),
        ("x-acs-date", at.to_rfc3339_opts(SecondsFormat::Secs, true)),
        ("x-acs-signature-nonce", nonce.to_owned()),
        ("x-acs-version", version.to_owned()),
    ];
    let lines: Vec<String> = headers.iter().map(|(name, value)| format!("{name}:{}\n", value.trim())).collect();
    let names = headers.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(";");
    let canonical = format!("POST\n/\n{query}\n{}\n{names}\n{payload}", lines.concat());
    let to_sign = format!("{ALGORITHM}\n{}", hex::encode(Sha256::digest(canonical)));
    let signature = hex::encode(hmac_sha256(key_secret.reveal().as_bytes(), to_sign.as_bytes()));
    let authorization = format!("{ALGORITHM} Credential={key_id},SignedHeaders={names},Signature={signature}");
    headers.push(("authorization", authorization));
    headers
}

fn hmac_sha256(key: &[u8], text: &[u8]) -> [u8; 32] {
    // HMAC hashes a key that is longer than its block and pads a shorter one with zeros: doing so here needs no fallible
    // constructor.
    let mut block = [0_u8; 64];
    match block.get_mut(..key.len()) {
        Some(start) => start.copy_from_slice(key),
        None => block[..32].copy_from_slice(&Sha256::digest(key)),
    }
    let mut mac = <Hmac<Sha256> as hmac::digest::KeyInit>::new(&block.into());
    mac.update(text);
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_providers_own_example_is_signed_as_it_says() {
        let query = canonical_query(&[
            ("RegionId", "cn-shanghai"),
            ("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"),
        ]);
        let request = Unsigned {
            host: "ecs.cn-shanghai.aliyuncs.com",
            action: "RunInstances",
            version: "2014-05-26",
            query: &query,
            at: "2023-10-26T10:22:32Z".parse().unwrap(),
            nonce: "3156853299f313e23d1673dc12e1703d",
        };
        let headers = sign(request, "YourAccessKeyId", &"YourAccessKeySecret".parse().unwrap());
        let (_, authorization) = headers.iter().find(|(name, _)| *name == "authorization").unwrap();
        let signature = "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0";
        assert!(authorization.ends_with(&format!(",Signature={signature}")), "{authorization}");
    }

    #[test]
    fn what_is_not_unreserved_is_encoded() {
        assert_eq!(canonical_query(&[("b", "a b*c~d/e"), ("a", "课")]), "a=%E8%AF%BE&b=a%20b%2Ac~d%2Fe");
        assert_eq!(canonical_query(&[]), "");
    }

    #[test]
    fn a_key_longer_than_a_block_is_hashed_first() {
        // RFC 4231, test case 6.
        let mac = hmac_sha256(&[0xaa; 131], b"Test Using Larger Than Block-Size Key - Hash Key First");
        assert_eq!(hex::encode(mac), "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }
}
