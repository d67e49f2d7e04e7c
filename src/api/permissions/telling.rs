//! Webhooks.

use super::Permission;
use super::reach::{About, Case, Reach};

/// Who keeps webhooks (HOOK-5).
const KEPT: &[Case] = &[
    Case::about(About::Webhook).office(Reach::Own).platform(Reach::Everywhere),
    Case::about(About::Webhook).office(Reach::Province),
];
/// Who reads them: auditors too.
const SEEN: &[Case] = &[
    Case::about(About::Webhook).office(Reach::Own).auditor(Reach::OwnAndBelow).platform(Reach::Everywhere),
    Case::about(About::Webhook).office(Reach::Province),
];

/// The rows.
pub(super) const ROWS: &[Permission] = &[
    Permission::get("/api/v1/webhooks", SEEN),
    Permission::post("/api/v1/webhooks", KEPT),
    Permission::get("/api/v1/webhooks/{webhook}", SEEN),
    Permission::put("/api/v1/webhooks/{webhook}", KEPT),
    Permission::delete("/api/v1/webhooks/{webhook}", KEPT),
    Permission::post("/api/v1/webhooks/{webhook}/secret", KEPT),
    Permission::post("/api/v1/webhooks/{webhook}/pause", KEPT),
    Permission::post("/api/v1/webhooks/{webhook}/resumption", KEPT),
    Permission::post("/api/v1/webhooks/{webhook}/test", KEPT),
    Permission::get("/api/v1/webhooks/{webhook}/deliveries", SEEN),
    Permission::get("/api/v1/webhooks/{webhook}/deliveries/{delivery}", SEEN),
    Permission::post("/api/v1/webhooks/{webhook}/deliveries/{delivery}/replay", KEPT),
];
