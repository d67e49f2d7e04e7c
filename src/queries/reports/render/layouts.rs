//! The columns of every report, exactly as the reports name them.

use uuid::Uuid;

use super::super::{
    ClassLearnersReport, ClassesReport, ContinuingReport, ContinuingRow, Explanation, FigureLearners, PointsReport,
    RegionPointsReport, RegionPointsRow, Report, StudyReport, TrainingReport, TrainingRow,
};
use super::{Layout, Sheet};
use crate::types::{Grade, RegionCode, Score, TrainingYear, Window, shanghai_time};

fn asked(year: TrainingYear, region: RegionCode) -> Vec<(&'static str, String)> {
    vec![("年度", year.to_string()), ("地区", region.to_string())]
}

fn window(window: Window) -> String {
    format!("{} 至 {}", window.from, window.to)
}

fn score(score: Option<Score>) -> String {
    match score {
        None => String::new(),
        Some(Score::Absent) => "缺考".to_owned(),
        Some(Score::Mark(mark)) => mark.to_string(),
    }
}

fn yes(passed: bool) -> String {
    if passed { "合格" } else { "不合格" }.to_owned()
}

impl Layout for TrainingReport {
    fn sheet(&self) -> Sheet {
        let row = |row: &TrainingRow| {
            vec![
                self.training_year.to_string(),
                row.name.clone(),
                format!("{}/{}", row.points_approved, row.points_held),
                format!("{}/{}", row.classes_approved, row.classes_held),
                format!("{}/{}", row.headcount_approved, row.trained),
                row.attendance_rate.to_string(),
                row.passed.to_string(),
                row.pass_rate.to_string(),
            ]
        };
        Sheet {
            title: Report::Training.label(),
            as_of: self.as_of,
            filters: asked(self.training_year, self.region),
            columns: vec![
                "年度",
                "地区",
                "批准面授点/办班面授点",
                "批准办班/已开班",
                "批准人次/实际培训人次",
                "参训率",
                "通过人次",
                "通过率",
            ],
            rows: self.rows.iter().chain([&self.total]).map(row).collect(),
        }
    }
}

impl Layout for RegionPointsReport {
    fn sheet(&self) -> Sheet {
        let row = |row: &RegionPointsRow| {
            vec![
                row.name.clone(),
                row.classes_held.to_string(),
                row.trained.to_string(),
                row.passed.to_string(),
                row.pass_rate.to_string(),
            ]
        };
        Sheet {
            title: Report::Points.label(),
            as_of: self.as_of,
            filters: asked(self.training_year, self.region),
            columns: vec!["地区", "开班数", "培训人次", "通过人次", "通过率"],
            rows: self.rows.iter().chain([&self.total]).map(row).collect(),
        }
    }
}

impl Layout for PointsReport {
    fn sheet(&self) -> Sheet {
        let (year, total) = (self.training_year.to_string(), &self.total);
        let mut rows: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| {
                vec![
                    year.clone(),
                    row.region_name.clone(),
                    row.name.clone(),
                    row.classes_held.to_string(),
                    row.trained.to_string(),
                    row.passed.to_string(),
                    row.pass_rate.to_string(),
                ]
            })
            .collect();
        rows.push(vec![
            year,
            total.name.clone(),
            String::new(),
            total.classes_held.to_string(),
            total.trained.to_string(),
            total.passed.to_string(),
            total.pass_rate.to_string(),
        ]);
        Sheet {
            title: Report::Training.label(),
            as_of: self.as_of,
            filters: asked(self.training_year, self.region),
            columns: vec!["年度", "地区", "面授点", "办班级次数", "培训总人次", "通过人次", "通过率"],
            rows,
        }
    }
}

impl Layout for ClassesReport {
    fn sheet(&self) -> Sheet {
        let rows = self.rows.iter().map(|row| {
            vec![
                row.training_year.to_string(),
                row.name.clone(),
                window(row.enrolment),
                window(row.training),
                window(row.exam),
                format!("{}/{}/{}", row.approved, row.allowed, row.enrolled),
                row.status.label().to_owned(),
            ]
        });
        Sheet {
            title: Report::Training.label(),
            as_of: self.as_of,
            filters: vec![("年度", self.training_year.to_string()), ("面授点", self.point.to_string())],
            columns: vec!["年度", "培训班名称", "报名日期", "培训日期", "考试时间", "批准/允许上报/已报名", "状态"],
            rows: rows.collect(),
        }
    }
}

impl Layout for ClassLearnersReport {
    fn sheet(&self) -> Sheet {
        let rows = self.rows.iter().map(|row| {
            vec![
                row.training_year.to_string(),
                row.name.clone(),
                row.id_masked.clone(),
                row.enrolled_on.to_string(),
                score(row.score),
            ]
        });
        Sheet {
            title: Report::Training.label(),
            as_of: self.as_of,
            filters: vec![("年度", self.training_year.to_string()), ("培训班名称", self.class_name.clone())],
            columns: vec!["年度", "姓名", "身份证号", "报名时间", "成绩"],
            rows: rows.collect(),
        }
    }
}

impl Layout for ContinuingReport {
    fn sheet(&self) -> Sheet {
        let row = |row: &ContinuingRow| {
            let mut cells = vec![row.name.clone(), format!("{}/{}/{}", row.roster, row.persons, row.qualified)];
            cells.extend(
                [
                    row.attendances,
                    row.face_to_face,
                    row.face_to_face_passes,
                    row.face_to_face_persons,
                    row.online,
                    row.online_passes,
                    row.online_persons,
                    row.equivalence_passes,
                    row.equivalence_persons,
                ]
                .map(|count| count.to_string()),
            );
            cells
        };
        Sheet {
            title: Report::Continuing.label(),
            as_of: self.as_of,
            filters: asked(self.training_year, self.region),
            columns: vec![
                "地区",
                "地区总人数/培训人数/培训合格人数",
                "培训人次",
                "面授人次",
                "面授通过人次",
                "面授通过人数",
                "网授人次",
                "网授通过人次",
                "网授通过人数",
                "视同审批通过人次",
                "视同审批通过人数",
            ],
            rows: self.rows.iter().chain([&self.total]).map(row).collect(),
        }
    }
}

impl Layout for FigureLearners {
    fn sheet(&self) -> Sheet {
        let labels: Vec<&str> = self.quantities.iter().map(|quantity| quantity.label()).collect();
        let mut filters = asked(self.training_year, self.region);
        filters.push(("统计项", labels.join("、")));
        let rows = self
            .rows
            .iter()
            .map(|row| vec![row.region_name.clone(), row.name.clone(), row.id_masked.clone(), row.amount.to_string()]);
        Sheet {
            title: Report::Continuing.label(),
            as_of: self.as_of,
            filters,
            columns: vec!["地区", "姓名", "身份证号", "人次"],
            rows: rows.collect(),
        }
    }
}

impl Layout for StudyReport {
    fn sheet(&self) -> Sheet {
        let rows = self.rows.iter().map(|row| {
            vec![
                row.name.clone(),
                row.id_masked.clone(),
                row.unit.clone(),
                row.trade.clone(),
                row.grade.map(Grade::label).unwrap_or_default().to_owned(),
                row.class_name.clone(),
                score(row.score),
                yes(row.passed),
                row.hours.to_string(),
            ]
        });
        Sheet {
            title: Report::Learners.label(),
            as_of: self.as_of,
            filters: asked(self.training_year, self.region),
            columns: vec!["姓名", "身份证号", "工作单位", "技术工种", "技术等级", "培训班", "成绩", "是否合格", "课时"],
            rows: rows.collect(),
        }
    }
}

impl Layout for Explanation {
    fn sheet(&self) -> Sheet {
        let mut filters = vec![("年度", self.training_year.to_string())];
        filters.extend(self.figures.iter().map(|(quantity, value)| (quantity.label(), value.to_string())));
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        let rows = self.postings.iter().map(|posting| {
            let at = posting.recorded_at.and_then(shanghai_time).map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string());
            vec![
                posting.position.to_string(),
                posting.event_type.clone(),
                posting.quantity.label().to_owned(),
                format!("{:+}", posting.amount),
                posting.day.to_string(),
                posting.region.to_string(),
                id(posting.class.or(posting.point)),
                id(posting.learner),
                id(posting.account),
                at.unwrap_or_default(),
            ]
        });
        Sheet {
            title: "统计数据溯源",
            as_of: self.as_of,
            filters,
            columns: vec![
                "事件",
                "类型",
                "统计项",
                "增减",
                "营业日",
                "地区",
                "培训班/面授点",
                "学员",
                "操作帐号",
                "记录时间",
            ],
            rows: rows.collect(),
        }
    }
}
