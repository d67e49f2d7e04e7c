//! The key that seals days, from where the settings say.

use rand::CryptoRng;

use crate::config::KeySource;
use crate::event_store::seals::{SealingKey, SealingKeyError, Signer};

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
