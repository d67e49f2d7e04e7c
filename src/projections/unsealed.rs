//! Personal data as read tables show it.

use serde_json::Value;
use sqlx::PgConnection;

use super::OpenSealed;
use crate::types::{IdNumber, Sealed};

/// What stands in place of the name of a person whose data was erased.
pub const ERASED_NAME: &str = "已删除";

/// What was opened of one sealed text; nothing at all once its key was erased.
#[derive(Debug, Clone, Default)]
pub(super) struct Unsealed(Option<Value>);

impl Unsealed {
    /// The person's name, or [`ERASED_NAME`].
    pub(super) fn name(&self) -> String {
        if self.0.is_none() { ERASED_NAME.to_owned() } else { self.text("name") }
    }

    /// PERSON-1: the ID number as lists show it; empty when it was erased.
    pub(super) fn id_masked(&self) -> String {
        self.text("id_number").parse::<IdNumber>().map(|number| number.masked()).unwrap_or_default()
    }

    /// A field of it; empty when it is missing or was erased.
    pub(super) fn text(&self, field: &str) -> String {
        let value = self.0.as_ref().and_then(|value| value.get(field));
        value.and_then(Value::as_str).unwrap_or_default().to_owned()
    }
}

/// Opens what events sealed; the answers are in the order of `sealed`.
pub(super) async fn open_all(
    opener: &dyn OpenSealed,
    sealed: &[Sealed],
    tables: &mut PgConnection,
) -> Result<Vec<Unsealed>, sqlx::Error> {
    if sealed.is_empty() {
        return Ok(Vec::new());
    }
    Ok(opener.open_many(sealed, tables).await?.into_iter().map(Unsealed).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn person_1_the_id_number_is_masked() {
        let person = Unsealed(Some(json!({ "name": "张三", "id_number": "11010519491231002X" })));
        assert_eq!((person.name(), person.id_masked()), ("张三".into(), "110105********002X".into()));
        assert_eq!(person.text("phone"), "");
    }

    #[test]
    fn an_erased_person_has_no_name_and_no_number() {
        let nobody = Unsealed(None);
        assert_eq!((nobody.name(), nobody.id_masked()), (ERASED_NAME.into(), String::new()));
    }
}
