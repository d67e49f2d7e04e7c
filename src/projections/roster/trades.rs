//! Trades (O10).

use std::collections::BTreeMap;

use sqlx::PgConnection;
use uuid::Uuid;

use super::rows::TradeRow;
use super::unknown;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::trade::TradeEvent;
use crate::projections::rows::among;
use crate::projections::{LogEvent, ProjectionError};

/// Folds what happened to trades.
pub(super) async fn fold(part: &[LogEvent], tables: &mut PgConnection) -> Result<(), ProjectionError> {
    let touched: Vec<Uuid> = part
        .iter()
        .filter(|entry| matches!(entry.event, AnyEvent::Trade(_)))
        .map(LogEvent::stream_id)
        .collect::<Result<_, _>>()?;
    if touched.is_empty() {
        return Ok(());
    }
    let rows: Vec<TradeRow> = among("trades", "trade", &touched, tables).await?;
    let mut rows: BTreeMap<Uuid, TradeRow> = rows.into_iter().map(|row| (row.trade, row)).collect();
    for entry in part {
        let AnyEvent::Trade(event) = &entry.event else { continue };
        if let TradeEvent::TradeAdded { trade, name } = event {
            let row = TradeRow {
                trade: trade.0,
                name: name.to_string(),
                retired: false,
                merged_into: None,
                changed_on: entry.business_day,
                version: entry.sequence,
            };
            rows.insert(row.trade, row);
            continue;
        }
        let id = entry.stream_id()?;
        let row = rows.get_mut(&id).ok_or_else(|| unknown(entry, "trade", id))?;
        row.changed_on = entry.business_day;
        row.version = entry.sequence;
        match event {
            TradeEvent::TradeAdded { .. } => {}
            TradeEvent::TradeRenamed { to, .. } => row.name = to.to_string(),
            TradeEvent::TradeMerged { into } => row.merged_into = Some(into.0),
            TradeEvent::TradeRetired {} => row.retired = true,
        }
    }
    Ok(TradeRow::store(rows.values(), tables).await?)
}
