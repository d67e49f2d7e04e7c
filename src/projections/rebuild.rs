//! Rebuilding beside the live tables: readers see no gap, and the former tables can be put back.

use sqlx::{Connection, PgConnection, PgPool};

use super::log::read_after;
use super::runner::Factory;
use super::slot::{self, Checkpoint, SlotState, run};
use super::{Projection, ProjectionError};

/// Events folded in one transaction of a build.
const BATCH: i64 = 20_000;

/// Builds a projection from the first event on, in a schema of its own, then lets it take over in one transaction. The former
/// live tables stay as the retired ones. `told` hears the position after every batch.
///
/// # Errors
/// When an event cannot be applied or the database fails. The live tables are untouched then, and what was built is kept:
/// the next attempt goes on from there.
pub async fn rebuild(
    pool: &PgPool,
    factory: &Factory,
    mut told: impl FnMut(i64) + Send,
) -> Result<Checkpoint, ProjectionError> {
    let mut projection = factory();
    let name = projection.name();
    let mut connection = pool.acquire().await?.detach();
    if !slot::take_alone(&mut connection, "keshi projection build", name).await? {
        return Err(ProjectionError::Busy(name));
    }
    let stale = slot::checkpoint(&mut connection, name, SlotState::Building)
        .await?
        .is_some_and(|building| building.version != projection.version());
    if stale {
        slot::discard(&mut connection, name, SlotState::Building).await?;
    }
    slot::create(&mut connection, &*projection, SlotState::Building).await?;
    slot::enter(&mut connection, name, SlotState::Building).await?;
    let mut at = slot::checkpoint(&mut connection, name, SlotState::Building)
        .await?
        .ok_or(ProjectionError::Database(sqlx::Error::RowNotFound))?;
    catch_up(pool, &mut connection, &mut *projection, &mut at, &mut told).await?;
    run(&mut connection, "SET maintenance_work_mem = '128MB'".to_owned()).await?;
    run(&mut connection, projection.indexes().to_owned()).await?;
    analyze(&mut connection).await?;
    catch_up(pool, &mut connection, &mut *projection, &mut at, &mut told).await?;
    take_over(&mut connection, &mut *projection, at).await
}

/// Tells the planner what the new tables hold; those of others are none of its business.
pub(super) async fn analyze(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    let tables: Option<String> = sqlx::query_scalar(
        "SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables WHERE schemaname = current_schema()",
    )
    .fetch_one(&mut *connection)
    .await?;
    match tables {
        Some(tables) => run(connection, format!("ANALYZE {tables}")).await,
        None => Ok(()),
    }
}

/// Folds what the log holds by now.
async fn catch_up(
    pool: &PgPool,
    connection: &mut PgConnection,
    projection: &mut dyn Projection,
    at: &mut Checkpoint,
    told: &mut (impl FnMut(i64) + Send),
) -> Result<(), ProjectionError> {
    let mut next = read_after(pool, at.position, BATCH).await?;
    while let Some(last) = next.last() {
        let batch = [next.as_slice()];
        // The next batch is read while this one is folded, in a task of its own: parsing it and folding this one are the
        // most of the work, and may each have a core.
        let (pool, position) = (pool.clone(), last.position);
        let reading = tokio::spawn(async move { read_after(&pool, position, BATCH).await });
        let applied = slot::apply(connection, projection, SlotState::Building, at, &batch).await;
        let read = reading.await;
        *at = applied?.ok_or(ProjectionError::Busy("the build"))?;
        told(at.position);
        next = read.map_err(|error| sqlx::Error::Io(std::io::Error::other(error)))??;
    }
    Ok(())
}

/// In one transaction: the live tables wait, the built ones fold the rest, and the two change places.
async fn take_over(
    connection: &mut PgConnection,
    projection: &mut dyn Projection,
    at: Checkpoint,
) -> Result<Checkpoint, ProjectionError> {
    let name = projection.name();
    slot::discard(connection, name, SlotState::Retired).await?;
    let mut transaction = connection.begin().await?;
    run(&mut transaction, "SET LOCAL synchronous_commit = on".to_owned()).await?;
    // The running process cannot move the live checkpoint while this is held: it finds itself displaced afterwards.
    let live: Option<(i32,)> =
        sqlx::query_as("SELECT generation FROM public.projections WHERE name = $1 AND state = 'live' FOR UPDATE")
            .bind(name)
            .fetch_optional(&mut *transaction)
            .await?;
    let mut position = at.position;
    let rest = read_after(&mut *transaction, position, i64::MAX).await?;
    if let Some(last) = rest.last() {
        projection.apply(&rest, &mut transaction).await?;
        position = last.position;
    }
    if live.is_some() {
        swap(&mut transaction, name, SlotState::Live, SlotState::Retired).await?;
    }
    swap(&mut transaction, name, SlotState::Building, SlotState::Live).await?;
    let generation = live.map_or(1, |(generation,)| generation + 1);
    sqlx::query(
        "UPDATE public.projections SET position = $1, generation = $2, failure = NULL, moved_at = clock_timestamp()
         WHERE name = $3 AND state = 'live'",
    )
    .bind(position)
    .bind(generation)
    .bind(name)
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    Ok(Checkpoint { position, generation, version: at.version, failure: None })
}

/// Puts the retired tables back in the place of the live ones, which become the retired ones. They catch up from where they
/// were.
///
/// # Errors
/// When there is nothing to put back, or the database fails.
pub async fn put_back(pool: &PgPool, name: &str) -> Result<(), ProjectionError> {
    let mut transaction = pool.begin().await?;
    let generation: i32 = sqlx::query_scalar(
        "SELECT max(generation) FROM (SELECT generation FROM public.projections WHERE name = $1 FOR UPDATE) held",
    )
    .bind(name)
    .fetch_one(&mut *transaction)
    .await?;
    if slot::checkpoint(&mut transaction, name, SlotState::Retired).await?.is_none() {
        return Err(ProjectionError::NothingRetired(name.to_owned()));
    }
    // There is room for one retired schema: the live one waits under the name of a building one.
    slot::discard_row(&mut transaction, name, SlotState::Building).await?;
    swap(&mut transaction, name, SlotState::Live, SlotState::Building).await?;
    swap(&mut transaction, name, SlotState::Retired, SlotState::Live).await?;
    swap(&mut transaction, name, SlotState::Building, SlotState::Retired).await?;
    sqlx::query("UPDATE public.projections SET generation = $1 WHERE name = $2 AND state = 'live'")
        .bind(generation + 1)
        .bind(name)
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    Ok(())
}

async fn swap(connection: &mut PgConnection, name: &str, from: SlotState, to: SlotState) -> Result<(), sqlx::Error> {
    run(connection, format!("ALTER SCHEMA {} RENAME TO {}", from.schema(name), to.schema(name))).await?;
    sqlx::query("UPDATE public.projections SET state = $1, schema_name = $2 WHERE name = $3 AND state = $4")
        .bind(to.name())
        .bind(to.schema(name))
        .bind(name)
        .bind(from.name())
        .execute(connection)
        .await
        .map(drop)
}
