//! Identifiers: one newtype a thing, so that a learner is never passed where a plan is meant.

use std::fmt;
use std::str::FromStr;
use std::sync::Mutex;

use rand::{RngCore, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, ToSchema,
        )]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids! {
    /// A training point (面授点).
    PointId,
    /// An account that signs in, or a machine's.
    AccountId,
    /// A work unit (工作单位).
    WorkUnitId,
    /// A trade (技术工种).
    TradeId,
    /// A learner (学员).
    LearnerId,
    /// A training plan, which once approved is the class (培训计划 / 培训班).
    PlanId,
    /// An equivalence request (视同申报).
    RequestId,
    /// An import of a file.
    ImportId,
    /// A job in the background.
    JobId,
    /// An export of personal data (导出).
    ExportId,
    /// A webhook (推送订阅).
    WebhookId,
    /// What a webhook is told once (推送).
    DeliveryId,
    /// A command: repeating it gives back the first result.
    CommandId,
}

/// Where new identifiers come from; an argument, so that tests and the made province repeat themselves.
pub trait Ids: Send + Sync {
    /// The next identifier, never given twice.
    fn fresh(&self) -> Uuid;
}

/// Time-ordered identifiers of the running service (`UUIDv7` keeps index inserts together).
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemIds;

impl Ids for SystemIds {
    #[expect(clippy::disallowed_methods, reason = "this is the one place where identifiers are made")]
    fn fresh(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// Identifiers drawn from a seed: the same seed gives the same sequence.
#[derive(Debug)]
pub struct SeededIds(Mutex<ChaCha8Rng>);

impl SeededIds {
    /// A sequence that is fixed by `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(ChaCha8Rng::seed_from_u64(seed)))
    }
}

impl Ids for SeededIds {
    fn fresh(&self) -> Uuid {
        let mut bytes = [0_u8; 16];
        let mut rng = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        rng.fill_bytes(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }
}
