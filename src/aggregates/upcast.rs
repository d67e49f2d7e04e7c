//! Upcasters: they lift events of earlier shapes to the present one, when they are read. An event is renamed or reshaped only
//! together with an upcaster here and with its stored sample under `tests/stored_events/`.

use std::sync::LazyLock;

use cqrs_es::persist::{EventUpcaster, SemanticVersionEventUpcaster, SerializedEvent};
use serde_json::Value;

/// All upcasters, oldest first.
static UPCASTERS: LazyLock<Vec<Box<dyn EventUpcaster>>> = LazyLock::new(|| {
    // Days were closed before they were sealed.
    let unsealed = |mut payload: Value| {
        payload["DayClosed"]["seal"] = Value::Null;
        payload
    };
    vec![Box::new(SemanticVersionEventUpcaster::new("DayClosed", "1.1", Box::new(unsealed)))]
});

/// Lifts events to their present shape.
pub(crate) fn lift(events: Vec<SerializedEvent>) -> Vec<SerializedEvent> {
    lift_with(&UPCASTERS, events)
}

/// A stored payload in its present shape; `None` when it already has it.
pub(crate) fn lift_payload(
    aggregate_type: &str,
    event_type: &str,
    version: &str,
    payload: &str,
) -> Result<Option<Value>, serde_json::Error> {
    if !UPCASTERS.iter().any(|upcaster| upcaster.can_upcast(event_type, version)) {
        return Ok(None);
    }
    let event = SerializedEvent {
        aggregate_id: String::new(),
        sequence: 0,
        aggregate_type: aggregate_type.to_owned(),
        event_type: event_type.to_owned(),
        event_version: version.to_owned(),
        payload: serde_json::from_str(payload)?,
        metadata: Value::Null,
    };
    Ok(lift(vec![event]).pop().map(|lifted| lifted.payload))
}

/// Lifts events by these upcasters.
pub(crate) fn lift_with(upcasters: &[Box<dyn EventUpcaster>], events: Vec<SerializedEvent>) -> Vec<SerializedEvent> {
    if upcasters.is_empty() {
        return events;
    }
    let lift = |event| upcasters.iter().fold(event, |event, upcaster| lift_once(event, &**upcaster));
    events.into_iter().map(lift).collect()
}

fn lift_once(event: SerializedEvent, upcaster: &dyn EventUpcaster) -> SerializedEvent {
    if upcaster.can_upcast(&event.event_type, &event.event_version) { upcaster.upcast(event) } else { event }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn event(version: &str, payload: Value) -> SerializedEvent {
        SerializedEvent {
            aggregate_id: "1".to_owned(),
            sequence: 1,
            aggregate_type: "training_plan".to_owned(),
            event_type: "PlanApproved".to_owned(),
            event_version: version.to_owned(),
            payload,
            metadata: Value::Null,
        }
    }

    /// As if approvals had once been written without the opinion, and the headcount under another name.
    fn upcasters() -> Vec<Box<dyn EventUpcaster>> {
        let opinion = |mut payload: Value| {
            payload["PlanApproved"]["opinion"] = Value::Null;
            payload
        };
        let headcount = |mut payload: Value| {
            let granted = payload["PlanApproved"].as_object_mut().and_then(|fields| fields.remove("granted"));
            payload["PlanApproved"]["approved"] = granted.unwrap_or_default();
            payload
        };
        vec![
            Box::new(SemanticVersionEventUpcaster::new("PlanApproved", "0.2", Box::new(opinion))),
            Box::new(SemanticVersionEventUpcaster::new("PlanApproved", "1.0", Box::new(headcount))),
        ]
    }

    #[test]
    fn an_old_shape_is_lifted_step_by_step_to_the_present_one() {
        let present = json!({ "PlanApproved": { "approved": 30, "opinion": null } });
        let oldest = event("0.1", json!({ "PlanApproved": { "granted": 30 } }));
        let lifted = lift_with(&upcasters(), vec![oldest]);
        assert_eq!(lifted[0].payload, present);
        assert_eq!(lifted[0].event_version, "1.0.0");
        let untouched = lift_with(&upcasters(), vec![event("1.0", present.clone())]);
        assert_eq!(untouched[0].payload, present);
    }
}
