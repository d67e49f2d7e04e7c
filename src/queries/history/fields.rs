//! What changed field by field, where an event says only how things stand afterwards.

use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::aggregates::any::AnyEvent;
use crate::aggregates::training_plan::PlanEvent;
use crate::aggregates::training_point::PointEvent;
use crate::types::IdNumber;

/// One field before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldChange {
    /// The field's Chinese label.
    pub field: String,
    /// What it was; empty when it was nothing.
    pub from: String,
    /// What it is; empty when it is nothing.
    pub to: String,
}

/// Fields by their names in the log, with their labels.
pub(super) type Labels = &'static [(&'static str, &'static str)];

pub(super) const PLAN: Labels = &[
    ("training_year", "年度"),
    ("name", "培训班名称"),
    ("audience", "培训对象"),
    ("hours", "课时"),
    ("enrolment", "报名日期"),
    ("training", "培训日期"),
    ("exam", "考试时间"),
    ("planned", "计划人数"),
    ("place", "培训地点"),
];
pub(super) const POINT: Labels = &[
    ("established", "成立日期"),
    ("capacity", "培训规模"),
    ("training_scope", "培训范围"),
    ("place", "培训地点"),
    ("introduction", "单位简介"),
];
pub(super) const PERSON: Labels = &[
    ("name", "姓名"),
    ("id_number", "身份证号"),
    ("phone", "手机号"),
    ("email", "电子邮箱"),
    ("postcode", "邮政编码"),
    ("address", "通讯地址"),
];

/// The events after which a [`Tracker`] stands otherwise, by their names in the log: of each kind the latest is enough, but
/// of scores, each of which may be of another learner.
pub(super) const REPLACING: [&str; 10] = [
    "ScoresEntered",
    "PlanReported",
    "PlanRevised",
    "PointRegistered",
    "PointProfileRevised",
    "PointContactReplaced",
    "LearnerRegistered",
    "PersonalDataReplaced",
    "AccountOpened",
    "AccountProfileReplaced",
];

/// How things stood before the event that is told next.
#[derive(Debug, Default)]
pub(super) struct Tracker {
    plan: Option<Value>,
    point: Option<Value>,
    person: Option<Value>,
}

impl Tracker {
    /// What the event replaced; `personal` is what it sealed, opened.
    pub(super) fn follow(&mut self, event: &AnyEvent, personal: Option<&Value>) -> Vec<FieldChange> {
        let mut changes = Vec::new();
        if let AnyEvent::Plan(PlanEvent::PlanReported { content, .. } | PlanEvent::PlanRevised { content, .. }) = event
        {
            changes.extend(replace(&mut self.plan, serde_json::to_value(content).ok(), PLAN));
        }
        if let AnyEvent::Point(
            PointEvent::PointRegistered { profile, .. } | PointEvent::PointProfileRevised { profile },
        ) = event
        {
            changes.extend(replace(&mut self.point, serde_json::to_value(profile).ok(), POINT));
        }
        if let Some(personal) = personal {
            changes.extend(replace(&mut self.person, Some(personal.clone()), PERSON));
        }
        changes
    }
}

/// Puts `after` in the place of what was there; tells what differs, if something was there.
fn replace(place: &mut Option<Value>, after: Option<Value>, labels: Labels) -> Vec<FieldChange> {
    let before = std::mem::replace(place, after);
    let (Some(before), Some(after)) = (before, place.as_ref()) else { return Vec::new() };
    labels
        .iter()
        .filter(|(field, _)| before.get(field) != after.get(field))
        .map(|(field, label)| FieldChange {
            field: (*label).to_owned(),
            from: shown(field, before.get(field)),
            to: shown(field, after.get(field)),
        })
        .collect()
}

/// A value in words; empty where there is none.
pub(super) fn shown(field: &str, value: Option<&Value>) -> String {
    match (field, value) {
        // PERSON-1 holds in the history too.
        ("id_number", Some(Value::String(number))) => {
            number.parse::<IdNumber>().map(|number| number.masked()).unwrap_or_default()
        }
        ("audience", Some(Value::String(code))) => match code.as_str() {
            "technicians" => "技师/高级技师".to_owned(),
            "others" => "其他工勤人员".to_owned(),
            _ => "全体工勤人员".to_owned(),
        },
        (_, None | Some(Value::Null)) => String::new(),
        (_, Some(Value::String(text))) => text.clone(),
        (_, Some(Value::Object(window))) => {
            let day = |end: &str| window.get(end).and_then(Value::as_str).unwrap_or_default();
            format!("{} 至 {}", day("from"), day("to"))
        }
        (_, Some(value @ (Value::Bool(_) | Value::Number(_) | Value::Array(_)))) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn person_1_a_changed_id_number_is_told_masked() {
        let mut place = None;
        let before = json!({ "name": "张三", "id_number": "11010519491231002X", "phone": null });
        let after = json!({ "name": "张三", "id_number": "110105194912310038", "phone": "13900000000" });
        assert_eq!(replace(&mut place, Some(before), PERSON), []);
        let changes = replace(&mut place, Some(after), PERSON);
        assert_eq!(changes.len(), 2);
        assert_eq!((changes[0].field.as_str(), changes[0].from.as_str()), ("身份证号", "110105********002X"));
        assert!(!changes[0].to.contains("19491231"));
        assert_eq!((changes[1].from.as_str(), changes[1].to.as_str()), ("", "13900000000"));
    }

    #[test]
    fn a_window_is_told_from_day_to_day() {
        let window = json!({ "from": "2025-07-01", "to": "2025-07-03" });
        assert_eq!(shown("training", Some(&window)), "2025-07-01 至 2025-07-03");
    }
}
