//! What a list was narrowed to: for the head of the file in words, for the log in codes and without personal data.

use std::collections::{BTreeMap, HashMap};

use serde_json::json;
use uuid::Uuid;

use super::cell::yes;
use crate::messages::{Language, label, sentence};
use crate::queries::scope::RegionScope;
use crate::types::{KeyedHash, RegionCode, RegionTree};

/// Regions that are named one by one.
const FEW: usize = 3;
/// What stands for a person's name or number in the log.
const HIDDEN: &str = "*";

/// A value that a list was narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// A text or a number as it was given.
    Text(String),
    /// A person's name.
    Person(String),
    /// A person's number, of which only the keyed hash is known.
    Number,
    /// A unit, trade, point or class.
    Thing(Uuid),
    /// A code with its label.
    Coded(&'static str, &'static str),
    /// Yes or no.
    Flag(bool),
    /// These regions.
    Regions(Vec<RegionCode>),
}

/// What a list was narrowed to, field by field; fields are named as columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Asked(Vec<(&'static str, Value)>);

impl Asked {
    pub fn and(mut self, name: &'static str, value: Option<Value>) -> Self {
        self.0.extend(value.map(|value| (name, value)));
        self
    }

    /// The whole province is no narrowing.
    pub fn regions(self, regions: &RegionScope) -> Self {
        match regions {
            RegionScope::All => self,
            RegionScope::These(codes) => self.and("region", Some(Value::Regions(codes.clone()))),
        }
    }

    pub fn text(self, name: &'static str, text: Option<&impl ToString>) -> Self {
        self.and(name, text.map(|text| Value::Text(text.to_string())))
    }

    pub fn thing(self, name: &'static str, id: Option<impl Into<Uuid>>) -> Self {
        self.and(name, id.map(|id| Value::Thing(id.into())))
    }

    pub fn flag(self, name: &'static str, flag: Option<bool>) -> Self {
        self.and(name, flag.map(Value::Flag))
    }

    pub fn person(self, name: Option<&String>, id_hash: Option<&KeyedHash>) -> Self {
        self.and("name", name.cloned().map(Value::Person)).and("id_number", id_hash.map(|_| Value::Number))
    }

    /// The units, trades, points and classes whose names the words need.
    pub fn things(&self) -> Vec<Uuid> {
        let thing = |(_, value): &(&str, Value)| if let Value::Thing(id) = value { Some(*id) } else { None };
        self.0.iter().filter_map(thing).collect()
    }

    /// As the log keeps it: no person's name and no number.
    pub fn codes(&self) -> BTreeMap<String, String> {
        self.0.iter().map(|(name, value)| ((*name).to_owned(), value.code())).collect()
    }

    /// As the head of the file tells it.
    pub fn words(&self, language: Language, names: &HashMap<Uuid, String>, tree: &RegionTree) -> Vec<(String, String)> {
        let line = |(name, value): &(&str, Value)| {
            (label(language, &format!("column-{name}")), value.words(language, names, tree))
        };
        self.0.iter().map(line).collect()
    }
}

impl Value {
    fn code(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Person(_) | Self::Number => HIDDEN.to_owned(),
            Self::Thing(id) => id.to_string(),
            Self::Coded(code, _) => (*code).to_owned(),
            Self::Flag(flag) => flag.to_string(),
            Self::Regions(codes) => codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(","),
        }
    }

    fn words(&self, language: Language, things: &HashMap<Uuid, String>, tree: &RegionTree) -> String {
        match self {
            Self::Text(text) | Self::Person(text) => text.clone(),
            Self::Number => HIDDEN.to_owned(),
            Self::Thing(id) => things.get(id).cloned().unwrap_or_else(|| id.to_string()),
            Self::Coded(_, label) => (*label).to_owned(),
            Self::Flag(flag) => yes(*flag).shown().to_owned(),
            Self::Regions(codes) => {
                let name =
                    |code: RegionCode| tree.get(code).map_or_else(|| code.to_string(), |region| region.name.clone());
                let few: Vec<String> = codes.iter().take(FEW).map(|code| name(*code)).collect();
                let few = few.join("、");
                if codes.len() <= FEW {
                    return few;
                }
                let params = json!({ "named": few, "count": codes.len() });
                params.as_object().and_then(|params| sentence(language, "several-regions", params)).unwrap_or(few)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> Asked {
        let name = "张三".to_owned();
        Asked::default()
            .regions(&RegionScope::These(vec!["320100".parse().unwrap(), "320102".parse().unwrap()]))
            .person(Some(&name), Some(&KeyedHash("abc".to_owned())))
            .flag("active", Some(true))
            .thing("trade", Some(Uuid::from_u128(7)))
            .and("grade", Some(Value::Coded("technician", "技师")))
    }

    #[test]
    fn the_log_keeps_no_name_and_no_number() {
        let codes = asked().codes();
        assert_eq!((codes["name"].as_str(), codes["id_number"].as_str()), ("*", "*"));
        assert_eq!((codes["region"].as_str(), codes["active"].as_str()), ("320100,320102", "true"));
        assert_eq!(
            (codes["grade"].as_str(), codes["trade"].as_str()),
            ("technician", Uuid::from_u128(7).to_string().as_str())
        );
    }

    #[test]
    fn the_head_tells_names_and_labels() {
        let names = [(Uuid::from_u128(7), "汽车驾驶员".to_owned())].into();
        let words = asked().words(Language::Chinese, &names, &RegionTree::default());
        let values: Vec<&str> = words.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!(values, ["320100、320102", "张三", "*", "是", "汽车驾驶员", "技师"]);
        let many = RegionScope::These((1..=4).map(|code| format!("32010{code}").parse().unwrap()).collect());
        let words = Asked::default().regions(&many).words(Language::Chinese, &HashMap::new(), &RegionTree::default());
        assert_eq!(words[0].1, "320101、320102、320103等4个地区");
    }
}
