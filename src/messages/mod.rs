//! The message catalogue: what a person reads about a refusal, in Chinese or English. The sentences lie in `locales/`, one
//! file an aggregate; a refusal's code is its message's name, with a `_` where the code has a dot.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use unic_langid::LanguageIdentifier;

/// The files of both languages, as they were when the program was built.
macro_rules! locales {
    ($($file:literal),+ $(,)?) => {
        const CHINESE: &[(&str, &str)] = &[$(($file, include_str!(concat!("../../locales/zh-CN/", $file)))),+];
        const ENGLISH: &[(&str, &str)] = &[$(($file, include_str!(concat!("../../locales/en/", $file)))),+];
    };
}

locales![
    "access.ftl",
    "account.ftl",
    "api.ftl",
    "apply.ftl",
    "attachment.ftl",
    "audit.ftl",
    "calendar.ftl",
    "claim.ftl",
    "equivalence_request.ftl",
    "import.ftl",
    "jobs.ftl",
    "export.ftl",
    "learner.ftl",
    "login.ftl",
    "notices.ftl",
    "office.ftl",
    "publication.ftl",
    "seals.ftl",
    "trade.ftl",
    "training_plan.ftl",
    "training_point.ftl",
    "webhook.ftl",
    "work_unit.ftl"
];

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue {
    chinese: bundle(Language::Chinese, CHINESE),
    english: bundle(Language::English, ENGLISH),
});

struct Catalogue {
    chinese: FluentBundle<FluentResource>,
    english: FluentBundle<FluentResource>,
}

/// A language that the catalogue speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// 简体中文, unless asked otherwise.
    #[default]
    Chinese,
    /// English.
    English,
}

impl Language {
    /// The language that an `Accept-Language` header prefers; Chinese when it names neither, or names both alike.
    #[must_use]
    pub fn preferred(accept_language: &str) -> Self {
        let mut best = (0, Self::Chinese);
        for entry in accept_language.split(',') {
            let (tag, parameters) = entry.split_once(';').unwrap_or((entry, ""));
            let primary = tag.trim().split('-').next().unwrap_or_default();
            let language = match primary.to_ascii_lowercase().as_str() {
                "zh" => Self::Chinese,
                "en" => Self::English,
                _ => continue,
            };
            let weight = thousandths(parameters);
            if weight > best.0 {
                best = (weight, language);
            }
        }
        best.1
    }

    /// Its tag, as `Content-Language` names it.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }
}

/// The `q` of an entry of `Accept-Language` in thousandths; 1000 when it names none.
fn thousandths(parameters: &str) -> u32 {
    let Some(quality) = parameters.trim().strip_prefix("q=") else { return 1000 };
    let (whole, fraction) = quality.trim().split_once('.').unwrap_or((quality, ""));
    let fraction: String = fraction.chars().chain("000".chars()).take(3).collect();
    match (whole.parse::<u32>(), fraction.parse::<u32>()) {
        (Ok(0), Ok(fraction)) => fraction,
        (Ok(_), Ok(_)) => 1000,
        (Err(_), _) | (_, Err(_)) => 0,
    }
}

/// The sentence of a refusal, with its numbers filled in; `None` when the catalogue does not know the code.
#[must_use]
pub fn sentence(language: Language, code: &str, params: &Map<String, Value>) -> Option<String> {
    let bundle = match language {
        Language::Chinese => &CATALOGUE.chinese,
        Language::English => &CATALOGUE.english,
    };
    let pattern = bundle.get_message(&code.replace('.', "_"))?.value()?;
    let args: FluentArgs<'_> = params.iter().map(|(name, value)| (name.as_str(), fluent(value))).collect();
    let mut problems = Vec::new();
    let sentence = bundle.format_pattern(pattern, Some(&args), &mut problems).into_owned();
    if !problems.is_empty() {
        tracing::warn!(code, language = language.tag(), ?problems, "a message of the catalogue could not be filled in");
    }
    Some(sentence)
}

/// A label of the catalogue, such as a column's; its name when the catalogue does not know it.
#[must_use]
pub fn label(language: Language, name: &str) -> String {
    sentence(language, name, &Map::new()).unwrap_or_else(|| name.to_owned())
}

fn fluent(value: &Value) -> FluentValue<'_> {
    match value {
        Value::Number(number) => number.as_i64().map_or_else(|| number.to_string().into(), FluentValue::from),
        Value::String(text) => FluentValue::from(text.as_str()),
        Value::Null => FluentValue::from("-"),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => FluentValue::from(value.to_string()),
    }
}

fn bundle(language: Language, files: &[(&str, &str)]) -> FluentBundle<FluentResource> {
    // Both tags are well formed; a language that nobody knows would only change how numbers are written.
    let language: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The sentences stand in JSON and in terminals, where marks of writing direction are noise.
    bundle.set_use_isolating(false);
    for (file, text) in files {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, problems)| {
            tracing::error!(file, ?problems, "a file of the message catalogue has faults");
            resource
        });
        if let Err(problems) = bundle.add_resource(resource) {
            tracing::error!(file, ?problems, "a file of the message catalogue repeats a message");
        }
    }
    bundle
}

#[cfg(test)]
mod tests;
