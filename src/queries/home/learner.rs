//! A learner's year: the hours, and the classes that are open.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::{FromRow, PgConnection, QueryBuilder};
use utoipa::ToSchema;

use crate::queries::classes::{LearnerClass, of_learner_where};
use crate::queries::page::QueryError;
use crate::queries::plans::{COLUMNS, JOINS, Plan};
use crate::queries::scope::RegionScope;
use crate::types::{Audience, Grade, Hours, LearnerId, Rate, TrainingYear};

/// Classes that are named on the home page, at most.
const NAMED: i64 = 10;

/// The hours of a learner's training year, as they are now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct LearnerYear {
    /// 年度.
    pub training_year: TrainingYear,
    /// 证书技术等级 in force.
    pub grade: Grade,
    /// It in Chinese.
    pub grade_label: String,
    /// 所在地区, by which classes near the learner are found.
    pub region: String,
    /// The hours that the year asks (ORDER-3).
    pub required: Hours,
    /// The hours credited by 面授.
    pub face_to_face: Hours,
    /// The hours credited by 视同.
    pub equivalence: Hours,
    /// All hours credited.
    pub earned: Hours,
    /// The hours still missing.
    pub missing: Hours,
    /// What is earned of what is required, in hundredths of a percent; more than 10,000 when more is earned than is asked.
    pub progress: i64,
    /// Whether nothing is missing.
    pub complete: bool,
}

/// Classes in which a learner could enrol today (CLASS-1, CLASS-2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct OpenClasses {
    /// How many.
    pub count: i64,
    /// Ten at most: those of the learner's city first, and of them those that close first.
    pub items: Vec<Plan>,
}

#[derive(FromRow)]
struct Standing {
    grade: String,
    in_force: Option<String>,
    first: Option<String>,
    region: String,
}

#[derive(FromRow)]
struct Credited {
    face_to_face: i64,
    equivalence: i64,
}

#[derive(FromRow)]
struct Open {
    #[sqlx(flatten)]
    plan: Plan,
    open: i64,
}

/// The hours of a learner's current training year; `None` when there is no such learner.
///
/// # Errors
/// When the database fails.
pub async fn learner_year(
    learner: LearnerId,
    today: NaiveDate,
    tables: &mut PgConnection,
) -> Result<Option<LearnerYear>, QueryError> {
    // PERSON-2: of the changes that hold by today the last one recorded counts.
    let standing: Option<Standing> = sqlx::query_as(
        "SELECT l.grade, l.region, \
             (SELECT c.after FROM roster.grade_changes c WHERE c.learner = l.learner \
              AND (c.holds_from IS NULL OR c.holds_from <= $2) ORDER BY c.version DESC LIMIT 1) AS in_force, \
             (SELECT c.before FROM roster.grade_changes c WHERE c.learner = l.learner ORDER BY c.version LIMIT 1) AS first \
         FROM roster.learners l WHERE l.learner = $1",
    )
    .bind(learner.0)
    .bind(today)
    .fetch_optional(&mut *tables)
    .await?;
    let Some(standing) = standing else { return Ok(None) };
    let code = standing.in_force.or(standing.first).unwrap_or(standing.grade);
    let grade = Grade::ALL.into_iter().find(|grade| grade.code() == code).unwrap_or(Grade::Ordinary);
    let training_year = TrainingYear::current(today);
    let credited: Credited = sqlx::query_as(
        "SELECT (SELECT COALESCE(sum(p.hours_tenths), 0) FROM plans.enrolments e JOIN plans.plans p ON p.plan = e.plan \
                 WHERE e.learner = $1 AND e.passed AND p.training_year = $2) AS face_to_face, \
                (SELECT COALESCE(sum(r.granted_tenths), 0) FROM requests.requests r \
                 WHERE r.learner = $1 AND r.status = 'approved' AND r.training_year = $2) AS equivalence",
    )
    .bind(learner.0)
    .bind(i16::from(training_year))
    .fetch_one(tables)
    .await?;
    let required = grade.required_hours();
    let (face_to_face, equivalence) = (hours(credited.face_to_face), hours(credited.equivalence));
    let earned = hours(credited.face_to_face + credited.equivalence);
    let missing = required.tenths().saturating_sub(earned.tenths());
    Ok(Some(LearnerYear {
        training_year,
        grade,
        grade_label: grade.label().to_owned(),
        region: standing.region,
        required,
        face_to_face,
        equivalence,
        earned,
        missing: hours(i64::from(missing)),
        progress: Rate::of(earned.tenths().into(), required.tenths().into()).basis_points().unwrap_or_default(),
        complete: missing == 0,
    }))
}

/// The classes of a learner that are not over.
///
/// # Errors
/// When the database fails.
pub async fn present_classes(learner: LearnerId, tables: &mut PgConnection) -> Result<Vec<LearnerClass>, QueryError> {
    let condition =
        "e.withdrawn_at IS NULL AND p.status IN ('enrolling', 'in_training', 'awaiting_confirmation', 'returned')";
    of_learner_where(learner, condition, tables).await
}

/// Classes in which a learner of that grade could enrol today and is not enrolled; `near` are the regions of his city.
///
/// # Errors
/// When the database fails.
pub async fn open_classes(
    learner: LearnerId,
    grade: Grade,
    near: &RegionScope,
    today: NaiveDate,
    tables: &mut PgConnection,
) -> Result<OpenClasses, QueryError> {
    let audiences: Vec<&str> =
        [(Audience::Technicians, "technicians"), (Audience::Others, "others"), (Audience::Everyone, "everyone")]
            .into_iter()
            .filter(|(audience, _)| audience.fits(grade))
            .map(|(_, code)| code)
            .collect();
    let mut query = QueryBuilder::new(format!(
        "SELECT {}, o2.open FROM (SELECT plan, count(*) OVER () AS open, row_number() OVER (ORDER BY near DESC, enrolment_to, \
         plan) AS place FROM (SELECT p.plan, p.enrolment_to, true",
        *COLUMNS
    ));
    near.push("p.office", &mut query);
    query.push(
        " AS near FROM plans.plans p WHERE p.status = 'enrolling' AND p.enrolled < p.allowed AND p.enrolment_from <= ",
    );
    query.push_bind(today).push(" AND p.enrolment_to >= ").push_bind(today);
    query.push(" AND p.audience = ANY(").push_bind(audiences).push(
        ") AND NOT EXISTS (SELECT FROM plans.enrolments e \
         WHERE e.plan = p.plan AND e.withdrawn_at IS NULL AND e.learner = ",
    );
    query.push_bind(learner.0).push(")) fitting) o2 JOIN plans.plans p ON p.plan = o2.plan ").push(JOINS);
    query.push(" WHERE o2.place <= ").push_bind(NAMED).push(" ORDER BY o2.place");
    let rows: Vec<Open> = query.build_query_as().fetch_all(tables).await?;
    let count = rows.first().map_or(0, |row| row.open);
    Ok(OpenClasses { count, items: rows.into_iter().map(|row| row.plan).collect() })
}

fn hours(tenths: i64) -> Hours {
    u16::try_from(tenths).ok().and_then(Hours::from_tenths).unwrap_or_default()
}
