//! Who may do what, and where: questions about the actor of a command that use cases ask before they decide anything.
//!
//! A machine's key acts as its seat may, within the scopes that the API checks. An auditor reads and changes nothing: of the
//! questions here only [`reads`] is ever answered with yes for him. The platform's administrator, who is also the operator at
//! the command line, sets up offices and their accounts but decides no plan and no request.

use super::{CommandError, Context};
use crate::types::{Actor, LearnerId, PointId, RegionCode, RegionTree, Role, Seat};

/// The actor is not staff of the office that this belongs to.
pub const NOT_THIS_OFFICE: &str = "ACCESS-office";
/// The actor is not staff of the training point that this belongs to.
pub const NOT_THIS_POINT: &str = "ACCESS-point";
/// The actor is not the learner that this belongs to.
pub const NOT_THIS_LEARNER: &str = "ACCESS-learner";
/// The actor is not the holder of this account.
pub const NOT_THIS_ACCOUNT: &str = "ACCESS-account";
/// The actor is not the platform's administrator.
pub const NOT_THE_PLATFORM: &str = "ACCESS-platform";
/// The actor is not staff of the provincial office.
pub const NOT_THE_PROVINCE: &str = "ACCESS-province";

/// Refuses unless `allowed`. `code` is the refusal's code in the message catalogue: one of the constants here, or the name
/// of a rule about who decides, such as `PLAN-4`.
///
/// # Errors
/// [`CommandError::Forbidden`] with `code`.
pub const fn require(allowed: bool, code: &'static str) -> Result<(), CommandError> {
    if allowed { Ok(()) } else { Err(CommandError::Forbidden(code)) }
}

/// The office for which the actor may give commands.
#[must_use]
pub const fn office_seat(actor: &Actor) -> Option<RegionCode> {
    match (actor.role, actor.seat) {
        (Role::Office | Role::Machine, Seat::Office(region)) => Some(region),
        (
            Role::Office | Role::Machine | Role::Point | Role::Learner | Role::Auditor | Role::Platform,
            Seat::Office(_) | Seat::Point(_) | Seat::Learner(_) | Seat::Platform,
        ) => None,
    }
}

/// The training point for which the actor may give commands.
#[must_use]
pub const fn point_seat(actor: &Actor) -> Option<PointId> {
    match (actor.role, actor.seat) {
        (Role::Point | Role::Machine, Seat::Point(point)) => Some(point),
        (
            Role::Office | Role::Machine | Role::Point | Role::Learner | Role::Auditor | Role::Platform,
            Seat::Office(_) | Seat::Point(_) | Seat::Learner(_) | Seat::Platform,
        ) => None,
    }
}

/// The learner that the actor is.
#[must_use]
pub const fn learner_seat(actor: &Actor) -> Option<LearnerId> {
    match (actor.role, actor.seat) {
        (Role::Learner, Seat::Learner(learner)) => Some(learner),
        (
            Role::Office | Role::Machine | Role::Point | Role::Learner | Role::Auditor | Role::Platform,
            Seat::Office(_) | Seat::Point(_) | Seat::Learner(_) | Seat::Platform,
        ) => None,
    }
}

/// Whether the actor sits exactly at that office.
#[must_use]
pub fn decides_for(context: &Context, office: RegionCode) -> bool {
    office_seat(&context.actor) == Some(office)
}

/// Whether the actor sits at that office or at one above it.
#[must_use]
pub fn at_or_above(context: &Context, office: RegionCode) -> bool {
    office_seat(&context.actor).is_some_and(|seat| context.regions.covers(seat, office))
}

/// 本级及下级: whether the actor keeps the registers of that office (points, units, learners): as staff of it or of one above it,
/// or as the platform.
#[must_use]
pub fn manages(context: &Context, office: RegionCode) -> bool {
    is_platform(context) || at_or_above(context, office)
}

/// 本级及下级: as [`manages`], where there is no context: for many regions at once.
#[must_use]
pub fn covers_region(actor: &Actor, regions: &RegionTree, region: RegionCode) -> bool {
    let platform = matches!((actor.role, actor.seat), (Role::Platform, Seat::Platform));
    platform || office_seat(actor).is_some_and(|seat| regions.covers(seat, region))
}

/// 本级: whether the actor keeps the accounts of that office: as its staff, or as the platform.
#[must_use]
pub fn administers(context: &Context, office: RegionCode) -> bool {
    is_platform(context) || decides_for(context, office)
}

/// Whether the actor sits at the provincial office.
#[must_use]
pub fn at_the_province(context: &Context) -> bool {
    context.regions.root().is_some_and(|province| decides_for(context, province.code))
}

/// Whether the actor is staff of that training point.
#[must_use]
pub fn is_point(context: &Context, point: PointId) -> bool {
    point_seat(&context.actor) == Some(point)
}

/// Whether the actor is that learner.
#[must_use]
pub fn is_learner(context: &Context, learner: LearnerId) -> bool {
    learner_seat(&context.actor) == Some(learner)
}

/// Whether the actor is the platform's administrator or the operator at the command line.
#[must_use]
pub const fn is_platform(context: &Context) -> bool {
    matches!((context.actor.role, context.actor.seat), (Role::Platform, Seat::Platform))
}

/// 本级及下级: whether the actor may read what belongs to that region. What a point or a learner may read is its own, not a
/// region's.
#[must_use]
pub fn reads(context: &Context, region: RegionCode) -> bool {
    match (context.actor.role, context.actor.seat) {
        (Role::Platform, Seat::Platform) => true,
        (Role::Office | Role::Auditor | Role::Machine, Seat::Office(seat)) => context.regions.covers(seat, region),
        (
            Role::Office | Role::Machine | Role::Point | Role::Learner | Role::Auditor | Role::Platform,
            Seat::Office(_) | Seat::Point(_) | Seat::Learner(_) | Seat::Platform,
        ) => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;
    use crate::types::{Region, RegionKind, RegionTree, SeededIds};

    fn code(text: &str) -> RegionCode {
        text.parse().unwrap()
    }

    fn region(text: &str, kind: RegionKind, parent: Option<&str>) -> Region {
        Region { code: code(text), name: text.to_owned(), kind, parent: parent.map(code) }
    }

    fn context(actor: Actor) -> Context {
        let regions = RegionTree::new([
            region("320000", RegionKind::Province, None),
            region("320100", RegionKind::City, Some("320000")),
            region("320102", RegionKind::District, Some("320100")),
            region("320200", RegionKind::City, Some("320000")),
        ]);
        Context {
            actor,
            now: DateTime::UNIX_EPOCH,
            legacy: false,
            regions: Arc::new(regions),
            ids: Arc::new(SeededIds::new(1)),
            passwords: crate::types::PasswordPolicy::cheap(),
            webhooks: crate::types::WebhookReach::Public,
        }
    }

    #[test]
    fn plan_4_an_office_decides_for_itself_only() {
        let city = context(Actor::office(code("320100")));
        assert!(decides_for(&city, code("320100")));
        assert!(!decides_for(&city, code("320102")));
        assert!(!decides_for(&city, code("320000")));
        assert!(at_or_above(&city, code("320100")));
        assert!(at_or_above(&city, code("320102")));
        assert!(!at_or_above(&city, code("320000")));
        assert!(!at_or_above(&city, code("320200")));
    }

    #[test]
    fn an_office_manages_what_lies_below_it_and_administers_itself() {
        let city = context(Actor::office(code("320100")));
        assert!(manages(&city, code("320102")) && manages(&city, code("320100")));
        assert!(!manages(&city, code("320200")) && !manages(&city, code("320000")));
        assert!(administers(&city, code("320100")));
        assert!(!administers(&city, code("320102")));
        let platform = context(Actor::platform());
        assert!(manages(&platform, code("320102")) && administers(&platform, code("320102")));
    }

    #[test]
    fn only_the_top_of_the_tree_is_the_province() {
        assert!(at_the_province(&context(Actor::office(code("320000")))));
        assert!(!at_the_province(&context(Actor::office(code("320100")))));
        assert!(!at_the_province(&context(Actor::platform())));
    }

    #[test]
    fn an_office_reads_its_region_and_below() {
        let city = context(Actor::office(code("320100")));
        assert!(reads(&city, code("320102")));
        assert!(!reads(&city, code("320200")));
        assert!(!reads(&city, code("999999")));
        assert!(reads(&context(Actor::platform()), code("320200")));
        assert!(!reads(&context(Actor::point(PointId(Uuid::nil()))), code("320100")));
    }

    #[test]
    fn an_auditor_reads_and_changes_nothing() {
        let seat = code("320100");
        let auditor = context(Actor { role: Role::Auditor, ..Actor::office(seat) });
        assert!(reads(&auditor, code("320102")));
        assert!(!decides_for(&auditor, seat));
        assert!(!at_or_above(&auditor, seat));
        assert!(!is_platform(&auditor));
        let point = PointId(Uuid::nil());
        assert!(!is_point(&context(Actor { role: Role::Auditor, ..Actor::point(point) }), point));
    }

    #[test]
    fn a_machine_acts_as_its_seat() {
        let point = PointId(Uuid::nil());
        assert!(is_point(&context(Actor { role: Role::Machine, ..Actor::point(point) }), point));
        assert!(decides_for(&context(Actor { role: Role::Machine, ..Actor::office(code("320100")) }), code("320100")));
        assert!(!is_platform(&context(Actor { role: Role::Machine, ..Actor::platform() })));
    }

    #[test]
    fn the_platform_decides_for_no_office() {
        let platform = context(Actor::platform());
        assert!(is_platform(&platform));
        assert!(!decides_for(&platform, code("320000")));
        assert!(!at_or_above(&platform, code("320102")));
    }

    #[test]
    fn a_refusal_names_its_code() {
        assert!(require(true, "PLAN-4").is_ok());
        assert!(matches!(require(false, "PLAN-4"), Err(CommandError::Forbidden("PLAN-4"))));
    }
}
