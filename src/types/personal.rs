//! Personal data: how to reach a person and who he is. It reaches the log only sealed, and `Debug` does not show it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

use super::{IdNumber, Line, Name};

/// Why a text is no phone number, postcode or e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PersonalTextError {
    /// Not so many digits.
    #[error("{0} digits are asked for")]
    Digits(usize),
    /// Not `someone@somewhere`, in at most 254 characters.
    #[error("an e-mail address looks like someone@example.com")]
    Email,
}

macro_rules! personal_texts {
    ($($(#[$doc:meta])* $name:ident, $pattern:literal, $parse:path;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
        #[serde(try_from = "String", into = "String")]
        #[schema(value_type = String, pattern = $pattern)]
        pub struct $name(String);

        impl $name {
            /// The text itself.
            #[must_use]
            pub fn reveal(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }

        impl FromStr for $name {
            type Err = PersonalTextError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let text = text.trim();
                $parse(text)?;
                Ok(Self(text.to_owned()))
            }
        }

        impl TryFrom<String> for $name {
            type Error = PersonalTextError;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }
    )+};
}

personal_texts! {
    /// 手机号码: 11 digits.
    Phone, r"^\d{11}$", eleven_digits;
    /// 邮政编码: 6 digits.
    Postcode, r"^\d{6}$", six_digits;
    /// 电子邮箱.
    Email, r"^[^@\s]+@[^@\s]+\.[^@\s]+$", email_address;
}

fn digits(text: &str, count: usize) -> Result<(), PersonalTextError> {
    let right = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if right { Ok(()) } else { Err(PersonalTextError::Digits(count)) }
}

fn eleven_digits(text: &str) -> Result<(), PersonalTextError> {
    digits(text, 11)
}

fn six_digits(text: &str) -> Result<(), PersonalTextError> {
    digits(text, 6)
}

/// Only what every address has: whether mail arrives there no pattern can tell.
fn email_address(text: &str) -> Result<(), PersonalTextError> {
    let plain = text.chars().count() <= 254 && !text.chars().any(|c| c.is_whitespace() || c.is_control());
    let shaped = text.split_once('@').is_some_and(|(person, host)| {
        let dotted = host.split_once('.').is_some_and(|(first, rest)| !first.is_empty() && !rest.is_empty());
        !person.is_empty() && !host.contains('@') && !host.ends_with('.') && dotted
    });
    if plain && shaped { Ok(()) } else { Err(PersonalTextError::Email) }
}

/// What is known of a learner as a person. Sealed with the learner's own key.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonalData {
    /// 姓名.
    pub name: Name,
    /// 身份证号.
    pub id_number: IdNumber,
    /// 手机号.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// 电子邮箱.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// 邮政编码.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postcode: Option<Postcode>,
    /// 通讯地址.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Line>,
}

impl fmt::Debug for PersonalData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonalData(…)")
    }
}

/// Whom to call at a training point (联系人, 联系手机号). Sealed with the point's key.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// 联系人.
    pub name: Name,
    /// 联系手机号.
    pub phone: Phone,
}

impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Contact(…)")
    }
}

/// Whose account it is (姓名, 手机号码). Sealed with the account's key.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountProfile {
    /// 姓名; of a machine, what it is called.
    pub name: Name,
    /// 手机号码; a machine has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
}

impl fmt::Debug for AccountProfile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccountProfile(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_number_has_eleven_digits() {
        assert_eq!("13800000000".parse::<Phone>().unwrap().reveal(), "13800000000");
        for bad in ["", "1380000000", "138000000000", "1380000000x", "１３８００００００００"] {
            assert_eq!(bad.parse::<Phone>(), Err(PersonalTextError::Digits(11)), "{bad}");
        }
    }

    #[test]
    fn a_postcode_has_six_digits() {
        assert!("210000".parse::<Postcode>().is_ok());
        assert!("21000".parse::<Postcode>().is_err());
        assert!("2100000".parse::<Postcode>().is_err());
        assert!("".parse::<Postcode>().is_err());
    }

    #[test]
    fn an_email_address_has_a_person_and_a_host() {
        assert!("someone@example.com".parse::<Email>().is_ok());
        for bad in ["", "@example.com", "someone@", "someone@com", "a b@example.com", "a@b@example.com", "a@example."] {
            assert_eq!(bad.parse::<Email>(), Err(PersonalTextError::Email), "{bad}");
        }
        assert!(format!("{}@example.com", "a".repeat(243)).parse::<Email>().is_err());
    }

    #[test]
    fn debug_shows_nothing_personal() {
        let contact = Contact { name: "甲某".parse().unwrap(), phone: "13800000000".parse().unwrap() };
        let shown = format!("{contact:?} {:?}", contact.phone);
        assert!(!shown.contains('甲') && !shown.contains("138"), "{shown}");
    }
}
