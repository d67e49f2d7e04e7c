//! The settings of a process, and where each comes from: a flag, else the environment, else the
//! default.
//!
//! | setting | flag | environment | default |
//! | --- | --- | --- | --- |
//! | data directory | `--data` | `KESHI_DATA` | `./data` (see [`embedded::default_data_dir`]) |
//! | database | | `DATABASE_URL` | a private PostgreSQL in the data directory |
//! | listening address | `--listen` | `KESHI_LISTEN` | `127.0.0.1:8080` |
//! | captcha at the sign-in | `--captcha` | `KESHI_CAPTCHA`: `off`, `after-failures`, `always` | `always`; on a loopback address `after-failures` |
//! | text messages | | `KESHI_SMS`: `outbox`, `aliyun`; and see [`SmsSettings`] | `outbox` |
//! | files of users | | `KESHI_FILES`: a folder, or `s3://bucket/prefix` | `files` in the data directory |
//! | webhooks to private addresses | | `KESHI_WEBHOOK_PRIVATE`: `allow`, `deny` | `deny`; on a loopback address this machine only |
//! | how long deliveries are kept | | `KESHI_WEBHOOK_KEPT_DAYS` | `90` |
//! | publications | | `KESHI_PUBLISH`: a folder, or `s3://bucket/prefix` | `publications` in the data directory |
//! | how long storing a publication may take | | `KESHI_PUBLISH_PATIENCE`, in seconds | 600 |
//! | export of the log | | `KESHI_LOG_EXPORT`: a folder, or `s3://bucket/folder` | none |
//! | screens | | `KESHI_WEB`: the folder that they were built into | `web/dist` where it was started, or beside the program |
//! | service key | | `KESHI_KEY`, else `KESHI_KEY_FILE` | `service.key` in the data directory |
//! | sealing key | | `KESHI_SEALING_KEY`, else `KESHI_SEALING_KEY_FILE` | `sealing.key` in the data directory |

use std::{
    fmt,
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    time::Duration,
};

use thiserror::Error;

use crate::embedded;
use crate::gateways::files::FilesPlace;
use crate::gateways::sms::{SmsSettings, SmsSettingsError};
use crate::types::{CaptchaMode, WebhookReach};

/// The port that the service listens on unless told otherwise.
pub const DEFAULT_PORT: u16 = 8080;
/// Days for which deliveries to webhooks are kept unless told otherwise.
pub const DELIVERIES_KEPT_DAYS: u16 = 90;
/// How long storing or reading a publication may take unless told otherwise.
const PUBLISH_PATIENCE: Duration = Duration::from_secs(600);

/// The settings of a process.
#[derive(Clone, PartialEq, Eq)]
pub struct Settings {
    /// Where the private PostgreSQL, the key file and other local files lie.
    pub data_dir: PathBuf,
    /// The database to use; without one a private PostgreSQL is started in `data_dir`.
    pub database_url: Option<String>,
    /// Where the service listens for HTTP.
    pub listen: SocketAddr,
    /// Where the service's key, which wraps the keys of the persons, comes from.
    pub key: KeySource,
    /// Where the key that seals days comes from.
    pub sealing_key: KeySource,
    /// Where attachments, workbooks and exports are kept.
    pub files: FilesPlace,
    /// Where the nightly publication is put.
    pub publications: FilesPlace,
    /// How long storing or reading one publication may take.
    pub publish_patience: Duration,
    /// Where the log is exported continuously, if anywhere.
    pub log_export: Option<FilesPlace>,
    /// Where the screens lie, unless in their usual place.
    pub web: Option<PathBuf>,
    /// When a captcha is asked for at the sign-in.
    pub captcha: CaptchaMode,
    /// Who sends text messages.
    pub sms: SmsSettings,
    /// What webhooks may do.
    pub webhooks: WebhookSettings,
}

/// What webhooks may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WebhookSettings {
    /// How far they may reach (HOOK-1).
    pub reach: WebhookReach,
    /// Days for which deliveries are kept that are over.
    pub kept_days: u16,
}

/// Where a key comes from.
#[derive(Clone, PartialEq, Eq)]
pub enum KeySource {
    /// The key itself, in hexadecimal, from the environment.
    Given(String),
    /// A file that somebody else provides, and which must exist.
    File(PathBuf),
    /// A file of our own in the data directory, made with a new key where it is missing.
    OwnFile(PathBuf),
}

/// What was given on the command line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Flags {
    /// `--data`.
    pub data: Option<PathBuf>,
    /// `--listen`.
    pub listen: Option<SocketAddr>,
    /// `--captcha`.
    pub captcha: Option<CaptchaMode>,
}

/// A setting that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SettingsError {
    /// `KESHI_LISTEN` is no address with a port.
    #[error("KESHI_LISTEN is `{value}`, but must be an address and a port, such as 127.0.0.1:8080")]
    Listen {
        /// What it is.
        value: String,
    },
    /// `KESHI_CAPTCHA` is no mode.
    #[error("KESHI_CAPTCHA is `{value}`, but must be `off`, `after-failures` or `always`")]
    Captcha {
        /// What it is.
        value: String,
    },
    /// `KESHI_WEBHOOK_PRIVATE` is neither of its values.
    #[error("KESHI_WEBHOOK_PRIVATE is `{value}`, but must be `allow` or `deny`")]
    WebhookReach {
        /// What it is.
        value: String,
    },
    /// `KESHI_WEBHOOK_KEPT_DAYS` is no number of days.
    #[error("KESHI_WEBHOOK_KEPT_DAYS is `{value}`, but must be a number of days, from 1 to 3650")]
    WebhookDays {
        /// What it is.
        value: String,
    },
    /// `KESHI_PUBLISH_PATIENCE` is no number of seconds.
    #[error("KESHI_PUBLISH_PATIENCE is `{value}`, but must be a number of seconds from 1 to 86400")]
    PublishPatience {
        /// What it is.
        value: String,
    },
    /// Text messages.
    #[error(transparent)]
    Sms(#[from] SmsSettingsError),
}

impl Settings {
    /// Puts the settings together; `env` looks up a variable of the environment.
    ///
    /// An empty variable counts as none.
    ///
    /// # Errors
    /// When a variable that is needed cannot be read.
    pub fn resolve(flags: Flags, env: impl Fn(&str) -> Option<String>) -> Result<Self, SettingsError> {
        let env = |name: &str| env(name).filter(|value| !value.is_empty());
        let data_dir =
            flags.data.or_else(|| env("KESHI_DATA").map(PathBuf::from)).unwrap_or_else(embedded::default_data_dir);
        let listen = match (flags.listen, env("KESHI_LISTEN")) {
            (Some(listen), _) => listen,
            (None, Some(value)) => match value.parse() {
                Ok(listen) => listen,
                Err(_) => return Err(SettingsError::Listen { value }),
            },
            (None, None) => SocketAddr::from((Ipv4Addr::LOCALHOST, DEFAULT_PORT)),
        };
        let key_source = |given: &str, file: &str, own: &str| match (env(given), env(file)) {
            (Some(key), _) => KeySource::Given(key),
            (None, Some(file)) => KeySource::File(PathBuf::from(file)),
            (None, None) => KeySource::OwnFile(data_dir.join(own)),
        };
        let key = key_source("KESHI_KEY", "KESHI_KEY_FILE", "service.key");
        let sealing_key = key_source("KESHI_SEALING_KEY", "KESHI_SEALING_KEY_FILE", "sealing.key");
        let files = match env("KESHI_FILES") {
            None => FilesPlace::Folder(data_dir.join("files")),
            Some(place) => FilesPlace::named(&place),
        };
        // Who can be reached from elsewhere meets programs that guess; at home one signs in by hand and by curl.
        let captcha = match (flags.captcha, env("KESHI_CAPTCHA")) {
            (Some(mode), _) => mode,
            (None, Some(value)) => match value.parse() {
                Ok(mode) => mode,
                Err(_) => return Err(SettingsError::Captcha { value }),
            },
            (None, None) if listen.ip().is_loopback() => CaptchaMode::AfterFailures,
            (None, None) => CaptchaMode::Always,
        };
        let publications = env("KESHI_PUBLISH")
            .map_or_else(|| FilesPlace::Folder(data_dir.join("publications")), |place| FilesPlace::named(&place));
        let publish_patience = publish_patience(env("KESHI_PUBLISH_PATIENCE"))?;
        let webhooks = WebhookSettings::resolve(listen, env)?;
        let log_export = env("KESHI_LOG_EXPORT").map(|place| FilesPlace::named(&place));
        let sms = SmsSettings::resolve(env)?;
        Ok(Self {
            data_dir,
            database_url: env("DATABASE_URL"),
            listen,
            key,
            sealing_key,
            files,
            publications,
            publish_patience,
            log_export,
            web: env("KESHI_WEB").map(PathBuf::from),
            captcha,
            sms,
            webhooks,
        })
    }
}

impl WebhookSettings {
    fn resolve(listen: SocketAddr, env: impl Fn(&str) -> Option<String>) -> Result<Self, SettingsError> {
        let reach = match env("KESHI_WEBHOOK_PRIVATE").as_deref() {
            Some("allow") => WebhookReach::Private,
            Some("deny") => WebhookReach::Public,
            Some(value) => return Err(SettingsError::WebhookReach { value: value.to_owned() }),
            // Whoever can speak to this service sits at this machine himself.
            None if listen.ip().is_loopback() => WebhookReach::Loopback,
            None => WebhookReach::Public,
        };
        let kept_days = match env("KESHI_WEBHOOK_KEPT_DAYS") {
            None => DELIVERIES_KEPT_DAYS,
            Some(value) => match value.parse() {
                Ok(days @ 1..=3650) => days,
                Ok(_) | Err(_) => return Err(SettingsError::WebhookDays { value }),
            },
        };
        Ok(Self { reach, kept_days })
    }
}

fn publish_patience(value: Option<String>) -> Result<Duration, SettingsError> {
    let Some(value) = value else { return Ok(PUBLISH_PATIENCE) };
    let seconds = value.parse().ok().filter(|seconds| (1..=86_400).contains(seconds));
    seconds.map(Duration::from_secs).ok_or(SettingsError::PublishPatience { value })
}

/// Shows everything but secrets, so that settings may be logged.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("data_dir", &self.data_dir)
            .field("database_url", &self.database_url.as_ref().map(|_| "…"))
            .field("listen", &self.listen)
            .field("key", &self.key)
            .field("sealing_key", &self.sealing_key)
            .field("files", &self.files)
            .field("publications", &self.publications)
            .field("publish_patience", &self.publish_patience)
            .field("log_export", &self.log_export)
            .field("web", &self.web)
            .field("captcha", &self.captcha)
            .field("sms", &self.sms)
            .field("webhooks", &self.webhooks)
            .finish()
    }
}

/// Shows everything but the key.
impl fmt::Debug for KeySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Given(_) => f.write_str("Given(…)"),
            Self::File(path) => f.debug_tuple("File").field(path).finish(),
            Self::OwnFile(path) => f.debug_tuple("OwnFile").field(path).finish(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(flags: Flags, env: &[(&str, &str)]) -> Result<Settings, SettingsError> {
        Settings::resolve(flags, |name| env.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn a_flag_wins_over_the_environment() {
        let flags = Flags { data: Some(PathBuf::from("/a")), listen: "127.0.0.1:1".parse().ok(), captcha: None };
        let settings = resolve(flags, &[("KESHI_DATA", "/b"), ("KESHI_LISTEN", "127.0.0.1:2")]).unwrap();
        assert_eq!(settings.data_dir, PathBuf::from("/a"));
        assert_eq!(settings.listen.port(), 1);
    }

    #[test]
    fn without_anything_the_service_is_private_and_local() {
        let settings = resolve(Flags::default(), &[("DATABASE_URL", "")]).unwrap();
        assert_eq!(settings.database_url, None);
        assert_eq!(settings.listen, "127.0.0.1:8080".parse().unwrap());
        assert_eq!(settings.key, KeySource::OwnFile(settings.data_dir.join("service.key")));
    }

    #[test]
    fn a_key_given_outright_wins_over_a_key_file() {
        let both = [("KESHI_KEY", "00ff"), ("KESHI_KEY_FILE", "/k")];
        assert_eq!(resolve(Flags::default(), &both).unwrap().key, KeySource::Given("00ff".to_owned()));
        let file = resolve(Flags::default(), &both[1..]).unwrap().key;
        assert_eq!(file, KeySource::File(PathBuf::from("/k")));
        let sealing = resolve(Flags::default(), &[("KESHI_SEALING_KEY_FILE", "/s")]).unwrap();
        assert_eq!(sealing.sealing_key, KeySource::File(PathBuf::from("/s")));
        assert_eq!(sealing.key, KeySource::OwnFile(sealing.data_dir.join("service.key")));
    }

    #[test]
    fn a_captcha_is_asked_for_where_strangers_come() {
        let mode = |env: &[(&str, &str)]| resolve(Flags::default(), env).map(|settings| settings.captcha);
        assert_eq!(mode(&[]), Ok(CaptchaMode::AfterFailures));
        assert_eq!(mode(&[("KESHI_LISTEN", "0.0.0.0:80")]), Ok(CaptchaMode::Always));
        assert_eq!(mode(&[("KESHI_LISTEN", "0.0.0.0:80"), ("KESHI_CAPTCHA", "off")]), Ok(CaptchaMode::Off));
        let refused = mode(&[("KESHI_CAPTCHA", "on")]).unwrap_err();
        assert!(refused.to_string().contains("`on`"), "{refused}");
        let flags = Flags { captcha: Some(CaptchaMode::Always), ..Flags::default() };
        assert_eq!(resolve(flags, &[("KESHI_CAPTCHA", "off")]).unwrap().captcha, CaptchaMode::Always);
    }

    #[test]
    fn hook_1_webhooks_reach_this_machine_only_from_a_service_for_itself() {
        let reach = |env: &[(&str, &str)]| resolve(Flags::default(), env).map(|settings| settings.webhooks.reach);
        assert_eq!(reach(&[]), Ok(WebhookReach::Loopback));
        assert_eq!(reach(&[("KESHI_LISTEN", "0.0.0.0:80")]), Ok(WebhookReach::Public));
        assert_eq!(reach(&[("KESHI_WEBHOOK_PRIVATE", "deny")]), Ok(WebhookReach::Public));
        assert_eq!(reach(&[("KESHI_WEBHOOK_PRIVATE", "allow")]), Ok(WebhookReach::Private));
        assert!(reach(&[("KESHI_WEBHOOK_PRIVATE", "yes")]).is_err());
        let days =
            |days| resolve(Flags::default(), &[("KESHI_WEBHOOK_KEPT_DAYS", days)]).map(|it| it.webhooks.kept_days);
        assert_eq!(days("1"), Ok(1));
        assert!(days("0").is_err() && days("x").is_err());
    }

    #[test]
    fn a_provider_of_text_messages_must_be_set_whole() {
        assert_eq!(resolve(Flags::default(), &[]).unwrap().sms, SmsSettings::Outbox);
        let refused = resolve(Flags::default(), &[("KESHI_SMS", "aliyun")]).unwrap_err();
        assert!(refused.to_string().contains("KESHI_SMS_ACCESS_KEY_ID"), "{refused}");
    }

    #[test]
    fn files_lie_in_a_folder_or_in_a_bucket() {
        let place = |env: &[(&str, &str)]| resolve(Flags::default(), env).unwrap().files;
        assert_eq!(place(&[("KESHI_DATA", "/d")]), FilesPlace::Folder("/d/files".into()));
        assert_eq!(place(&[("KESHI_FILES", "/f")]), FilesPlace::Folder("/f".into()));
        assert_eq!(
            place(&[("KESHI_FILES", "s3://keshi")]),
            FilesPlace::Bucket { name: "keshi".to_owned(), prefix: String::new() }
        );
    }

    #[test]
    fn publications_lie_in_a_folder_or_in_a_bucket_below_a_prefix() {
        let place = |env: &[(&str, &str)]| resolve(Flags::default(), env).unwrap().publications;
        let bucket = |prefix: &str| FilesPlace::Bucket { name: "keshi".to_owned(), prefix: prefix.to_owned() };
        assert_eq!(place(&[("KESHI_DATA", "/d")]), FilesPlace::Folder("/d/publications".into()));
        assert_eq!(place(&[("KESHI_PUBLISH", "/p")]), FilesPlace::Folder("/p".into()));
        assert_eq!(place(&[("KESHI_PUBLISH", "s3://keshi")]), bucket(""));
        assert_eq!(place(&[("KESHI_PUBLISH", "s3://keshi/js/daily/")]), bucket("js/daily"));
    }

    #[test]
    fn the_patience_with_the_place_of_publications_is_a_second_to_a_day() {
        let patience = |value: &str| {
            resolve(Flags::default(), &[("KESHI_PUBLISH_PATIENCE", value)]).map(|settings| settings.publish_patience)
        };
        assert_eq!(patience("1"), Ok(Duration::from_secs(1)));
        assert_eq!(patience(""), Ok(PUBLISH_PATIENCE));
        for bad in ["0", "86401", "-1", "a while"] {
            assert!(patience(bad).unwrap_err().to_string().contains(bad), "{bad}");
        }
    }

    #[test]
    fn an_address_without_a_port_is_refused_with_its_text() {
        let refused = resolve(Flags::default(), &[("KESHI_LISTEN", "localhost")]).unwrap_err();
        assert!(refused.to_string().contains("`localhost`"), "{refused}");
    }

    #[test]
    fn secrets_are_not_shown() {
        let settings =
            resolve(Flags::default(), &[("DATABASE_URL", "postgres://u:geheim@h/d"), ("KESHI_KEY", "geheim")]);
        let shown = format!("{settings:?}");
        assert!(!shown.contains("geheim"), "{shown}");
    }
}
