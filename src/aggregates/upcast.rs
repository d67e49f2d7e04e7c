//! Upcasters: they lift events of earlier shapes to the present one, when they are read. An event is renamed or reshaped only
//! together with an upcaster here and with its stored sample under `tests/stored_events/`.

use std::sync::LazyLock;

use cqrs_es::persist::{EventUpcaster, SerializedEvent};

/// All upcasters, oldest first. Empty as long as every event still has its first shape.
static UPCASTERS: LazyLock<Vec<Box<dyn EventUpcaster>>> = LazyLock::new(Vec::new);

/// Lifts events to their present shape.
pub(crate) fn lift(events: Vec<SerializedEvent>) -> Vec<SerializedEvent> {
    lift_with(&UPCASTERS, events)
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
