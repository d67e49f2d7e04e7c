//! What the statistics count.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal, $label:literal;)+ }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema,
        )]
        #[serde(rename_all = "snake_case")]
        #[repr(i16)]
        pub enum $name {
            $($(#[$variant_doc])* $variant = $code,)+
        }

        impl $name {
            /// All of them, in the order of their codes.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The number under which it is stored; never given to another.
            #[must_use]
            pub const fn code(self) -> i16 {
                self as i16
            }

            /// The one stored under that number.
            #[must_use]
            pub const fn from_code(code: i16) -> Option<Self> {
                match code {
                    $($code => Some(Self::$variant),)+
                    _ => None,
                }
            }

            /// The Chinese name.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self {
                    $(Self::$variant => $label,)+
                }
            }
        }
    };
}

coded! {
    /// A quantity of the statistics. Those of face-to-face training belong to the point's region, those of continuing
    /// education to the learner's.
    Quantity {
        /// Points with at least one approved plan of the year that is not cancelled.
        PointsApproved = 1, "批准面授点";
        /// Points with at least one class whose training has begun.
        PointsHeld = 2, "办班面授点";
        /// Approved plans, less cancelled ones.
        ClassesApproved = 3, "批准办班";
        /// Those of them whose first training day is not after the day.
        ClassesHeld = 4, "已开班";
        /// The approved headcount of the approved plans.
        HeadcountApproved = 5, "批准人次";
        /// The headcount for which hours may be reported.
        HeadcountAllowed = 6, "允许上报人数";
        /// Learners enrolled and not withdrawn, in any approved class.
        Enrolled = 7, "已报名";
        /// Learners enrolled and not withdrawn, in classes whose training has begun.
        Trained = 8, "实际培训人次";
        /// Learners reported as passed, in classes whose hours are confirmed.
        Passed = 9, "通过人次";
        /// Learners on the roster; of no training year.
        Roster = 20, "地区总人数";
        /// Face-to-face enrolments not withdrawn.
        FaceToFace = 21, "面授人次";
        /// Online orders paid and not refunded.
        Online = 22, "网授人次";
        /// Equivalence requests neither withdrawn nor rejected.
        Equivalence = 23, "视同申报人次";
        /// Distinct learners behind face-to-face, online and equivalence together.
        Persons = 24, "培训人数";
        /// Confirmed passes.
        FaceToFacePasses = 25, "面授通过人次";
        /// Distinct learners behind them.
        FaceToFacePersons = 26, "面授通过人数";
        /// Years of online training completed.
        OnlinePasses = 27, "网授通过人次";
        /// Distinct learners behind them.
        OnlinePersons = 28, "网授通过人数";
        /// Approved equivalence requests.
        EquivalencePasses = 29, "视同审批通过人次";
        /// Distinct learners behind them.
        EquivalencePersons = 30, "视同审批通过人数";
        /// Learners whose credited hours reach what their grade asks.
        Qualified = 31, "培训合格人数";
    }
}

impl Quantity {
    /// Whether a figure of a single point is kept besides those of the regions.
    #[must_use]
    pub const fn is_of_points(self) -> bool {
        self.code() >= Self::ClassesApproved.code() && self.code() <= Self::Passed.code()
    }

    /// Whether a figure of a single class is kept besides those of the regions.
    #[must_use]
    pub const fn is_of_classes(self) -> bool {
        matches!(self, Self::Enrolled | Self::Trained | Self::Passed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_leads_back_to_its_quantity() {
        for quantity in Quantity::ALL {
            assert_eq!(Quantity::from_code(quantity.code()), Some(*quantity));
        }
        assert_eq!(Quantity::from_code(0), None);
    }
}
