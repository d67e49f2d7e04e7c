//! What the sentence of a refusal names: a rule knows learners, units and points by their identifiers, people know them by name.

use std::collections::HashMap;

use serde_json::{Map, Value};
use sqlx::PgPool;
use uuid::Uuid;

use super::error::Problem;
use crate::queries::named::names;
use crate::queries::page::QueryError;

/// The parameters of refusals that hold identifiers.
const IDENTIFIERS: [&str; 4] = ["learner", "holder", "unit", "into"];

/// The parameters of a problem as its sentence uses them: names in place of identifiers. What has no name keeps its identifier, and so
/// does everything where the names cannot be read, since the refusal matters more than its wording.
pub async fn in_words(problem: &Problem, pool: &PgPool) -> Map<String, Value> {
    let mut params = problem.params.clone();
    let mut identified: Vec<(Uuid, &mut Value)> = params
        .iter_mut()
        .filter(|(name, _)| problem.rule().is_some() && IDENTIFIERS.contains(&name.as_str()))
        .filter_map(|(_, value)| Some((value.as_str()?.parse().ok()?, value)))
        .collect();
    let things: Vec<Uuid> = identified.iter().map(|(thing, _)| *thing).collect();
    let known = read(&things, pool).await.unwrap_or_else(|error| {
        tracing::warn!(%error, code = problem.code, "the names in a refusal could not be read");
        HashMap::new()
    });
    for (thing, value) in &mut identified {
        if let Some(name) = known.get(thing) {
            **value = name.as_str().into();
        }
    }
    params
}

async fn read(things: &[Uuid], pool: &PgPool) -> Result<HashMap<Uuid, String>, QueryError> {
    if things.is_empty() {
        return Ok(HashMap::new());
    }
    names(things, &mut *pool.acquire().await.map_err(QueryError::Database)?).await
}
