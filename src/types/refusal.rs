//! A refusal: which rule said no, and the numbers involved.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A command was refused by a rule. The sentence for a person comes from the message catalogue under [`Refusal::code`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The rule's name, and behind a dot which of its sentences applies: `PLAN-5`, `PLAN-9.enrolled`.
    pub code: String,
    /// The numbers and names involved, by the names that the sentence uses.
    pub params: Map<String, Value>,
}

impl Refusal {
    /// From an aggregate's error, whose variants serialise as `{"PLAN-5": {"approved": 31, "planned": 30}}`, or as
    /// `"PLAN-8"` where no numbers are involved.
    pub fn of<E: Serialize + fmt::Display>(error: &E) -> Self {
        match serde_json::to_value(error) {
            Ok(Value::Object(object)) => {
                let (code, params) = object.into_iter().next().unwrap_or_default();
                let params = match params {
                    Value::Object(params) => params,
                    Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Map::new(),
                };
                Self { code, params }
            }
            Ok(Value::String(code)) => Self { code, params: Map::new() },
            Ok(Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_)) | Err(_) => {
                Self { code: error.to_string(), params: Map::new() }
            }
        }
    }

    /// The rule's name without the part behind the dot.
    #[must_use]
    pub fn rule(&self) -> &str {
        self.code.split('.').next().unwrap_or_default()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, Value::Object(self.params.clone()))
    }
}
