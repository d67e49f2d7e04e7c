//! A line: one command with its cover.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, Utc};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::refusal::Refused;
use crate::commands::Envelope;
use crate::commands::any::{AnyCommand, UnreadableCommand};
use crate::commands::bulk::Item;
use crate::types::{Actor, CommandId, Opinion, RegionTree, Seat};

/// The space of the identifiers that are derived from a line's bytes.
const SPACE: Uuid = Uuid::from_u128(0x6b65_7368_6921_4000_8000_0000_6c69_6e65);

/// A line as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written<'a> {
    #[serde(borrow)]
    command: Cow<'a, str>,
    #[serde(borrow)]
    data: &'a RawValue,
    #[serde(default)]
    id: Option<CommandId>,
    #[serde(default)]
    at: Option<DateTime<FixedOffset>>,
    #[serde(default)]
    r#as: Option<Seat>,
    #[serde(default)]
    reason: Option<Opinion>,
}

/// What a line is read against.
pub(super) struct Reader {
    legacy: bool,
    now: DateTime<Utc>,
    /// What all commands of this run belong to.
    run: Uuid,
    /// How often a line with the same bytes came before, by a digest of them.
    seen: HashMap<u128, u32>,
}

impl Reader {
    pub(super) fn new(legacy: bool, now: DateTime<Utc>, run: Uuid) -> Self {
        Self { legacy, now, run, seen: HashMap::new() }
    }

    /// Reads a line; `None` for a blank one.
    pub(super) fn read(&mut self, line: &[u8], regions: &RegionTree) -> Result<Option<Item>, Refused> {
        let text = match std::str::from_utf8(line) {
            Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
            Err(error) => {
                let at = error.valid_up_to() + 1;
                return Err(Refused::line("apply-utf8", format!("byte {at} of the line is not UTF-8")));
            }
        };
        if text.trim().is_empty() {
            return Ok(None);
        }
        if text.contains('\0') {
            return Err(Refused::line("apply-json", "the line holds a NUL"));
        }
        // Counted before anything can be refused: a mended file has its lines in the same places.
        let made_up = self.derived(line);
        let written: Written<'_> =
            serde_json::from_str(text).map_err(|error| Refused::line("apply-json", said(&error)))?;
        let command = AnyCommand::read(&written.command, written.data.get()).map_err(|error| match error {
            UnreadableCommand::Name(_) => Refused::line("apply-command", error.to_string()),
            UnreadableCommand::Content { name, problem } => {
                Refused::line("apply-data", format!("{name}: {}", said(&problem)))
            }
        })?;
        let actor = actor(written.r#as, regions)?;
        let legacy_at = self.at(written.at)?;
        let id = written.id.unwrap_or(made_up);
        let envelope = Envelope {
            id: Some(id),
            legacy_at,
            reason: written.reason,
            correlation: Some(self.run),
            ..Envelope::of(actor)
        };
        Ok(Some(Item { id, envelope, command }))
    }

    /// The id of a line that names none: the same bytes, so many times before, give the same.
    fn derived(&mut self, line: &[u8]) -> CommandId {
        let digest = Sha256::digest(line);
        let key = digest.iter().take(16).fold(0_u128, |key, byte| (key << 8) | u128::from(*byte));
        let times = self.seen.entry(key).or_default();
        *times += 1;
        let mut name = digest.to_vec();
        name.extend(times.to_be_bytes());
        CommandId(Uuid::new_v5(&SPACE, &name))
    }

    fn at(&self, at: Option<DateTime<FixedOffset>>) -> Result<Option<DateTime<Utc>>, Refused> {
        match at.map(|at| at.to_utc()) {
            Some(_) if !self.legacy => Err(Refused::line("apply-at", "\"at\" is accepted with --legacy only")),
            Some(at) if at > self.now => {
                Err(Refused::line("apply-future", format!("\"at\" is {at}, which is to come")))
            }
            at => Ok(at),
        }
    }
}

/// Who gives the command: the operator, unless the line says as whom.
fn actor(seat: Option<Seat>, regions: &RegionTree) -> Result<Actor, Refused> {
    match seat {
        None | Some(Seat::Platform) => Ok(Actor::platform()),
        Some(Seat::Office(region)) if regions.get(region).is_none() => {
            Err(Refused::line("apply-region", format!("there is no office {region}")))
        }
        Some(Seat::Office(region)) => Ok(Actor::office(region)),
        Some(Seat::Point(point)) => Ok(Actor::point(point)),
        Some(Seat::Learner(learner)) => Ok(Actor::learner(learner)),
    }
}

/// What serde says, at most so much of it: it may quote the line.
fn said(error: &serde_json::Error) -> String {
    error.to_string().chars().take(300).collect()
}

/// The JSON Schema of a line: every command, with the fields around it.
pub(super) fn schema() -> Value {
    let mut schema = AnyCommand::schema();
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("title".to_owned(), json!("A line for `keshi apply`"));
        schema.insert("required".to_owned(), json!(["command", "data"]));
        schema.insert(
            "properties".to_owned(),
            json!({
                "command": { "enum": AnyCommand::NAMES },
                "data": { "type": "object" },
                "id": { "type": ["string", "null"], "format": "uuid", "description": "The command's id; giving it twice does it once." },
                "at": { "type": ["string", "null"], "format": "date-time", "description": "When it happened; with --legacy only." },
                "as": {
                    "description": "Who gives it.",
                    "default": "platform",
                    "oneOf": [
                        { "const": "platform" },
                        { "type": "null" },
                        { "type": "object", "properties": { "office": { "type": "string", "pattern": "^[0-9]{6}$" } }, "required": ["office"], "additionalProperties": false },
                        { "type": "object", "properties": { "point": { "type": "string", "format": "uuid" } }, "required": ["point"], "additionalProperties": false },
                        { "type": "object", "properties": { "learner": { "type": "string", "format": "uuid" } }, "required": ["learner"], "additionalProperties": false },
                    ],
                },
                "reason": { "type": ["string", "null"], "maxLength": 500, "description": "Why, where the command has no field for it." },
            }),
        );
        schema.insert("additionalProperties".to_owned(), json!(false));
    }
    schema
}
