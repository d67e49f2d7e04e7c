//! Faults in the shape of a request: which field, and what is wrong with it.

use serde::Serialize;
use serde_json::{Map, Value, json};

/// What kind of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// The operation knows no such field.
    UnknownField,
    /// A field that must be there is not.
    MissingField,
    /// A field is there twice.
    DuplicateField,
    /// A text where a number is meant, or the like.
    WrongType,
    /// Of the right type, but not a value that the field may have.
    BadValue,
}

impl FaultKind {
    /// Its code, and behind `field-` its message in the catalogue.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownField => "unknown-field",
            Self::MissingField => "missing-field",
            Self::DuplicateField => "duplicate-field",
            Self::WrongType => "wrong-type",
            Self::BadValue => "bad-value",
        }
    }
}

/// One fault in the shape of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShapeFault {
    /// Where: `$.learners[3]`, `query.page`, `path.plan`, `header.If-Match`.
    pub path: String,
    /// What kind.
    pub kind: FaultKind,
    /// As the parser told it, in English.
    pub technical: String,
}

impl ShapeFault {
    /// A fault that serde found; its kind is read from what serde said. `root` stands before the path.
    #[must_use]
    pub fn of_serde(root: &str, path: &serde_path_to_error::Path, said: &str) -> Self {
        let path = path.to_string();
        let path = match path.as_str() {
            "." | "?" => root.to_owned(),
            index if index.starts_with('[') => format!("{root}{index}"),
            field => format!("{root}.{field}"),
        };
        // serde_json adds where in the text it stopped, which a path tells better.
        let technical = said.split(" at line ").next().unwrap_or_default().to_owned();
        Self { path, kind: kind_of(&technical), technical }
    }

    /// A value that its field may not have.
    #[must_use]
    pub fn bad_value(path: impl Into<String>, technical: impl Into<String>) -> Self {
        Self { path: path.into(), kind: FaultKind::BadValue, technical: technical.into() }
    }

    /// What the fault's message in the catalogue names.
    #[must_use]
    pub fn params(&self) -> Map<String, Value> {
        let quoted = self.technical.split('`').nth(1).unwrap_or_default();
        let mut params = Map::new();
        params.insert("path".to_owned(), json!(self.path));
        params.insert("field".to_owned(), json!(quoted));
        params
    }
}

/// The beginnings of serde's own messages are part of its interface with formats and do not change.
fn kind_of(said: &str) -> FaultKind {
    let kinds = [
        ("unknown field", FaultKind::UnknownField),
        ("missing field", FaultKind::MissingField),
        ("duplicate field", FaultKind::DuplicateField),
        ("invalid type", FaultKind::WrongType),
        ("invalid length", FaultKind::WrongType),
    ];
    kinds.into_iter().find(|(start, _)| said.starts_with(start)).map_or(FaultKind::BadValue, |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        #[expect(dead_code, reason = "only read by serde")]
        counts: Vec<u8>,
    }

    fn fault(text: &str) -> ShapeFault {
        let mut json = serde_json::Deserializer::from_str(text);
        let error = serde_path_to_error::deserialize::<_, Sample>(&mut json).unwrap_err();
        ShapeFault::of_serde("$", error.path(), &error.inner().to_string())
    }

    #[test]
    fn a_fault_names_the_field_and_its_kind() {
        let fault_of = |text| {
            let fault = fault(text);
            (fault.path, fault.kind)
        };
        assert_eq!(fault_of(r#"{"counts": [1, 256]}"#), ("$.counts[1]".to_owned(), FaultKind::BadValue));
        assert_eq!(fault_of(r#"{"counts": ["1"]}"#), ("$.counts[0]".to_owned(), FaultKind::WrongType));
        assert_eq!(fault_of(r#"{"counts": [], "counts": []}"#).1, FaultKind::DuplicateField);
        assert_eq!(fault_of(r#"{"counts": [], "x": 1}"#), ("$.x".to_owned(), FaultKind::UnknownField));
        assert_eq!(fault_of("{}"), ("$".to_owned(), FaultKind::MissingField));
        assert_eq!(fault_of("7"), ("$".to_owned(), FaultKind::WrongType));
    }
}
