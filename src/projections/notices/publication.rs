//! Notices about publications: to the office of the province, when a day's publication failed or is late.

use serde_json::json;

use super::fold::{Fold, Notice};
use crate::aggregates::publication::PublicationEvent;
use crate::projections::LogEvent;
use crate::types::{Addressee, NoticeKind, Seat};

impl Fold {
    pub(super) fn publication(&mut self, entry: &LogEvent, event: &PublicationEvent) {
        match event {
            PublicationEvent::DayPublished(_) => {}
            PublicationEvent::PublicationFailed { day, office, trouble } => {
                let notice = Notice {
                    kind: NoticeKind::PublicationFailed,
                    subject_kind: "publication",
                    subject: day.to_string(),
                    point: None,
                    params: json!({ "day": day, "trouble": trouble.code() }),
                    due: None,
                };
                self.tell(entry, Addressee::Seat(Seat::Office(*office)), notice);
            }
        }
    }
}
