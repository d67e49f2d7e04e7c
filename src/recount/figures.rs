//! The figures of a day: which cell of which report holds how much of which quantity.

use std::collections::BTreeMap;
use std::fmt;

use crate::types::{PlanId, PointId, RegionCode, TrainingYear};

/// Which of the two tables of quantities a cell belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Report {
    /// 面授点培训情况统计 and 面授点报表: by the region of the training point.
    Points,
    /// 继续教育情况统计: by the region of the learner.
    Continuing,
}

impl Report {
    /// Its name as the command line and the API write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Points => "points",
            Self::Continuing => "continuing",
        }
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quantity {
    /// 批准面授点: points with at least one approved plan that was not cancelled.
    ApprovedPoints,
    /// 办班面授点: points with at least one held class.
    HoldingPoints,
    /// 批准办班: approved plans, less cancelled ones.
    ApprovedClasses,
    /// 已开班: approved, not cancelled, and its training has begun by the report's day.
    HeldClasses,
    /// 批准人次: the sum of approved headcounts.
    ApprovedHeadcount,
    /// 允许上报: the headcount allowed; kept for a class only.
    AllowedHeadcount,
    /// 已报名: learners enrolled and not withdrawn, whether or not the class has begun; kept for a class only.
    Enrolled,
    /// 实际培训人次: learners enrolled and not withdrawn, in held classes.
    Trained,
    /// 通过人次: learners reported as passed in classes whose hours are confirmed.
    Passed,
    /// 地区总人数: learners on the roster. It belongs to no training year.
    Roster,
    /// 培训人次: attendances from all three sources.
    Attendances,
    /// 培训人数: distinct learners behind 培训人次.
    AttendingPersons,
    /// 培训合格人数: learners whose credited hours reach what their grade asks.
    QualifiedPersons,
    /// 面授人次: enrolments not withdrawn.
    FaceToFaceAttendances,
    /// 面授通过人次: confirmed passes.
    FaceToFacePasses,
    /// 面授通过人数: distinct learners behind them.
    FaceToFacePassedPersons,
    /// 网授人次: none yet.
    OnlineAttendances,
    /// 网授通过人次: none yet.
    OnlinePasses,
    /// 网授通过人数: none yet.
    OnlinePassedPersons,
    /// 视同审批通过人次: approved requests.
    EquivalencePasses,
    /// 视同审批通过人数: distinct learners behind them.
    EquivalencePassedPersons,
}

impl Quantity {
    /// Every quantity.
    pub const ALL: [Self; 21] = [
        Self::ApprovedPoints,
        Self::HoldingPoints,
        Self::ApprovedClasses,
        Self::HeldClasses,
        Self::ApprovedHeadcount,
        Self::AllowedHeadcount,
        Self::Enrolled,
        Self::Trained,
        Self::Passed,
        Self::Roster,
        Self::Attendances,
        Self::AttendingPersons,
        Self::QualifiedPersons,
        Self::FaceToFaceAttendances,
        Self::FaceToFacePasses,
        Self::FaceToFacePassedPersons,
        Self::OnlineAttendances,
        Self::OnlinePasses,
        Self::OnlinePassedPersons,
        Self::EquivalencePasses,
        Self::EquivalencePassedPersons,
    ];

    /// Its name, which never changes.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ApprovedPoints => "approved_points",
            Self::HoldingPoints => "holding_points",
            Self::ApprovedClasses => "approved_classes",
            Self::HeldClasses => "held_classes",
            Self::ApprovedHeadcount => "approved_headcount",
            Self::AllowedHeadcount => "allowed_headcount",
            Self::Enrolled => "enrolled",
            Self::Trained => "trained",
            Self::Passed => "passed",
            Self::Roster => "roster",
            Self::Attendances => "attendances",
            Self::AttendingPersons => "attending_persons",
            Self::QualifiedPersons => "qualified_persons",
            Self::FaceToFaceAttendances => "face_to_face_attendances",
            Self::FaceToFacePasses => "face_to_face_passes",
            Self::FaceToFacePassedPersons => "face_to_face_passed_persons",
            Self::OnlineAttendances => "online_attendances",
            Self::OnlinePasses => "online_passes",
            Self::OnlinePassedPersons => "online_passed_persons",
            Self::EquivalencePasses => "equivalence_passes",
            Self::EquivalencePassedPersons => "equivalence_passed_persons",
        }
    }

    /// The column's Chinese label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::ApprovedPoints => "批准面授点",
            Self::HoldingPoints => "办班面授点",
            Self::ApprovedClasses => "批准办班",
            Self::HeldClasses => "已开班",
            Self::ApprovedHeadcount => "批准人次",
            Self::AllowedHeadcount => "允许上报人数",
            Self::Enrolled => "已报名",
            Self::Trained => "实际培训人次",
            Self::Passed => "通过人次",
            Self::Roster => "地区总人数",
            Self::Attendances => "培训人次",
            Self::AttendingPersons => "培训人数",
            Self::QualifiedPersons => "培训合格人数",
            Self::FaceToFaceAttendances => "面授人次",
            Self::FaceToFacePasses => "面授通过人次",
            Self::FaceToFacePassedPersons => "面授通过人数",
            Self::OnlineAttendances => "网授人次",
            Self::OnlinePasses => "网授通过人次",
            Self::OnlinePassedPersons => "网授通过人数",
            Self::EquivalencePasses => "视同审批通过人次",
            Self::EquivalencePassedPersons => "视同审批通过人数",
        }
    }
}

/// Where a figure stands. Of a region: everything at and below it. Of a point or a class: its own, under its own region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// Which table.
    pub report: Report,
    /// Which training year; the roster has none.
    pub year: Option<TrainingYear>,
    /// Which region.
    pub region: RegionCode,
    /// Which point, where the figure is one point's or class's.
    pub point: Option<PointId>,
    /// Which class, where the figure is one class's.
    pub class: Option<PlanId>,
}

impl Cell {
    /// The cell of a region with everything below it.
    #[must_use]
    pub const fn region(report: Report, year: Option<TrainingYear>, region: RegionCode) -> Self {
        Self { report, year, region, point: None, class: None }
    }

    /// The cell of a point.
    #[must_use]
    pub const fn point(year: TrainingYear, region: RegionCode, point: PointId) -> Self {
        Self { report: Report::Points, year: Some(year), region, point: Some(point), class: None }
    }

    /// The cell of a class.
    #[must_use]
    pub const fn class(year: TrainingYear, region: RegionCode, point: PointId, class: PlanId) -> Self {
        Self { report: Report::Points, year: Some(year), region, point: Some(point), class: Some(class) }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.report.name())?;
        if let Some(year) = self.year {
            write!(f, " {year}")?;
        }
        write!(f, " region {}", self.region)?;
        if let Some(point) = self.point {
            write!(f, " point {point}")?;
        }
        if let Some(class) = self.class {
            write!(f, " class {class}")?;
        }
        Ok(())
    }
}

/// All figures of a day. What is not in it is zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures(BTreeMap<(Cell, Quantity), i64>);

impl Figures {
    /// Adds to a figure.
    pub fn add(&mut self, cell: Cell, quantity: Quantity, amount: i64) {
        let figure = self.0.entry((cell, quantity)).or_default();
        *figure += amount;
        if *figure == 0 {
            self.0.remove(&(cell, quantity));
        }
    }

    /// One figure.
    #[must_use]
    pub fn get(&self, cell: Cell, quantity: Quantity) -> i64 {
        self.0.get(&(cell, quantity)).copied().unwrap_or_default()
    }

    /// Every figure that is not zero, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = (Cell, Quantity, i64)> + '_ {
        self.0.iter().map(|((cell, quantity), amount)| (*cell, *quantity, *amount))
    }

    /// How many figures are not zero.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether every figure is zero.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A figure on which two counts disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// Where.
    pub cell: Cell,
    /// Of what.
    pub quantity: Quantity,
    /// What the recount says.
    pub recounted: i64,
    /// What the kept totals say.
    pub kept: i64,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { cell, quantity, recounted, kept } = self;
        write!(f, "{cell}: {} ({}) is {recounted} by recount, {kept} as kept", quantity.label(), quantity.name())
    }
}

/// Every figure on which the recount and the kept totals disagree, in a fixed order.
#[must_use]
pub fn difference(recounted: &Figures, kept: &Figures) -> Vec<Difference> {
    let mut differences: Vec<Difference> = recounted
        .iter()
        .map(|(cell, quantity, amount)| Difference {
            cell,
            quantity,
            recounted: amount,
            kept: kept.get(cell, quantity),
        })
        .chain(
            kept.iter()
                .filter(|(cell, quantity, _)| recounted.get(*cell, *quantity) == 0)
                .map(|(cell, quantity, amount)| Difference { cell, quantity, recounted: 0, kept: amount }),
        )
        .filter(|difference| difference.recounted != difference.kept)
        .collect();
    differences.sort_by_key(|difference| (difference.cell, difference.quantity));
    differences
}
