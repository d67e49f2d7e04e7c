use rand::SeedableRng;
use rand::rngs::StdRng;

use super::*;
use crate::aggregates::calendar::CalendarError;
use crate::test_support::ScratchDir;
use crate::types::Seal;

fn key(seed: u64) -> SealingKey {
    SealingKey::make(&mut StdRng::seed_from_u64(seed))
}

#[test]
fn a_signature_is_good_for_its_message_and_its_key_only() {
    let seal = key(1).sign(b"message");
    assert!(verify(&seal, b"message"));
    assert!(!verify(&seal, b"massage"));
    assert!(!verify(&Seal { key: key(2).public(), ..seal.clone() }, b"message"));
    assert!(!verify(&Seal { signature: "00".repeat(64), ..seal.clone() }, b"message"));
    assert!(!verify(&Seal { key: "no key".to_owned(), ..seal.clone() }, b"message"));
    assert_eq!(key(1).sign(b"message"), seal, "the same message gives the same signature");
}

#[test]
fn a_key_is_64_hexadecimal_digits_and_shows_its_public_half_only() {
    let made = key(1);
    assert_eq!(SealingKey::from_hex(&format!(" {}\n", made.to_hex())).unwrap().public(), made.public());
    assert!(matches!(SealingKey::from_hex("00"), Err(SealingKeyError::Shape(_))));
    assert!(!format!("{made:?}").contains(&made.to_hex()));
    assert_eq!(fingerprint(&made.public()).len(), 16);
    assert_ne!(fingerprint(&made.public()), fingerprint(&key(2).public()));
}

#[test]
fn a_missing_key_file_is_made_for_its_owner_only_and_an_exchanged_one_is_read_anew() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = ScratchDir::new();
    let path = scratch.path().join("data").join("sealing.key");
    let signer = Signer::with_file(path.clone());
    assert!(matches!(signer.key(), Err(SealingKeyError::File { .. })));
    SealingKey::ensure(&path, &mut StdRng::seed_from_u64(1)).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(signer.public().unwrap(), key(1).public());
    SealingKey::ensure(&path, &mut StdRng::seed_from_u64(2)).unwrap();
    assert_eq!(signer.public().unwrap(), key(1).public(), "a key that is there is left alone");
    assert!(!key(2).keep_in(&path).unwrap());
    std::fs::remove_file(&path).unwrap();
    assert!(key(2).keep_in(&path).unwrap());
    assert_eq!(signer.public().unwrap(), key(2).public());
    assert_eq!(Signer::none().key().unwrap_err(), SealingKeyError::Missing);
}

#[test]
fn seal_4_the_next_key_is_vouched_for_by_a_good_signature_of_the_former() {
    let next = key(2).public();
    let good = key(1).sign(key_message(&next).as_bytes());
    assert_eq!(the_former_key_signed(&next, Some(&good)), Ok(()));
    assert_eq!(the_former_key_signed(&next, None), Ok(()));
    let other = key(3).public();
    let refused = the_former_key_signed(&other, Some(&good)).unwrap_err();
    assert_eq!(refused, CalendarError::BadSignature { key: other });
}
