//! Training points (O5).

use std::collections::BTreeMap;

use sqlx::PgConnection;
use uuid::Uuid;

use super::rows::PointRow;
use super::{erased, unknown};
use crate::aggregates::any::AnyEvent;
use crate::aggregates::training_point::{PointEvent, PointProfile};
use crate::projections::unsealed::{Unsealed, open_all};
use crate::projections::{LogEvent, OpenSealed, ProjectionError};
use crate::types::Sealed;

/// Folds what happened to points, and takes away the contacts of persons who were erased.
pub(super) async fn fold(
    batch: &[LogEvent],
    opener: &dyn OpenSealed,
    tables: &mut PgConnection,
) -> Result<(), ProjectionError> {
    let gone = erased(batch)?;
    let touched: Vec<Uuid> = batch
        .iter()
        .filter(|entry| matches!(entry.event, AnyEvent::Point(_)))
        .map(LogEvent::stream_id)
        .collect::<Result<_, _>>()?;
    if touched.is_empty() && gone.is_empty() {
        return Ok(());
    }
    let rows: Vec<PointRow> = sqlx::query_as("SELECT * FROM points WHERE point = ANY($1) OR contact_subject = ANY($2)")
        .bind(&touched)
        .bind(&gone)
        .fetch_all(&mut *tables)
        .await?;
    let mut rows: BTreeMap<Uuid, PointRow> = rows.into_iter().map(|row| (row.point, row)).collect();
    let mut contacts: BTreeMap<Uuid, Sealed> = BTreeMap::new();
    for entry in batch {
        let AnyEvent::Point(event) = &entry.event else { continue };
        if let Some(sealed) = apply(entry, event, &mut rows)? {
            contacts.insert(entry.stream_id()?, sealed);
        }
    }
    let sealed: Vec<Sealed> = contacts.values().cloned().collect();
    let contents = open_all(opener, &sealed, tables).await?;
    for (point, contact) in contacts.keys().zip(contents) {
        if let Some(row) = rows.get_mut(point) {
            row.contact_name = contact.name();
            row.contact_phone = contact.text("phone");
        }
    }
    let nobody = Unsealed::default();
    for row in rows.values_mut().filter(|row| row.contact_subject.is_some_and(|subject| gone.contains(&subject))) {
        row.contact_name = nobody.name();
        row.contact_phone.clear();
    }
    Ok(PointRow::store(rows.values(), tables).await?)
}

/// One event; gives back the contact that it sealed.
fn apply(
    entry: &LogEvent,
    event: &PointEvent,
    rows: &mut BTreeMap<Uuid, PointRow>,
) -> Result<Option<Sealed>, ProjectionError> {
    let id = entry.stream_id()?;
    if let PointEvent::PointRegistered { point, office, name, profile, contact } = event {
        let mut row = PointRow {
            point: point.0,
            office: office.to_string(),
            name: name.to_string(),
            established: None,
            capacity: None,
            training_scope: None,
            place: None,
            introduction: None,
            contact_name: String::new(),
            contact_phone: String::new(),
            contact_subject: contact.as_ref().map(|contact| contact.subject),
            enabled: true,
            disabled_reason: None,
            version: entry.sequence,
        };
        revise(&mut row, profile);
        rows.insert(id, row);
        return Ok(contact.clone());
    }
    let row = rows.get_mut(&id).ok_or_else(|| unknown(entry, "training point"))?;
    row.version = entry.sequence;
    match event {
        PointEvent::PointRegistered { .. } => {}
        PointEvent::PointRenamed { to, .. } => row.name = to.to_string(),
        PointEvent::PointProfileRevised { profile } => revise(row, profile),
        PointEvent::PointContactReplaced { contact } => {
            row.contact_subject = Some(contact.subject);
            return Ok(Some(contact.clone()));
        }
        PointEvent::PointDisabled { reason } => {
            row.enabled = false;
            row.disabled_reason = Some(reason.to_string());
        }
        PointEvent::PointEnabled {} => {
            row.enabled = true;
            row.disabled_reason = None;
        }
    }
    Ok(None)
}

fn revise(row: &mut PointRow, profile: &PointProfile) {
    row.established = profile.established;
    row.capacity = profile.capacity.map(i64::from);
    row.training_scope = profile.training_scope.as_ref().map(ToString::to_string);
    row.place = profile.place.as_ref().map(ToString::to_string);
    row.introduction = profile.introduction.as_ref().map(ToString::to_string);
}
