//! The first start: an empty log gets the offices of its province, and somebody who can sign in.

use std::fs;
use std::path::Path;

use cqrs_es::Aggregate;
use uuid::Uuid;

use super::{App, AppError};
use crate::aggregates::account::Account;
use crate::commands::account::{OpenAccount, make_one_time_password};
use crate::commands::bulk::{Bulk, Fate, Item};
use crate::commands::office::EstablishOffice;
use crate::commands::{CommandError, Envelope};
use crate::event_store::EventStoreError;
use crate::regions;
use crate::types::{AccountId, Actor, CommandId, Name, Region, RegionTree, Role, Seat, Secret, Text};

/// The space of the identifiers that are derived from what is founded.
const SPACE: Uuid = Uuid::from_u128(0x6b65_7368_6921_4000_8000_666f_756e_6465);
/// The login of the platform's first administrator.
pub const FIRST_LOGIN: &str = "admin";

/// The regions of the file, or of Jiangsu where none is named.
///
/// # Errors
/// When the file cannot be read or is no tree of regions.
pub fn province(file: Option<&Path>) -> Result<RegionTree, AppError> {
    let Some(path) = file else { return Ok(regions::jiangsu()?) };
    let content =
        fs::read_to_string(path).map_err(|source| AppError::File { path: path.display().to_string(), source })?;
    Ok(regions::parse(&content)?)
}

impl App {
    /// Whether the log holds nothing at all.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn is_empty(&self) -> Result<bool, AppError> {
        Ok(self.desk.ledger().position().await? == 0)
    }

    /// Establishes the offices of a province, those above first. Doing it twice, or from two processes, does it once.
    ///
    /// # Errors
    /// When the database fails, or one is refused.
    pub async fn found(&self, bulk: &mut Bulk, province: &RegionTree) -> Result<(), AppError> {
        let mut regions: Vec<&Region> = province.iter().collect();
        regions.sort_by_key(|region| (province.upwards(region.code).count(), region.code));
        let items: Vec<Item> = regions.into_iter().filter_map(establishing).collect();
        for fate in bulk.carry_out(&items).await? {
            match fate {
                Fate::Refused(error) => return Err(error.into()),
                Fate::Done | Fate::Already | Fate::Nothing => {}
            }
        }
        Ok(())
    }

    /// Opens the platform administrator's account where there is no account at all, and returns its one-time password, which
    /// is kept nowhere. `None` when there are accounts already.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn open_first_account(&self) -> Result<Option<Secret>, AppError> {
        let any: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM events WHERE aggregate_type = $1)")
            .bind(Account::TYPE)
            .fetch_one(&self.pool)
            .await?;
        let Some((login, name)) = first_names().filter(|_| !any) else { return Ok(None) };
        let Some(password) = make_one_time_password(&mut rand::rng()) else { return Ok(None) };
        let id = Uuid::new_v5(&SPACE, FIRST_LOGIN.as_bytes());
        let opening = OpenAccount {
            account: Some(AccountId(id)),
            login,
            name,
            phone: None,
            role: Role::Platform,
            seat: Seat::Platform,
            password: Some(password.clone()),
            must_change: true,
        };
        let envelope = Envelope { id: Some(CommandId(id)), ..Envelope::of(Actor::platform()) };
        match self.desk.execute(envelope, opening).await {
            Ok(receipt) if !receipt.repeated => Ok(Some(password)),
            // Another process that started at the same time has opened it, with a password of its own.
            Ok(_) | Err(CommandError::Store(EventStoreError::DifferentCommand | EventStoreError::Refused(_))) => {
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }
}

fn first_names() -> Option<(Text<50>, Name)> {
    Some((FIRST_LOGIN.parse().ok()?, "平台管理员".parse().ok()?))
}

/// The command that establishes a region's office, with an id derived from the region.
fn establishing(region: &Region) -> Option<Item> {
    let id = CommandId(Uuid::new_v5(&SPACE, format!("office {}", region.code).as_bytes()));
    let command = EstablishOffice {
        region: region.code,
        name: region.name.parse().ok()?,
        kind: region.kind,
        parent: region.parent,
    };
    let envelope = Envelope { id: Some(id), ..Envelope::of(Actor::platform()) };
    Some(Item { id, envelope, command: command.into() })
}
