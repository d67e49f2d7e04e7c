//! When a captcha is asked for at the sign-in.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// When a captcha is asked for at the sign-in. A code by text message costs money and is never given without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaptchaMode {
    /// Never: for tests, and where something in front of the service sees to it.
    Off,
    /// After a sign-in of that account, or from that address, has failed a short while ago.
    AfterFailures,
    /// At every sign-in.
    Always,
}

/// A text that names no such mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a captcha is asked for `off`, `after-failures` or `always`")]
pub struct CaptchaModeError;

impl CaptchaMode {
    const ALL: [Self; 3] = [Self::Off, Self::AfterFailures, Self::Always];

    /// Its name in settings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::AfterFailures => "after-failures",
            Self::Always => "always",
        }
    }
}

impl fmt::Display for CaptchaMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for CaptchaMode {
    type Err = CaptchaModeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|mode| mode.name() == text).ok_or(CaptchaModeError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mode_is_read_as_it_is_written() {
        for mode in CaptchaMode::ALL {
            assert_eq!(mode.to_string().parse(), Ok(mode));
        }
        assert_eq!("on".parse::<CaptchaMode>(), Err(CaptchaModeError));
    }
}
