//! The four reports (统计报表), their drill-downs, and the explanation of every figure.
//!
//! A report states the day that it is true for. Its figures are read from running totals, one row a figure, so that it costs
//! the same for any day and any year. Names and ID numbers come from the roster as it is now: who was erased stays erased.

mod audit;
mod basis;
mod classes;
mod comparison;
mod continuing;
mod everywhere;
mod explain;
mod options;
mod points;
mod standing;
mod study;
#[cfg(test)]
mod tests;
mod training;
mod what_if;

pub use basis::{Cursor, Page, ReportDay, ReportError, report_day};
pub use classes::{
    ClassFilter, ClassLearner, ClassLearnersReport, ClassRow, ClassesReport, LearnerFilter, class_learners, classes,
};
pub use comparison::{ComparedFigure, ComparedRate, ComparedRow, Comparison, FigureReport, comparison};
pub use continuing::{
    ContinuingReport, ContinuingRow, FigureLearner, FigureLearners, continuing, figure_learners, figure_learners_size,
};
pub use everywhere::{
    AnyClass, InRegion, classes_everywhere, continuing_everywhere, points_by_region_everywhere, points_everywhere,
    training_everywhere, years_with_figures,
};
pub use explain::{Evidence, Explanation, FigureScope, Report, explain, explain_between};
pub use options::{ClassOption, PointOption, class_options, point_options, training_years};
pub use points::{PointRow, PointsReport, RegionPointsReport, RegionPointsRow, points, points_by_region};
pub use standing::{PointStanding, RegionStanding, Standing, point_standing, standing};
pub use study::{StudyFilter, StudyReport, StudyRow, study, study_size};
pub use training::{TrainingReport, TrainingRow, training};
pub use what_if::{AskedOfGrade, WhatIfReport, WhatIfRow, what_if};
