//! `GET /api/v1/home`.

use chrono::NaiveDate;
use serde_json::Map;
use sqlx::PgConnection;

use crate::api::notices::recipient;
use crate::api::prelude::*;
use crate::messages::{Language, sentence};
use crate::queries::classes::LearnerClass;
use crate::queries::home::{self, OpenClasses, Waiting, WaitingItem, WaitingKind};
use crate::queries::learner_years::{LearnerYear, learner_years};
use crate::queries::learners;
use crate::queries::notices::unread;
use crate::queries::reports::{PointStanding, ReportDay, ReportError, Standing, point_standing, report_day, standing};
use crate::queries::scope::{RegionScope, Scope};
use crate::types::{AsOf, LearnerId, PointId, RegionCode, Role, Seat, TrainingYear, shanghai_day};

/// The projections that the home page reads.
const TABLES: &[&str] = &["plans", "requests", "roster", "directory", "statistics", "notices"];

/// What the home page shows.
#[derive(Debug, Serialize, ToSchema)]
pub struct HomePage {
    /// Today in Asia/Shanghai.
    today: NaiveDate,
    /// 年度 that is current today.
    training_year: TrainingYear,
    /// How many notices one has not read yet.
    unread_notices: i64,
    /// What waits for whoever is signed in, one entry a kind, those with a count of zero too.
    waiting: Vec<WaitingEntry>,
    /// What waits for others and is one's own, or of one's region.
    elsewhere: Vec<WaitingEntry>,
    /// An office's and the platform's: how the region stands this year.
    #[serde(skip_serializing_if = "Option::is_none")]
    standing: Option<Standing>,
    /// A training point's: how it stands this year.
    #[serde(skip_serializing_if = "Option::is_none")]
    point: Option<PointStanding>,
    /// A learner's: the year's hours and classes.
    #[serde(skip_serializing_if = "Option::is_none")]
    learner: Option<LearnerHome>,
}

/// A learner's hours and classes.
#[derive(Debug, Serialize, ToSchema)]
pub struct LearnerHome {
    /// The hours of the year.
    year: LearnerYear,
    /// The classes in which the learner is and which are not over.
    classes: Vec<LearnerClass>,
    /// The classes in which the learner could enrol today.
    open_classes: OpenClasses,
}

/// What waits, of one kind.
#[derive(Debug, Serialize, ToSchema)]
pub struct WaitingEntry {
    /// What kind.
    kind: WaitingKind,
    /// It in words.
    label: String,
    /// Who is to act.
    with: Turn,
    /// How many.
    count: i64,
    /// How many of them are late: they have waited for more than ten days, or the day before which they were due has come.
    late: i64,
    /// Since when the longest waiting one waits.
    oldest: Option<NaiveDate>,
    /// The longest waiting ones, five at most.
    items: Vec<WaitingItem>,
}

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// Of whoever is signed in.
    Me,
    /// Of the office that decides.
    Office,
    /// Of offices below one's own.
    OfficesBelow,
    /// Of training points.
    Points,
}

/// What waits for me, what is late, how my region stands this year. What it holds depends on the role.
#[utoipa::path(
    get,
    path = "/api/v1/home",
    tag = "home",
    summary = "Read one's home page",
    params(ReadHeaders),
    responses((status = 200, description = "The home page.", body = HomePage), ReadProblems)
)]
pub async fn read(reader: Reader, language: Language) -> Result<Json<HomePage>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let today = shanghai_day(reader.state.desk().now());
    let mut page = HomePage {
        today,
        training_year: TrainingYear::current(today),
        unread_notices: unread(recipient(&reader), &mut tables).await?.count,
        waiting: Vec::new(),
        elsewhere: Vec::new(),
        standing: None,
        point: None,
        learner: None,
    };
    let role = reader.caller.actor.role;
    match reader.caller.actor.seat {
        Seat::Office(region) => page.of_office(&reader, role, region, language, &mut tables).await?,
        Seat::Platform => page.of_platform(&reader, language, &mut tables).await?,
        Seat::Point(point) => page.of_point(point, language, &mut tables).await?,
        Seat::Learner(learner) => page.of_learner(&reader, learner, language, &mut tables).await?,
    }
    Ok(Json(page))
}

impl HomePage {
    async fn of_office(
        &mut self,
        reader: &Reader,
        role: Role,
        region: RegionCode,
        language: Language,
        tables: &mut PgConnection,
    ) -> Result<(), ApiError> {
        let regions = RegionScope::of(&reader.state.desk().regions(), region, Scope::OwnAndBelow);
        // An auditor decides nothing: what waits, waits for offices.
        let own = (role != Role::Auditor).then_some(region);
        let plans = home::of_offices(&regions, own, self.today, tables).await?;
        let (own_requests, other_requests) = home::requests_of_offices(&regions, own, self.today, tables).await?;
        let others = if own.is_some() { Turn::OfficesBelow } else { Turn::Office };
        if own.is_some() {
            self.waiting = told(Turn::Me, [plans.own, own_requests].concat(), language);
        }
        self.elsewhere = told(others, [plans.below, other_requests].concat(), language);
        self.elsewhere.extend(told(Turn::Points, plans.points, language));
        self.stands(region, tables).await
    }

    async fn of_platform(
        &mut self,
        reader: &Reader,
        language: Language,
        tables: &mut PgConnection,
    ) -> Result<(), ApiError> {
        self.waiting = told(Turn::Me, home::without_administrator(tables).await?, language);
        let plans = home::of_offices(&RegionScope::All, None, self.today, tables).await?;
        let (_, requests) = home::requests_of_offices(&RegionScope::All, None, self.today, tables).await?;
        self.elsewhere = told(Turn::Office, [plans.below, requests].concat(), language);
        self.elsewhere.extend(told(Turn::Points, plans.points, language));
        let province = reader.state.desk().regions().root().map(|root| root.code);
        if let Some(province) = province { self.stands(province, tables).await } else { Ok(()) }
    }

    async fn of_point(
        &mut self,
        point: PointId,
        language: Language,
        tables: &mut PgConnection,
    ) -> Result<(), ApiError> {
        let plans = home::of_point(point, self.today, tables).await?;
        self.waiting = told(Turn::Me, plans.own, language);
        self.elsewhere = told(Turn::Office, plans.office, language);
        let day = self.day(tables).await?;
        self.point = Some(point_standing(tables, point, self.training_year, day).await?);
        Ok(())
    }

    async fn of_learner(
        &mut self,
        reader: &Reader,
        learner: LearnerId,
        language: Language,
        tables: &mut PgConnection,
    ) -> Result<(), ApiError> {
        self.elsewhere = told(Turn::Office, home::of_learner(learner, self.today, tables).await?, language);
        let Some(found) = learners::one(learner, tables).await? else { return Ok(()) };
        let years = learner_years(&found, self.today, tables).await?;
        let Some(year) = years.into_iter().find(|year| year.training_year == self.training_year) else { return Ok(()) };
        let classes = home::present_classes(learner, tables).await?;
        let near = near(reader, &found.learner.region);
        let open_classes = home::open_classes(learner, year.grade, &near, self.today, tables).await?;
        self.learner = Some(LearnerHome { year, classes, open_classes });
        Ok(())
    }

    async fn stands(&mut self, region: RegionCode, tables: &mut PgConnection) -> Result<(), ApiError> {
        let day = self.day(tables).await?;
        self.standing = match standing(tables, region, self.training_year, day).await {
            Ok(found) => Some(found),
            // Before its office is in the statistics a region stands nowhere yet.
            Err(ReportError::NoRegion(_)) => None,
            Err(error) => return Err(error.into()),
        };
        Ok(())
    }

    /// The last closed day; before the first one is closed, the running figures.
    async fn day(&self, tables: &mut PgConnection) -> Result<ReportDay, ApiError> {
        match report_day(tables, AsOf::LastClosed, self.today).await {
            Err(ReportError::NothingClosed) => Ok(report_day(tables, AsOf::Now, self.today).await?),
            day => Ok(day?),
        }
    }
}

/// The regions of the learner's city: what lies below the province on the way to him, with everything below it.
fn near(reader: &Reader, region: &str) -> RegionScope {
    let tree = reader.state.desk().regions();
    let home = region.parse().ok();
    let city = home.and_then(|home| {
        tree.iter().find(|top| {
            let below_the_province = top.parent.is_some() && top.parent == tree.root().map(|root| root.code);
            below_the_province && tree.covers(top.code, home)
        })
    });
    city.map_or_else(
        || RegionScope::These(home.into_iter().collect()),
        |city| RegionScope::of(&tree, city.code, Scope::OwnAndBelow),
    )
}

fn told(with: Turn, waiting: Vec<Waiting>, language: Language) -> Vec<WaitingEntry> {
    let entry = |Waiting { kind, count, late, oldest, items }| WaitingEntry {
        kind,
        label: sentence(language, &format!("waiting-{}", WaitingKind::code(kind)), &Map::new()).unwrap_or_default(),
        with,
        count,
        late,
        oldest,
        items,
    };
    waiting.into_iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_label_in_both_languages() {
        for language in [Language::Chinese, Language::English] {
            for kind in WaitingKind::ALL {
                let code = format!("waiting-{}", kind.code());
                assert!(sentence(language, &code, &Map::new()).is_some(), "{code} in {}", language.tag());
            }
        }
    }
}
