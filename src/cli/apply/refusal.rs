//! Why a line failed, in words.

use serde_json::{Map, Value, json};

use crate::commands::CommandError;
use crate::event_store::EventStoreError;
use crate::messages::{Language, sentence};

/// Why a line failed: which rule, with which numbers, and what there is to say in English.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Refused {
    code: String,
    params: Map<String, Value>,
    technical: String,
}

impl Refused {
    /// A line that does not even become a command.
    pub(super) fn line(code: &str, technical: impl Into<String>) -> Self {
        let technical = technical.into();
        let params = [("problem".to_owned(), json!(technical))].into_iter().collect();
        Self { code: code.to_owned(), params, technical }
    }

    /// A command that was refused.
    pub(super) fn command(error: &CommandError) -> Self {
        let technical = error.to_string();
        let (code, params) = match error {
            CommandError::Forbidden(code) => ((*code).to_owned(), Map::new()),
            CommandError::NotFound { kind, id } => {
                let params = [("kind".to_owned(), json!(kind)), ("id".to_owned(), json!(id))];
                ("not-found".to_owned(), params.into_iter().collect())
            }
            CommandError::Store(EventStoreError::Refused(refusal)) => (refusal.code.clone(), refusal.params.clone()),
            CommandError::Store(EventStoreError::DifferentCommand) => ("apply-other-command".to_owned(), Map::new()),
            CommandError::Store(EventStoreError::Conflict | EventStoreError::Stale { .. }) => {
                ("conflict".to_owned(), Map::new())
            }
            CommandError::Store(EventStoreError::Database(_) | EventStoreError::Unreadable(_)) => {
                ("internal".to_owned(), Map::new())
            }
        };
        Self { code, params, technical }
    }

    /// The line's number, the rule and a Chinese sentence.
    pub(super) fn told(&self, number: u64) -> String {
        let rule = self.code.split('.').next().unwrap_or_default();
        let sentence = sentence(Language::Chinese, &self.code, &self.params);
        format!("line {number}: {rule}: {}", sentence.as_ref().unwrap_or(&self.technical))
    }
}
