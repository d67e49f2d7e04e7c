//! Full ID numbers, for an export that asks for them and may have them (EXPORT-3).

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::commands::Desk;
use crate::commands::unseal::unseal_with;
use crate::queries::accounts::Account;
use crate::queries::classes::Enrolment;
use crate::queries::hours::HoursSubmission;
use crate::queries::learners::{Learner, sealed_of};
use crate::queries::plans::Plan;
use crate::queries::points::Point;
use crate::queries::regions::Office;
use crate::queries::reports::{
    ClassLearnersReport, ClassesReport, ContinuingReport, FigureLearners, PointsReport, RegionPointsReport,
    StudyReport, TrainingReport,
};
use crate::queries::requests::EquivalenceRequest;
use crate::queries::scope::RegionScope;
use crate::queries::trades::Trade;
use crate::queries::units::WorkUnit;
use crate::types::PersonalData;

use super::ExportFailure;

/// Whose ID numbers are written in full; everybody else's stays masked (PERSON-1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InFull {
    /// Of learners in these regions: an office's.
    Of(RegionScope),
    /// Of everybody in the list: a point's own class.
    Everybody,
}

/// A row or a report in which there may be ID numbers.
pub(super) trait Numbers {
    /// The learners with their masked numbers, to be replaced.
    fn numbers(&mut self) -> Vec<(Uuid, &mut String)> {
        Vec::new()
    }
}

macro_rules! numbers {
    ($($row:ty: $learner:ident $number:ident;)+) => {$(
        impl Numbers for $row {
            fn numbers(&mut self) -> Vec<(Uuid, &mut String)> {
                vec![(self.$learner, &mut self.$number)]
            }
        }
    )+};
}

numbers! {
    Learner: learner id_masked;
    Enrolment: learner id_masked;
    EquivalenceRequest: learner id_masked;
}

macro_rules! numbers_in_rows {
    ($($report:ty),+) => {$(
        impl Numbers for $report {
            fn numbers(&mut self) -> Vec<(Uuid, &mut String)> {
                self.rows.iter_mut().map(|row| (row.learner, &mut row.id_masked)).collect()
            }
        }
    )+};
}

numbers_in_rows!(ClassLearnersReport, StudyReport, FigureLearners);

macro_rules! no_numbers {
    ($($thing:ty),+) => {$(impl Numbers for $thing {})+};
}

no_numbers!(
    Account,
    HoursSubmission,
    Office,
    Plan,
    Point,
    Trade,
    WorkUnit,
    ClassesReport,
    ContinuingReport,
    PointsReport,
    RegionPointsReport,
    TrainingReport
);

impl<T: Numbers> Numbers for Vec<T> {
    fn numbers(&mut self) -> Vec<(Uuid, &mut String)> {
        self.iter_mut().flat_map(Numbers::numbers).collect()
    }
}

/// Puts full ID numbers in the place of masked ones, where they may be.
pub(super) async fn reveal(
    things: &mut impl Numbers,
    whose: &InFull,
    desk: &Desk,
    tables: &mut PgConnection,
) -> Result<(), ExportFailure> {
    let mut numbers = things.numbers();
    let learners: Vec<Uuid> = numbers.iter().map(|(learner, _)| *learner).collect();
    if learners.is_empty() {
        return Ok(());
    }
    let seen = |region: &str| match whose {
        InFull::Everybody => true,
        InFull::Of(regions) => region.parse().is_ok_and(|region| regions.contains(region)),
    };
    let found = sealed_of(&learners, tables).await?;
    let (ids, sealed): (Vec<Uuid>, Vec<_>) =
        found.into_iter().filter(|person| seen(&person.region)).map(|person| (person.learner, person.sealed)).unzip();
    let opened: Vec<Option<PersonalData>> = unseal_with(desk, &sealed, tables).await?;
    let known: HashMap<Uuid, PersonalData> =
        ids.into_iter().zip(opened).filter_map(|(id, person)| Some((id, person?))).collect();
    for (learner, number) in &mut numbers {
        if let Some(person) = known.get(learner) {
            person.id_number.reveal().clone_into(number);
        }
    }
    Ok(())
}
