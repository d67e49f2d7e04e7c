//! The hours of a learner's training years: asked, credited from each source, missing.

use std::cmp::min;

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::{FromRow, PgConnection};
use utoipa::ToSchema;

use super::learners::{GradeChange, LearnerDetail};
use super::page::QueryError;
use crate::types::{Grade, Hours, Rate, TrainingYear};

/// The hours of a learner's training year, as they are now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct LearnerYear {
    /// 年度.
    pub training_year: TrainingYear,
    /// 证书技术等级 by which the year is judged: the one in force today, of a past year the one of its last day (PERSON-2).
    pub grade: Grade,
    /// It in Chinese.
    pub grade_label: String,
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

#[derive(FromRow)]
struct Credited {
    training_year: i16,
    face_to_face: i64,
    equivalence: i64,
}

/// The training years of a learner, the latest first: the current one, and each in which he was in a class or asked for an
/// equivalence.
///
/// # Errors
/// When the database fails.
pub async fn learner_years(
    LearnerDetail { learner, grade_changes, .. }: &LearnerDetail,
    today: NaiveDate,
    tables: &mut PgConnection,
) -> Result<Vec<LearnerYear>, QueryError> {
    let credited: Vec<Credited> = sqlx::query_as(
        "SELECT training_year, sum(face_to_face)::bigint AS face_to_face, sum(equivalence)::bigint AS equivalence FROM ( \
             SELECT $2::smallint AS training_year, 0 AS face_to_face, 0 AS equivalence \
             UNION ALL SELECT p.training_year, CASE WHEN e.passed THEN p.hours_tenths ELSE 0 END, 0 \
             FROM plans.enrolments e JOIN plans.plans p ON p.plan = e.plan WHERE e.learner = $1 \
             UNION ALL SELECT r.training_year, 0, CASE WHEN r.status = 'approved' THEN r.granted_tenths ELSE 0 END \
             FROM requests.requests r WHERE r.learner = $1 \
         ) credited GROUP BY training_year ORDER BY training_year DESC",
    )
    .bind(learner.learner)
    .bind(i16::from(TrainingYear::current(today)))
    .fetch_all(tables)
    .await?;
    let year = |credited: Credited| {
        let training_year = TrainingYear(u16::try_from(credited.training_year).unwrap_or_default());
        let judged_on = training_year.last_day().map_or(today, |last| min(last, today));
        training_year_of(&credited, training_year, grade_on(judged_on, &learner.grade, grade_changes))
    };
    Ok(credited.into_iter().map(year).collect())
}

/// PERSON-2: of the changes that hold on a day the last one recorded counts; before any of them, what was on record then.
fn grade_on(day: NaiveDate, on_record: &str, changes: &[GradeChange]) -> Grade {
    let holds = |change: &&GradeChange| change.holds_from.is_none_or(|from| from <= day);
    let code = match (changes.iter().rev().find(holds), changes.first()) {
        (Some(change), _) => &change.after,
        (None, Some(first)) => &first.before,
        (None, None) => on_record,
    };
    Grade::ALL.into_iter().find(|grade| grade.code() == code).unwrap_or(Grade::Ordinary)
}

fn training_year_of(credited: &Credited, training_year: TrainingYear, grade: Grade) -> LearnerYear {
    let required = grade.required_hours();
    let earned = hours(credited.face_to_face + credited.equivalence);
    let missing = required.tenths().saturating_sub(earned.tenths());
    LearnerYear {
        training_year,
        grade,
        grade_label: grade.label().to_owned(),
        required,
        face_to_face: hours(credited.face_to_face),
        equivalence: hours(credited.equivalence),
        earned,
        missing: hours(i64::from(missing)),
        progress: Rate::of(earned.tenths().into(), required.tenths().into()).basis_points().unwrap_or_default(),
        complete: missing == 0,
    }
}

fn hours(tenths: i64) -> Hours {
    u16::try_from(tenths).ok().and_then(Hours::from_tenths).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    fn change(before: Grade, after: Grade, from: Option<&str>) -> GradeChange {
        GradeChange {
            before: before.code().into(),
            before_label: before.label().into(),
            after: after.code().into(),
            after_label: after.label().into(),
            holds_from: from.map(day),
            reason: String::new(),
            changed_at: DateTime::default(),
        }
    }

    #[test]
    fn person_2_a_past_year_keeps_the_grade_of_its_last_day() {
        let promoted = [change(Grade::Senior, Grade::Technician, Some("2025-01-01"))];
        let on = |text| grade_on(day(text), Grade::Technician.code(), &promoted);
        assert_eq!((on("2024-12-31"), on("2025-01-01")), (Grade::Senior, Grade::Technician));
        assert_eq!(grade_on(day("2024-12-31"), Grade::Senior.code(), &[]), Grade::Senior);
    }

    #[test]
    fn person_2_a_corrected_error_holds_from_the_beginning() {
        let changes = [
            change(Grade::Ordinary, Grade::Technician, Some("2025-07-01")),
            change(Grade::Technician, Grade::Senior, None),
        ];
        let on = |text| grade_on(day(text), Grade::Senior.code(), &changes);
        assert_eq!((on("2017-12-31"), on("2026-01-01")), (Grade::Senior, Grade::Senior));
    }

    #[test]
    fn a_year_is_complete_when_nothing_is_missing() {
        let with = |face_to_face, equivalence| {
            let credited = Credited { training_year: 2025, face_to_face, equivalence };
            training_year_of(&credited, TrainingYear(2025), Grade::Technician)
        };
        let (none, short, full) = (with(0, 0), with(200, 195), with(200, 200));
        assert_eq!((none.missing, none.progress, none.complete), (Hours::whole(40), 0, false));
        assert_eq!((short.missing.tenths(), short.progress, short.complete), (5, 9_875, false));
        assert_eq!((full.missing, full.progress, full.complete), (Hours::default(), 10_000, true));
    }
}
