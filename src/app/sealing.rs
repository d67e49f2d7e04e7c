//! The key that seals days, from where the settings say.

use std::fs;
use std::path::{Path, PathBuf};

use rand::CryptoRng;

use super::{App, AppError};
use crate::aggregates::calendar::{Calendar, PROVINCE};
use crate::commands::Envelope;
use crate::commands::calendar::AdoptSealingKey;
use crate::config::KeySource;
use crate::event_store::seals::{SealingKey, SealingKeyError, Signer, fingerprint, key_message};
use crate::types::{Actor, Opinion};

/// A new key that was adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotated {
    /// The public key, in hex.
    pub key: String,
    /// A few digits by which people speak of it.
    pub fingerprint: String,
    /// Where the secret lies.
    pub file: PathBuf,
}

/// Who signs; makes a key file of our own where there is none yet.
pub(super) fn open(source: &KeySource, chance: &mut impl CryptoRng) -> Result<Signer, SealingKeyError> {
    match source {
        KeySource::Given(key) => Ok(Signer::with_key(SealingKey::from_hex(key)?)),
        KeySource::File(path) => {
            let signer = Signer::with_file(path.clone());
            // A file that cannot be used is said now, not at midnight.
            signer.key()?;
            Ok(signer)
        }
        KeySource::OwnFile(path) => {
            SealingKey::ensure(path, chance)?;
            Ok(Signer::with_file(path.clone()))
        }
    }
}

impl App {
    /// Makes a new key, has it adopted, and puts it in the place of the present one. The present key signs it, unless `lost`
    /// says why it cannot. `to` is where the new key goes, if not there.
    ///
    /// The new key is in a file before it is adopted: whoever is interrupted in between asks again, and the same key goes on its
    /// way.
    ///
    /// # Errors
    /// When there is no file to write to, or the key is not adopted.
    pub async fn rotate_key(
        &self,
        to: Option<PathBuf>,
        lost: Option<Opinion>,
        chance: &mut impl CryptoRng,
    ) -> Result<Rotated, AppError> {
        let file = to.or_else(|| self.signer.file().map(Path::to_owned)).ok_or(SealingKeyError::Missing)?;
        let mut draft = file.clone().into_os_string();
        draft.push(".next");
        let draft = PathBuf::from(draft);
        SealingKey::ensure(&draft, chance)?;
        let next = Signer::with_file(draft.clone()).key()?;
        let key = next.public();
        let calendar = self.desk.ledger().begin(None).peek::<Calendar>(PROVINCE).await?.state;
        if calendar.adopted() != Some(key.as_str()) {
            let by = match lost {
                Some(_) => None,
                None => Some(self.signer.sign(key_message(&key).as_bytes())?),
            };
            let adopt = AdoptSealingKey { key: key.clone(), by, reason: lost };
            self.desk.execute(Envelope::of(Actor::platform()), adopt).await?;
        }
        fs::rename(&draft, &file).map_err(|source| AppError::File { path: file.display().to_string(), source })?;
        Ok(Rotated { fingerprint: fingerprint(&key), key, file })
    }
}
