//! The field's closed lists: grades, audiences, kinds of equivalence, reasons to leave, sexes.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Hours;

/// 技术等级.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// 普通工.
    Ordinary,
    /// 初级工.
    Junior,
    /// 中级工.
    Intermediate,
    /// 高级工.
    Senior,
    /// 技师.
    Technician,
    /// 高级技师.
    SeniorTechnician,
}

impl Grade {
    /// Every grade, lowest first.
    pub const ALL: [Self; 6] =
        [Self::Ordinary, Self::Junior, Self::Intermediate, Self::Senior, Self::Technician, Self::SeniorTechnician];

    /// ORDER-3: the hours a training year asks: 技师 and 高级技师 40, others 24.
    #[must_use]
    pub const fn required_hours(self) -> Hours {
        match self {
            Self::Technician | Self::SeniorTechnician => Hours::whole(40),
            Self::Ordinary | Self::Junior | Self::Intermediate | Self::Senior => Hours::whole(24),
        }
    }

    /// The grade as it is written in the log.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Junior => "junior",
            Self::Intermediate => "intermediate",
            Self::Senior => "senior",
            Self::Technician => "technician",
            Self::SeniorTechnician => "senior_technician",
        }
    }

    /// The Chinese name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Ordinary => "普通工",
            Self::Junior => "初级工",
            Self::Intermediate => "中级工",
            Self::Senior => "高级工",
            Self::Technician => "技师",
            Self::SeniorTechnician => "高级技师",
        }
    }
}

/// Whom a class is for (PLAN-2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// 技师/高级技师.
    Technicians,
    /// 其他工勤人员.
    Others,
    /// Both.
    Everyone,
}

impl Audience {
    /// CLASS-2: whether a learner of that grade belongs to it.
    #[must_use]
    pub const fn fits(self, grade: Grade) -> bool {
        let technician = matches!(grade, Grade::Technician | Grade::SeniorTechnician);
        match self {
            Self::Technicians => technician,
            Self::Others => !technician,
            Self::Everyone => true,
        }
    }
}

/// The four kinds of equivalence (视同).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EquivalenceKind {
    /// 研修班.
    Seminar,
    /// 进修班.
    AdvancedCourse,
    /// 技术交流.
    TechnicalExchange,
    /// 其它类.
    Other,
}

impl EquivalenceKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Seminar, Self::AdvancedCourse, Self::TechnicalExchange, Self::Other];

    /// The kind as it is written in tables and in the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Seminar => "seminar",
            Self::AdvancedCourse => "advanced_course",
            Self::TechnicalExchange => "technical_exchange",
            Self::Other => "other",
        }
    }

    /// The Chinese label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Seminar => "研修班",
            Self::AdvancedCourse => "进修班",
            Self::TechnicalExchange => "技术交流",
            Self::Other => "其它类",
        }
    }
}

/// Why a learner leaves the roster (PERSON-3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LeaveReason {
    /// 退休.
    Retired,
    /// 调出.
    TransferredOut,
    /// 死亡.
    Died,
}

/// 性别.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// 男.
    Male,
    /// 女.
    Female,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_3_technicians_owe_forty_hours_and_others_twenty_four() {
        assert_eq!(Grade::Technician.required_hours(), Hours::whole(40));
        assert_eq!(Grade::SeniorTechnician.required_hours(), Hours::whole(40));
        assert_eq!(Grade::Senior.required_hours(), Hours::whole(24));
        assert_eq!(Grade::Ordinary.required_hours(), Hours::whole(24));
    }

    #[test]
    fn class_2_an_audience_takes_its_grades_and_no_other() {
        for grade in Grade::ALL {
            assert!(Audience::Everyone.fits(grade));
            assert_ne!(Audience::Technicians.fits(grade), Audience::Others.fits(grade));
        }
        assert!(Audience::Technicians.fits(Grade::Technician));
        assert!(!Audience::Technicians.fits(Grade::Senior));
    }
}
