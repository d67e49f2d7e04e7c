//! Chinese labels of what read tables hold as codes.

use crate::types::{EquivalenceKind, Grade, PlanStatus, RequestStatus};

/// A code and its label.
pub(crate) type Label = (&'static str, &'static str);

/// 性别.
pub(crate) const SEXES: &[Label] = &[("male", "男"), ("female", "女")];
/// Why a learner left the roster.
pub(crate) const LEAVE_REASONS: &[Label] = &[("retired", "退休"), ("transferred_out", "调出"), ("died", "死亡")];
/// Whom a class is for.
pub(crate) const AUDIENCES: &[Label] =
    &[("technicians", "技师/高级技师"), ("others", "其他工勤人员"), ("everyone", "全体工勤人员")];
/// The office's decision on a submission of hours.
pub(crate) const DECISIONS: &[Label] = &[("returned", "退回"), ("confirmed", "通过")];

/// Every status of a plan.
pub(crate) fn plan_statuses() -> Vec<Label> {
    PlanStatus::ALL.iter().map(|status| (status.code(), status.label())).collect()
}

/// Every status of a request.
pub(crate) fn request_statuses() -> Vec<Label> {
    RequestStatus::ALL.iter().map(|status| (status.code(), status.label())).collect()
}

/// Every kind of request.
pub(crate) fn kinds() -> Vec<Label> {
    EquivalenceKind::ALL.iter().map(|kind| (kind.code(), kind.label())).collect()
}

/// Every grade.
pub(crate) fn grades() -> Vec<Label> {
    Grade::ALL.iter().map(|grade| (grade.code(), grade.label())).collect()
}

/// SQL that turns a column of codes into labels; an unknown code stays as it is.
pub(crate) fn case(column: &str, labels: &[Label]) -> String {
    let arms: Vec<String> = labels.iter().map(|(code, label)| format!("WHEN '{code}' THEN '{label}'")).collect();
    format!("CASE {column} {} ELSE {column} END", arms.join(" "))
}

/// SQL that writes a column of tenths as `12.5` or `12`.
pub(crate) fn tenths(column: &str) -> String {
    format!("trim_scale({column} / 10.0)::text")
}
