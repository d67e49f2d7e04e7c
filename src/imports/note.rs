//! What is to be said about a row.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::messages::{Language, sentence};
use crate::types::Refusal;

/// Something to be said about a row: why it is refused, or what is worth a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The row's number, as the program that shows the file counts.
    pub row: u32,
    /// The column concerned, by its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The code of the sentence in the message catalogue.
    pub code: String,
    /// What the sentence names. No personal data but what is masked.
    pub params: Map<String, Value>,
}

impl Note {
    /// A note on one cell.
    #[must_use]
    pub fn on(row: u32, column: &str, code: &str) -> Self {
        Self { row, column: Some(column.to_owned()), code: code.to_owned(), params: Map::new() }
    }

    /// A note on the whole row.
    #[must_use]
    pub fn of(row: u32, refusal: Refusal) -> Self {
        Self { row, column: None, code: refusal.code, params: refusal.params }
    }

    /// The same note, naming something.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Serialize) -> Self {
        self.params.insert(name.to_owned(), json!(value));
        self
    }

    /// It as a sentence, the column's title before it.
    #[must_use]
    pub fn told(&self, language: Language) -> String {
        let said = sentence(language, &self.code, &self.params).unwrap_or_else(|| self.code.clone());
        match (&self.column, language) {
            (Some(column), Language::Chinese) => format!("{column}：{said}"),
            (Some(column), Language::English) => format!("{column}: {said}"),
            (None, Language::Chinese | Language::English) => said,
        }
    }
}

/// All that is to be said about a row while it is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// Why it is refused; it goes in when there is nothing here.
    pub faults: Vec<Note>,
    /// What is worth a look.
    pub warnings: Vec<Note>,
}
