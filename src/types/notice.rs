//! Notices (站内信): of which kind, and for whom.

use std::fmt;

use super::{AccountId, Seat, kinds};

kinds! {
    /// What kind of notice; its sentence in the message catalogue is `notice-` and its code.
    NoticeKind {
        /// The office approved a plan: to its point.
        PlanApproved = "plan_approved";
        /// The office rejected a plan: to its point.
        PlanRejected = "plan_rejected";
        /// A point withdrew a plan before the decision: to its office.
        PlanWithdrawn = "plan_withdrawn";
        /// The office adjusted how many the point may report: to the point.
        HeadcountAdjusted = "headcount_adjusted";
        /// A class was cancelled: to its point and its office.
        ClassCancelled = "class_cancelled";
        /// The office returned a submission of hours: to the point.
        HoursReturned = "hours_returned";
        /// The office confirmed a submission of hours: to the point.
        HoursConfirmed = "hours_confirmed";
        /// A confirmation was taken back: to the point and its office.
        HoursReopened = "hours_reopened";
        /// The office approved an equivalence request: to the learner.
        RequestApproved = "request_approved";
        /// The office rejected an equivalence request: to the learner.
        RequestRejected = "request_rejected";
        /// A decision on an equivalence request was undone: to the learner and the office that had decided.
        RequestUndone = "request_undone";
        /// An import came to its end: to the seat for which it was begun.
        ImportFinished = "import_finished";
        /// An import was undone: to the seat for which it was begun.
        ImportUndone = "import_undone";
        /// A day's publication failed or is late: to the office of the province.
        PublicationFailed = "publication_failed";
        /// A delivery to a webhook was given up: to the office that the webhook belongs to.
        WebhookGivenUp = "webhook_given_up";
        /// Somebody else reset the account's password: to its holder.
        PasswordReset = "password_reset";
    }
}

/// Whom a notice is for: everybody at a seat, or one account. Written as a text it is what read tables find notices by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Addressee {
    /// Everybody who sits there.
    Seat(Seat),
    /// The holder of this account.
    Account(AccountId),
}

impl Addressee {
    /// All that an account at a seat is addressed as.
    #[must_use]
    pub const fn of(account: AccountId, seat: Seat) -> [Self; 2] {
        [Self::Seat(seat), Self::Account(account)]
    }
}

impl fmt::Display for Addressee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Seat(Seat::Office(region)) => write!(f, "office:{region}"),
            Self::Seat(Seat::Point(point)) => write!(f, "point:{point}"),
            Self::Seat(Seat::Learner(learner)) => write!(f, "learner:{learner}"),
            Self::Seat(Seat::Platform) => f.write_str("platform"),
            Self::Account(account) => write!(f, "account:{account}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::types::{LearnerId, PointId};

    #[test]
    fn every_kind_is_written_as_its_code() {
        for kind in NoticeKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
    }

    #[test]
    fn no_two_addressees_share_an_address() {
        let (one, account) = (Uuid::from_u128(1), AccountId(Uuid::from_u128(1)));
        let all = [
            Addressee::Seat(Seat::Office("320100".parse().unwrap())),
            Addressee::Seat(Seat::Point(PointId(one))),
            Addressee::Seat(Seat::Learner(LearnerId(one))),
            Addressee::Seat(Seat::Platform),
            Addressee::Account(account),
        ];
        let addresses: std::collections::BTreeSet<String> = all.iter().map(ToString::to_string).collect();
        assert_eq!(addresses.len(), all.len());
        assert!(addresses.contains("office:320100"));
    }
}
