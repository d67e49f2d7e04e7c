//! The settings of text messages. They come from the environment only, since they hold a secret.

use std::fmt;

use thiserror::Error;

use crate::types::Secret;

/// The provider's endpoint unless told otherwise.
const ENDPOINT: &str = "https://dysmsapi.aliyuncs.com";

/// Who sends text messages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum SmsSettings {
    /// Nobody: they are kept in the development outbox.
    #[default]
    Outbox,
    /// Alibaba Cloud.
    Aliyun(AliyunSettings),
}

/// What Alibaba Cloud must know.
#[derive(Clone, PartialEq, Eq)]
pub struct AliyunSettings {
    /// Where it answers: `KESHI_SMS_ENDPOINT`.
    pub endpoint: String,
    /// `KESHI_SMS_ACCESS_KEY_ID`.
    pub key_id: String,
    /// `KESHI_SMS_ACCESS_KEY_SECRET`.
    pub key_secret: Secret,
    /// The name that stands before each message (短信签名): `KESHI_SMS_SIGN_NAME`.
    pub sign_name: String,
    /// The approved template of the password code, whose one variable is `code`: `KESHI_SMS_TEMPLATE_PASSWORD_CODE`.
    pub password_code: String,
}

/// Settings that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SmsSettingsError {
    /// `KESHI_SMS` names nobody that we know.
    #[error("KESHI_SMS is `{value}`, but must be `outbox` or `aliyun`")]
    Provider {
        /// What it is.
        value: String,
    },
    /// A setting that the provider needs is missing.
    #[error("KESHI_SMS is `aliyun`, so {name} must be set")]
    Missing {
        /// Which.
        name: &'static str,
    },
    /// The secret is longer than secrets are.
    #[error("KESHI_SMS_ACCESS_KEY_SECRET is too long")]
    Secret,
}

impl SmsSettings {
    /// From the environment; `env` looks up a variable, an empty one counting as none.
    ///
    /// # Errors
    /// When the provider is unknown, or something that it needs is missing.
    pub fn resolve(env: impl Fn(&str) -> Option<String>) -> Result<Self, SmsSettingsError> {
        match env("KESHI_SMS").as_deref() {
            None | Some("outbox") => Ok(Self::Outbox),
            Some("aliyun") => {
                let needed = |name: &'static str| env(name).ok_or(SmsSettingsError::Missing { name });
                Ok(Self::Aliyun(AliyunSettings {
                    endpoint: env("KESHI_SMS_ENDPOINT").unwrap_or_else(|| ENDPOINT.to_owned()),
                    key_id: needed("KESHI_SMS_ACCESS_KEY_ID")?,
                    key_secret: needed("KESHI_SMS_ACCESS_KEY_SECRET")?.parse().map_err(|_| SmsSettingsError::Secret)?,
                    sign_name: needed("KESHI_SMS_SIGN_NAME")?,
                    password_code: needed("KESHI_SMS_TEMPLATE_PASSWORD_CODE")?,
                }))
            }
            Some(value) => Err(SmsSettingsError::Provider { value: value.to_owned() }),
        }
    }
}

/// Shows everything but the keys.
impl fmt::Debug for AliyunSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AliyunSettings")
            .field("endpoint", &self.endpoint)
            .field("sign_name", &self.sign_name)
            .field("password_code", &self.password_code)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: [(&str, &str); 5] = [
        ("KESHI_SMS", "aliyun"),
        ("KESHI_SMS_ACCESS_KEY_ID", "id-geheim"),
        ("KESHI_SMS_ACCESS_KEY_SECRET", "geheim"),
        ("KESHI_SMS_SIGN_NAME", "课时"),
        ("KESHI_SMS_TEMPLATE_PASSWORD_CODE", "SMS_1"),
    ];

    fn resolve(env: &[(&str, &str)]) -> Result<SmsSettings, SmsSettingsError> {
        SmsSettings::resolve(|name| env.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn without_anything_messages_go_to_the_outbox() {
        assert_eq!(resolve(&[]), Ok(SmsSettings::Outbox));
        assert_eq!(resolve(&[("KESHI_SMS", "outbox")]), Ok(SmsSettings::Outbox));
        assert_eq!(resolve(&[("KESHI_SMS", "pigeon")]), Err(SmsSettingsError::Provider { value: "pigeon".to_owned() }));
    }

    #[test]
    fn a_provider_needs_all_its_settings_and_shows_no_key() {
        let SmsSettings::Aliyun(settings) = resolve(&WHOLE).unwrap() else { panic!("not the outbox") };
        assert_eq!(settings.endpoint, ENDPOINT);
        assert!(!format!("{settings:?}").contains("geheim"));
        for missing in 1..WHOLE.len() {
            let mut without = WHOLE.to_vec();
            let (name, _) = without.remove(missing);
            assert_eq!(resolve(&without), Err(SmsSettingsError::Missing { name }));
        }
    }
}
