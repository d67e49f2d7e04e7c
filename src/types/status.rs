//! Where a plan and a request stand, as lists show and filter it.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

/// A text that names no status.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is no status")]
pub struct StatusError(String);

macro_rules! statuses {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal, $label:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            /// Every status, in the order in which they are passed through.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The status as it is written in tables and in the API.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// The Chinese label.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self {
                    $(Self::$variant => $label,)+
                }
            }
        }

        impl FromStr for $name {
            type Err = StatusError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|status| status.code() == text)
                    .ok_or_else(|| StatusError(text.chars().take(40).collect()))
            }
        }
    };
}

statuses! {
    /// CLASS-4: where a plan and its class stand.
    PlanStatus {
        /// 待审批.
        AwaitingApproval = "awaiting_approval", "待审批";
        /// 不通过.
        Rejected = "rejected", "不通过";
        /// 已撤回 (PLAN-9).
        Withdrawn = "withdrawn", "已撤回";
        /// 招生中.
        Enrolling = "enrolling", "招生中";
        /// 培训中.
        InTraining = "in_training", "培训中";
        /// 待确认.
        AwaitingConfirmation = "awaiting_confirmation", "待确认";
        /// 退回.
        Returned = "returned", "退回";
        /// 结束.
        Ended = "ended", "结束";
        /// 已取消 (PLAN-9).
        Cancelled = "cancelled", "已取消";
    }
}

statuses! {
    /// Where an equivalence request stands.
    RequestStatus {
        /// 待审批.
        Pending = "pending", "待审批";
        /// 通过.
        Approved = "approved", "通过";
        /// 不通过.
        Rejected = "rejected", "不通过";
        /// 已撤回 (EQ-7).
        Withdrawn = "withdrawn", "已撤回";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_4_every_status_is_read_back_from_its_code() {
        for status in PlanStatus::ALL {
            assert_eq!(status.code().parse::<PlanStatus>().unwrap(), *status);
            assert_eq!(serde_json::to_value(status).unwrap(), status.code());
        }
        for status in RequestStatus::ALL {
            assert_eq!(serde_json::to_value(status).unwrap(), status.code());
        }
        assert!("".parse::<PlanStatus>().is_err());
    }
}
