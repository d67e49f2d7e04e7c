//! The citizen's ID number (GB 11643).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

/// Why an ID number is refused (IMPORT-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum IdNumberError {
    /// Not 17 digits and a check character.
    #[error("an ID number has 17 digits and a check character")]
    Shape,
    /// The birthday in it is no day.
    #[error("the birthday in the ID number is no day")]
    Birthday,
    /// GB 11643's checksum does not hold.
    #[error("the ID number's check character is wrong")]
    Checksum,
}

/// An 18-character ID number whose checksum holds (IMPORT-1). Personal data: it has no `Display`, shows itself masked
/// in `Debug`, and reaches the log only sealed. An unknown area prefix is accepted: old numbers carry retired codes.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = r"^\d{17}[\dXx]$")]
pub struct IdNumber(String);

impl IdNumber {
    /// All 18 characters.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// PERSON-1: as lists show it, `340222********0018`.
    #[must_use]
    pub fn masked(&self) -> String {
        format!("{}********{}", &self.0[..6], &self.0[14..])
    }

    /// Whether the number says that its holder is a man.
    #[must_use]
    pub fn says_male(&self) -> bool {
        self.0.as_bytes()[16] % 2 == 1
    }

    /// The check character that GB 11643 asks after these 17 digits.
    #[must_use]
    pub fn check_character(digits: &[u8; 17]) -> char {
        const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];
        let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
        CHECKS[(sum % 11) as usize]
    }
}

impl fmt::Debug for IdNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl FromStr for IdNumber {
    type Err = IdNumberError;

    /// IMPORT-1: the birthday is a day and the check character holds (GB 11643); any area prefix is accepted.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim().to_ascii_uppercase();
        let bytes: [u8; 18] = text.as_bytes().try_into().map_err(|_| IdNumberError::Shape)?;
        let mut digits = [0_u8; 17];
        digits.copy_from_slice(&bytes[..17]);
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(IdNumberError::Shape);
        }
        chrono::NaiveDate::parse_from_str(&text[6..14], "%Y%m%d").map_err(|_| IdNumberError::Birthday)?;
        if Self::check_character(&digits) != char::from(bytes[17]) {
            return Err(IdNumberError::Checksum);
        }
        Ok(Self(text))
    }
}

impl TryFrom<String> for IdNumber {
    type Error = IdNumberError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<IdNumber> for String {
    fn from(number: IdNumber) -> Self {
        number.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// GB 11643's own worked example.
    const EXAMPLE: &str = "11010519491231002X";

    #[test]
    fn import_1_the_checksum_holds() {
        let number: IdNumber = EXAMPLE.to_lowercase().parse().unwrap();
        assert_eq!(number.reveal(), EXAMPLE);
        assert_eq!(number.masked(), "110105********002X");
        assert!(!number.says_male());
    }

    #[test]
    fn import_1_one_past_a_right_check_character_is_refused() {
        assert_eq!("110105194912310021".parse::<IdNumber>(), Err(IdNumberError::Checksum));
        assert_eq!("".parse::<IdNumber>(), Err(IdNumberError::Shape));
        assert_eq!("11010519491331002X".parse::<IdNumber>(), Err(IdNumberError::Birthday));
        assert_eq!("１1010519491231002X".parse::<IdNumber>(), Err(IdNumberError::Shape));
    }

    #[test]
    fn import_1_an_unknown_area_prefix_is_accepted() {
        let digits = *b"99999919900101001";
        let number = format!("99999919900101001{}", IdNumber::check_character(&digits));
        assert!(number.parse::<IdNumber>().is_ok());
    }
}
