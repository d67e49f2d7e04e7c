//! The rules of a claim.

use uuid::Uuid;

/// CLAIM-1: what is claimed belongs to one holder at a time. `Err` is the other one who holds it.
///
/// # Errors
/// The present holder, if that is not `claimant`.
pub fn only_one_holds_it(holder: Option<Uuid>, claimant: Uuid) -> Result<(), Uuid> {
    match holder {
        Some(other) if other != claimant => Err(other),
        Some(_) | None => Ok(()),
    }
}
