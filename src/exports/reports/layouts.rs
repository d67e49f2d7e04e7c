//! The rows of every report.

use uuid::Uuid;

use super::{Head, Layout};
use crate::exports::cell::{Cell, counts, number, passed, score, text, time, window};
use crate::messages::{Language, label};
use crate::queries::reports::{
    ClassLearner, ClassLearnersReport, ClassRow, ClassesReport, ContinuingReport, ContinuingRow, Evidence, Explanation,
    FigureLearner, FigureLearners, PointRow, PointsReport, RegionPointsReport, RegionPointsRow, StudyReport, StudyRow,
    TrainingReport, TrainingRow,
};
use crate::types::{Grade, RegionCode};

fn region(language: Language, region: RegionCode) -> (String, String) {
    (label(language, "column-region"), region.to_string())
}

fn pair(first: i64, second: i64) -> Cell {
    counts(&[Some(first), Some(second)])
}

impl TrainingReport {
    fn row(&self, row: &TrainingRow) -> Vec<Cell> {
        vec![
            number(self.training_year),
            text(&row.name),
            pair(row.points_approved, row.points_held),
            pair(row.classes_approved, row.classes_held),
            pair(row.headcount_approved, row.trained),
            text(row.attendance_rate.to_string()),
            number(row.passed),
            text(row.pass_rate.to_string()),
        ]
    }
}

impl Layout for TrainingReport {
    fn head(&self) -> Head {
        Head { name: "training", as_of: self.as_of, training_year: self.training_year }
    }

    fn narrowed(&self, language: Language) -> Vec<(String, String)> {
        vec![region(language, self.region)]
    }

    fn columns(&self) -> &'static [&'static str] {
        &[
            "training_year",
            "region",
            "points_approved_held",
            "classes_approved_held",
            "headcount_trained",
            "attendance_rate",
            "passes",
            "pass_rate",
        ]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        self.rows.iter().map(|row| self.row(row)).collect()
    }

    fn total(&self) -> Option<Vec<Cell>> {
        Some(self.row(&self.total))
    }
}

fn region_points(row: &RegionPointsRow) -> Vec<Cell> {
    vec![
        text(&row.name),
        number(row.classes_held),
        number(row.trained),
        number(row.passed),
        text(row.pass_rate.to_string()),
    ]
}

impl Layout for RegionPointsReport {
    fn head(&self) -> Head {
        Head { name: "points", as_of: self.as_of, training_year: self.training_year }
    }

    fn narrowed(&self, language: Language) -> Vec<(String, String)> {
        vec![region(language, self.region)]
    }

    fn columns(&self) -> &'static [&'static str] {
        &["region", "classes_held", "trained", "passes", "pass_rate"]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        self.rows.iter().map(region_points).collect()
    }

    fn total(&self) -> Option<Vec<Cell>> {
        Some(region_points(&self.total))
    }
}

impl Layout for PointsReport {
    fn head(&self) -> Head {
        Head { name: "training", as_of: self.as_of, training_year: self.training_year }
    }

    fn narrowed(&self, language: Language) -> Vec<(String, String)> {
        vec![region(language, self.region)]
    }

    fn columns(&self) -> &'static [&'static str] {
        &["training_year", "region", "training_point", "classes_count", "trained_total", "passes", "pass_rate"]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        let row = |row: &PointRow| {
            vec![
                number(self.training_year),
                text(&row.region_name),
                text(&row.name),
                number(row.classes_held),
                number(row.trained),
                number(row.passed),
                text(row.pass_rate.to_string()),
            ]
        };
        self.rows.iter().map(row).collect()
    }

    fn total(&self) -> Option<Vec<Cell>> {
        let mut row = region_points(&self.total);
        row.insert(1, text(""));
        row.insert(0, number(self.training_year));
        Some(row)
    }
}

impl Layout for ClassesReport {
    fn head(&self) -> Head {
        Head { name: "training", as_of: self.as_of, training_year: self.training_year }
    }

    fn narrowed(&self, language: Language) -> Vec<(String, String)> {
        vec![(label(language, "column-training_point"), self.point.to_string())]
    }

    fn columns(&self) -> &'static [&'static str] {
        &["training_year", "class", "enrolment", "training", "exam", "approved_allowed_enrolled", "status"]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        let row = |row: &ClassRow| {
            vec![
                number(row.training_year),
                text(&row.name),
                window(row.enrolment),
                window(row.training),
                window(row.exam),
                counts(&[Some(row.approved), Some(row.allowed), Some(row.enrolled)]),
                text(row.status.label()),
            ]
        };
        self.rows.iter().map(row).collect()
    }
}

impl Layout for ClassLearnersReport {
    fn head(&self) -> Head {
        Head { name: "training", as_of: self.as_of, training_year: self.training_year }
    }

    fn narrowed(&self, language: Language) -> Vec<(String, String)> {
        vec![(label(language, "column-class"), self.class_name.clone())]
    }

    fn columns(&self) -> &'static [&'static str] {
        &["name", "id_number", "enrolled_at", "score"]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        let row = |row: &ClassLearner| {
            vec![text(&row.name), text(&row.id_masked), text(row.enrolled_on.to_string()), score(row.score)]
        };
        self.rows.iter().map(row).collect()
    }
}

fn continuing(row: &ContinuingRow) -> Vec<Cell> {
    let mut cells = vec![text(&row.name), counts(&[Some(row.roster), Some(row.persons), Some(row.qualified)])];
    let rest = [
        row.attendances,
        row.face_to_face,
        row.face_to_face_passes,
        row.face_to_face_persons,
        row.online,
        row.online_passes,
        row.online_persons,
        row.equivalence_passes,
        row.equivalence_persons,
    ];
    cells.extend(rest.map(number));
    cells
}

impl Layout for ContinuingReport {
    fn head(&self) -> Head {
        Head { name: "continuing", as_of: self.as_of, training_year: self.training_year }
    }

    fn narrowed(&self, language: Language) -> Vec<(String, String)> {
        vec![region(language, self.region)]
    }

    fn columns(&self) -> &'static [&'static str] {
        &[
            "region",
            "roster_persons_qualified",
            "attendances",
            "face_to_face",
            "face_to_face_passes",
            "face_to_face_persons",
            "online",
            "online_passes",
            "online_persons",
            "equivalence_passes",
            "equivalence_persons",
        ]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        self.rows.iter().map(continuing).collect()
    }

    fn total(&self) -> Option<Vec<Cell>> {
        Some(continuing(&self.total))
    }
}

impl Layout for FigureLearners {
    fn head(&self) -> Head {
        Head { name: "continuing", as_of: self.as_of, training_year: self.training_year }
    }

    fn narrowed(&self, language: Language) -> Vec<(String, String)> {
        let counted: Vec<&str> = self.quantities.iter().map(|quantity| quantity.label()).collect();
        vec![region(language, self.region), (label(language, "column-quantity"), counted.join("、"))]
    }

    fn columns(&self) -> &'static [&'static str] {
        &["region", "name", "id_number", "amount"]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        let row = |row: &FigureLearner| {
            vec![text(&row.region_name), text(&row.name), text(&row.id_masked), number(row.amount)]
        };
        self.rows.iter().map(row).collect()
    }

    fn total(&self) -> Option<Vec<Cell>> {
        Some(vec![text("合计"), text(""), text(""), number(self.total)])
    }
}

impl Layout for StudyReport {
    fn head(&self) -> Head {
        Head { name: "learners", as_of: self.as_of, training_year: self.training_year }
    }

    fn narrowed(&self, language: Language) -> Vec<(String, String)> {
        vec![region(language, self.region)]
    }

    fn columns(&self) -> &'static [&'static str] {
        &["name", "id_number", "unit", "study_trade", "study_grade", "study_class", "score", "passed", "hours"]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        let row = |row: &StudyRow| {
            vec![
                text(&row.name),
                text(&row.id_masked),
                text(&row.unit),
                text(&row.trade),
                text(row.grade.map(Grade::label).unwrap_or_default()),
                text(&row.class_name),
                score(row.score),
                passed(row.passed),
                number(row.hours),
            ]
        };
        self.rows.iter().map(row).collect()
    }
}

impl Layout for Explanation {
    fn head(&self) -> Head {
        Head { name: "explanation", as_of: self.as_of, training_year: self.training_year }
    }

    fn narrowed(&self, language: Language) -> Vec<(String, String)> {
        let since = self.since.map(|since| (label(language, "column-since"), since.to_string()));
        let figures = self.figures.iter().map(|(quantity, value)| (quantity.label().to_owned(), value.to_string()));
        since.into_iter().chain(figures).collect()
    }

    fn columns(&self) -> &'static [&'static str] {
        &[
            "event",
            "event_type",
            "quantity",
            "change",
            "business_day",
            "region",
            "class_or_point",
            "learner",
            "account",
            "recorded_at",
        ]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        let id = |id: Option<Uuid>| text(id.map(|id| id.to_string()).unwrap_or_default());
        let row = |posting: &Evidence| {
            vec![
                number(posting.position),
                text(&posting.event_type),
                text(posting.quantity.label()),
                number(format!("{:+}", posting.amount)),
                text(posting.day.to_string()),
                text(posting.region.to_string()),
                id(posting.class.or(posting.point)),
                id(posting.learner),
                id(posting.account),
                time(posting.recorded_at),
            ]
        };
        self.postings.iter().map(row).collect()
    }
}
