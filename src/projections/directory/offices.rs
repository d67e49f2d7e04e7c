//! Regions and their offices.

use std::collections::BTreeMap;

use sqlx::PgConnection;

use super::rows::OfficeRow;
use super::unknown;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::office::OfficeEvent;
use crate::projections::rows::among;
use crate::projections::{LogEvent, ProjectionError};
use crate::types::RegionKind;

/// Folds what happened to offices.
pub(super) async fn fold(batch: &[LogEvent], tables: &mut PgConnection) -> Result<(), ProjectionError> {
    let touched: Vec<&str> = batch
        .iter()
        .filter(|entry| matches!(entry.event, AnyEvent::Office(_)))
        .map(|entry| entry.stream.as_str())
        .collect();
    if touched.is_empty() {
        return Ok(());
    }
    let rows: Vec<OfficeRow> = among("offices", "region", &touched, tables).await?;
    let mut rows: BTreeMap<String, OfficeRow> = rows.into_iter().map(|row| (row.region.clone(), row)).collect();
    for entry in batch {
        let AnyEvent::Office(event) = &entry.event else { continue };
        match event {
            OfficeEvent::OfficeEstablished { region, name, kind, parent } => {
                let row = OfficeRow {
                    region: region.to_string(),
                    name: name.to_string(),
                    kind: kind_code(*kind).to_owned(),
                    parent: parent.map(|parent| parent.to_string()),
                    version: entry.sequence,
                };
                rows.insert(row.region.clone(), row);
            }
            OfficeEvent::OfficeRenamed { to, .. } => {
                let row = rows.get_mut(&entry.stream).ok_or_else(|| unknown(entry, "office"))?;
                row.name = to.to_string();
                row.version = entry.sequence;
            }
        }
    }
    Ok(OfficeRow::store(rows.values(), tables).await?)
}

const fn kind_code(kind: RegionKind) -> &'static str {
    match kind {
        RegionKind::Province => "province",
        RegionKind::ProvinceDirect => "province_direct",
        RegionKind::City => "city",
        RegionKind::CityDirect => "city_direct",
        RegionKind::District => "district",
        RegionKind::Zone => "zone",
    }
}
