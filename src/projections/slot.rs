//! A slot: one schema that a projection keeps, live or being built, and the row that says how far it is.

use std::str::FromStr;

use sqlx::{Connection, Executor, FromRow, PgConnection};

use super::{LogEvent, Projection, ProjectionError};

/// Which of a projection's schemas it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotState {
    /// Queries read it.
    Live,
    /// It catches up beside the live one.
    Building,
    /// It was live before; kept so that it can be put back.
    Retired,
    /// Scratch of a replay of the log, which is compared with the live one.
    Replay,
}

impl SlotState {
    /// As the table of projections names it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Building => "building",
            Self::Retired => "retired",
            Self::Replay => "replay",
        }
    }

    /// The schema of a projection's slot. Queries read the one that bears the projection's plain name.
    #[must_use]
    pub fn schema(self, projection: &str) -> String {
        match self {
            Self::Live => projection.to_owned(),
            Self::Building => format!("{projection}__building"),
            Self::Retired => format!("{projection}__retired"),
            Self::Replay => format!("{projection}__replay"),
        }
    }
}

impl FromStr for SlotState {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        [Self::Live, Self::Building, Self::Retired, Self::Replay]
            .into_iter()
            .find(|state| state.name() == name)
            .ok_or_else(|| format!("`{name}` is no state of a projection"))
    }
}

/// How far a slot is, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Checkpoint {
    /// The last position applied.
    pub position: i64,
    /// Changes with every takeover.
    pub generation: i32,
    /// The version that its tables have.
    pub version: i32,
    /// Why it stopped, if it stopped.
    pub failure: Option<String>,
}

/// Reads a slot's row; `None` where there is no such slot.
///
/// # Errors
/// When the database fails.
pub async fn checkpoint(
    connection: &mut PgConnection,
    name: &str,
    state: SlotState,
) -> Result<Option<Checkpoint>, sqlx::Error> {
    sqlx::query_as(
        "SELECT position, generation, version, failure FROM public.projections WHERE name = $1 AND state = $2",
    )
    .bind(name)
    .bind(state.name())
    .fetch_optional(connection)
    .await
}

/// Makes an empty slot: its schema, its tables, its row. Indexes come now for a live one, and at the end of a build otherwise.
///
/// # Errors
/// When the database fails.
pub async fn create(
    connection: &mut PgConnection,
    projection: &dyn Projection,
    state: SlotState,
) -> Result<(), sqlx::Error> {
    let schema = state.schema(projection.name());
    let mut transaction = connection.begin().await?;
    // Two processes may start at once; the second finds the slot made.
    sqlx::query("SELECT pg_advisory_xact_lock(hashtext('keshi projections'))").execute(&mut *transaction).await?;
    if checkpoint(&mut transaction, projection.name(), state).await?.is_some() {
        return Ok(());
    }
    run(&mut transaction, format!("CREATE SCHEMA {schema}; SET LOCAL search_path TO {schema};")).await?;
    run(&mut transaction, projection.tables().to_owned()).await?;
    if state == SlotState::Live {
        run(&mut transaction, projection.indexes().to_owned()).await?;
    }
    sqlx::query("INSERT INTO public.projections (name, state, schema_name, version) VALUES ($1, $2, $3, $4)")
        .bind(projection.name())
        .bind(state.name())
        .bind(&schema)
        .bind(projection.version())
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await
}

/// Drops a slot with all its tables.
///
/// # Errors
/// When the database fails.
pub async fn discard(connection: &mut PgConnection, name: &str, state: SlotState) -> Result<bool, sqlx::Error> {
    let mut transaction = connection.begin().await?;
    let gone = discard_row(&mut transaction, name, state).await?;
    transaction.commit().await?;
    Ok(gone)
}

/// As [`discard`], in a transaction that somebody else commits.
pub(super) async fn discard_row(
    connection: &mut PgConnection,
    name: &str,
    state: SlotState,
) -> Result<bool, sqlx::Error> {
    let gone = sqlx::query("DELETE FROM public.projections WHERE name = $1 AND state = $2")
        .bind(name)
        .bind(state.name())
        .execute(&mut *connection)
        .await?;
    run(connection, format!("DROP SCHEMA IF EXISTS {} CASCADE", state.schema(name))).await?;
    Ok(gone.rows_affected() > 0)
}

/// Applies segments of the log and moves the checkpoint, in one transaction. `None` when somebody else moved it meanwhile:
/// nothing was written then.
///
/// # Errors
/// When the projection cannot apply an event, or the database fails; nothing was written.
pub async fn apply(
    connection: &mut PgConnection,
    projection: &mut dyn Projection,
    state: SlotState,
    from: &Checkpoint,
    segments: &[&[LogEvent]],
) -> Result<Option<Checkpoint>, ProjectionError> {
    let Some(last) = segments.iter().rev().find_map(|segment| segment.last()) else { return Ok(Some(from.clone())) };
    let mut transaction = connection.begin().await?;
    for segment in segments {
        projection.apply(segment, &mut transaction).await?;
    }
    let moved = move_to(&mut transaction, projection.name(), state, from, last.position).await?;
    if moved.is_some() {
        transaction.commit().await?;
    }
    Ok(moved)
}

/// Moves a checkpoint. `None` when somebody else moved it meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn move_to(
    connection: &mut PgConnection,
    name: &str,
    state: SlotState,
    from: &Checkpoint,
    position: i64,
) -> Result<Option<Checkpoint>, sqlx::Error> {
    let moved = sqlx::query(
        "UPDATE public.projections SET position = $1, moved_at = clock_timestamp(), failure = NULL
         WHERE name = $2 AND state = $3 AND position = $4 AND generation = $5",
    )
    .bind(position)
    .bind(name)
    .bind(state.name())
    .bind(from.position)
    .bind(from.generation)
    .execute(connection)
    .await?;
    Ok((moved.rows_affected() > 0).then(|| Checkpoint { position, failure: None, ..from.clone() }))
}

/// Takes a task on a projection for this connection alone, until it is closed; says whether nobody else has it in hand. `task`
/// is `keshi projection`, `… build` or `… replay`.
///
/// # Errors
/// When the database fails.
pub async fn take_alone(connection: &mut PgConnection, task: &str, name: &str) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar("SELECT pg_try_advisory_lock(hashtext($1), hashtext($2))")
        .bind(task)
        .bind(name)
        .fetch_one(connection)
        .await
}

/// Lets the connection's unqualified names mean the tables of a slot. What it commits need not wait for the disk: the tables
/// and their checkpoint are lost or kept together, and come back from the log.
///
/// # Errors
/// When the database fails.
pub async fn enter(connection: &mut PgConnection, name: &str, state: SlotState) -> Result<(), sqlx::Error> {
    run(connection, format!("SET search_path TO {}; SET synchronous_commit = off", state.schema(name))).await
}

/// Runs statements made of the names of projections, which are words of this program and never input.
pub(super) async fn run(connection: &mut PgConnection, statements: String) -> Result<(), sqlx::Error> {
    connection.execute(statements.as_str()).await.map(drop)
}
