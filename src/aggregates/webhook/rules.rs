//! The rules of a webhook.

use super::WebhookError;
use crate::types::{RegionCode, WebhookHost, WebhookReach, WebhookUrl, Whereabouts};

/// Webhooks that an office has at most (HOOK-2).
pub const PER_OFFICE: u16 = 10;
/// Characters that a secret has at least (HOOK-3): half of what the service itself makes.
pub const SECRET_CHARACTERS: usize = 32;
/// Hours for which a former secret signs along at most (HOOK-6).
pub const OVERLAP_HOURS: u16 = 168;

/// HOOK-1: an address is `https`, or `http` to this machine, and lies where the service may reach: else whoever registers a
/// webhook could have the service ask on the inside of its network in his stead. What a name resolves to is looked at when it
/// is spoken to.
///
/// # Errors
/// [`WebhookError::NotSecure`], [`WebhookError::PrivateAddress`].
pub fn address_is_reachable(url: &WebhookUrl, reach: WebhookReach) -> Result<(), WebhookError> {
    let place = url.host().whereabouts();
    if !url.is_secure() && place != Whereabouts::Loopback {
        return Err(WebhookError::NotSecure);
    }
    if reach.includes(place) {
        return Ok(());
    }
    let host = match url.host() {
        WebhookHost::Name(name) => name.clone(),
        WebhookHost::Ip(ip) => ip.to_string(),
    };
    Err(WebhookError::PrivateAddress { host })
}

/// HOOK-2: an office has ten webhooks at most. The claims on its places: a webhook takes one that is free, and lets it go when
/// it is removed.
pub fn places(office: RegionCode) -> impl Iterator<Item = String> {
    (1..=PER_OFFICE).map(move |place| format!("webhook_place:{office}:{place}"))
}

/// HOOK-2: where no place is free, no webhook is registered.
///
/// # Errors
/// [`WebhookError::TooMany`].
pub fn place_is_free(place: Option<String>) -> Result<String, WebhookError> {
    place.ok_or(WebhookError::TooMany { limit: PER_OFFICE })
}

/// HOOK-3: a secret has at least 32 characters.
///
/// # Errors
/// [`WebhookError::SecretTooShort`] with both numbers.
pub const fn secret_is_long_enough(characters: usize) -> Result<(), WebhookError> {
    if characters >= SECRET_CHARACTERS {
        Ok(())
    } else {
        Err(WebhookError::SecretTooShort { characters: characters as u64, limit: SECRET_CHARACTERS as u64 })
    }
}

/// HOOK-4: a webhook that was removed changes no more.
///
/// # Errors
/// [`WebhookError::Removed`].
pub const fn webhook_stands(removed: bool) -> Result<(), WebhookError> {
    if removed { Err(WebhookError::Removed) } else { Ok(()) }
}

/// HOOK-4: what is paused is not paused again, and only what is paused is resumed. While it is paused it is told nothing.
///
/// # Errors
/// [`WebhookError::Paused`], [`WebhookError::NotPaused`].
pub const fn pause_changes(paused: bool, pause: bool) -> Result<(), WebhookError> {
    match (paused, pause) {
        (true, true) => Err(WebhookError::Paused),
        (false, false) => Err(WebhookError::NotPaused),
        (true, false) | (false, true) => Ok(()),
    }
}

/// HOOK-5: the office to which a webhook belongs keeps it, and the provincial office. `seat` is the office for which the actor
/// acts, `province` the topmost one.
#[must_use]
pub fn office_keeps_webhook(seat: Option<RegionCode>, office: RegionCode, province: Option<RegionCode>) -> bool {
    seat.is_some() && (seat == Some(office) || seat == province)
}

/// HOOK-6: after a change of secrets the former one signs along for a week at most, so that its consumer can change over.
///
/// # Errors
/// [`WebhookError::OverlapTooLong`] with both numbers.
pub const fn overlap_is_bounded(hours: u16) -> Result<(), WebhookError> {
    if hours <= OVERLAP_HOURS { Ok(()) } else { Err(WebhookError::OverlapTooLong { hours, limit: OVERLAP_HOURS }) }
}
