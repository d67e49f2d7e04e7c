use chrono::NaiveDate;
use sqlx::{Connection, Executor, PgConnection};

use super::*;
use crate::exports::{Cell, json_of as json, sheet};
use crate::messages::Language;
use crate::projections::Projection;
use crate::projections::statistics::Statistics;
use crate::projections::statistics::fold::sample::{
    CITY, DIRECT, DISTRICTS, Log, PROVINCE, YEAR, a_small_province, code, date, the_worked_example,
};
use crate::test_support::TestDb;
use crate::types::{AsOf, HoursByGrade, PlanId, PointId, Quantity, RegionCode};

/// A database whose statistics have read the log, and a roster with a name for every learner.
async fn reading(db: &TestDb, log: &Log) -> PgConnection {
    let mut connection = PgConnection::connect(db.url()).await.unwrap();
    let mut statistics = Statistics::default();
    connection.execute("CREATE SCHEMA statistics; SET search_path TO statistics").await.unwrap();
    connection.execute(statistics.tables()).await.unwrap();
    connection.execute(statistics.indexes()).await.unwrap();
    for batch in log.0.chunks(40) {
        statistics.apply(batch, &mut connection).await.unwrap();
    }
    connection
        .execute(
            "SET search_path TO public; CREATE SCHEMA roster;
             CREATE TABLE roster.learners (learner uuid PRIMARY KEY, name text, id_masked text, id_hash text);
             INSERT INTO roster.learners SELECT id, '学员' || right(id::text, 3), '340222********0018', right(id::text, 3)
             FROM statistics.learner",
        )
        .await
        .unwrap();
    connection
}

const fn closed(day: NaiveDate) -> ReportDay {
    ReportDay { day, running: false }
}

#[tokio::test]
async fn the_worked_example_prints_its_row_and_a_day_earlier_what_was_then_true() {
    let db = TestDb::new().await;
    let mut db = reading(&db, &the_worked_example()).await;
    let direct = code(DIRECT);
    let mut row = async |day| {
        let report = training(&mut db, direct, YEAR, closed(date(day))).await.unwrap();
        let row = sheet(&report, Language::Chinese, None).rows.swap_remove(0);
        row.iter().map(Cell::shown).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(row(31).await, "2017, 329000, 2/2, 4/4, 138/74, 53.62%, 74, 100.00%");
    assert_eq!(row(30).await, "2017, 329000, 2/2, 4/4, 138/74, 53.62%, 1, 1.35%");
    assert_eq!(row(19).await, "2017, 329000, 2/0, 4/0, 138/0, 0.00%, 0, —");
    assert_eq!(row(0).await, "2017, 329000, 0/0, 0/0, 0/0, —, 0, —");
}

#[tokio::test]
async fn a_report_is_of_the_last_closed_day_or_one_before_or_running() {
    let db = TestDb::new().await;
    let mut open = reading(&db, &the_worked_example()).await;
    let today = date(71);
    assert!(matches!(report_day(&mut open, AsOf::LastClosed, today).await, Err(ReportError::NothingClosed)));
    assert_eq!(report_day(&mut open, AsOf::Now, today).await.unwrap(), ReportDay { day: today, running: true });
    let db = TestDb::new().await;
    let mut db = reading(&db, &a_small_province()).await;
    assert_eq!(report_day(&mut db, AsOf::LastClosed, today).await.unwrap(), closed(date(70)));
    assert_eq!(report_day(&mut db, AsOf::Day(date(70)), today).await.unwrap(), closed(date(70)));
    let refused = report_day(&mut db, AsOf::Day(date(71)), today).await.unwrap_err();
    assert_eq!(refused.to_string(), "2017-03-13 is not closed yet; the last closed day is 2017-03-12");
}

#[tokio::test]
async fn every_row_equals_the_sum_of_its_drill_down_on_every_day() {
    let db = TestDb::new().await;
    let mut db = reading(&db, &a_small_province()).await;
    for day in [2, 3, 4, 8, 21, 24, 26, 31, 54, 70] {
        let day = closed(date(day));
        let province = training(&mut db, code(PROVINCE), YEAR, day).await.unwrap();
        let sum = |of: fn(&TrainingRow) -> i64| province.rows.iter().map(of).sum::<i64>();
        assert_eq!(sum(|row| row.trained), province.total.trained);
        assert_eq!(sum(|row| row.points_approved), province.total.points_approved);
        let all = points(&mut db, code(PROVINCE), None, YEAR, day, Page::default()).await.unwrap();
        assert_eq!(all.rows.iter().map(|row| row.trained).sum::<i64>(), province.total.trained);
        assert_eq!(all.rows.iter().map(|row| row.classes_held).sum::<i64>(), province.total.classes_held);
        assert_eq!(all.total.passed, province.total.passed);
        for point in all.rows {
            let filter = ClassFilter::default();
            let held = classes(&mut db, PointId(point.point), YEAR, &filter, day, Page::default()).await.unwrap();
            assert_eq!(held.rows.iter().map(|row| row.trained).sum::<i64>(), point.trained);
            assert_eq!(held.rows.iter().map(|row| row.passed).sum::<i64>(), point.passed);
            for class in held.rows {
                let everybody = LearnerFilter::default();
                let page = Page { after: None, size: 500 };
                let learners = class_learners(&mut db, class.class, &everybody, day, page).await.unwrap();
                assert_eq!(i64::try_from(learners.rows.len()).unwrap(), class.enrolled);
                assert_eq!(
                    learners.rows.iter().filter(|row| row.passed).count(),
                    usize::try_from(class.passed).unwrap()
                );
            }
        }
        let by_region = points_by_region(&mut db, code(PROVINCE), YEAR, day).await.unwrap();
        assert_eq!(by_region.total.trained, province.total.trained);
    }
}

#[tokio::test]
async fn the_learners_and_the_postings_behind_a_figure_add_up_to_it_page_by_page() {
    let db = TestDb::new().await;
    let mut db = reading(&db, &a_small_province()).await;
    for (day, top) in [(5, PROVINCE), (9, CITY), (14, CITY), (54, DISTRICTS[0]), (70, PROVINCE), (70, DIRECT)] {
        let (day, top): (ReportDay, RegionCode) = (closed(date(day)), code(top));
        let report = continuing(&mut db, top, YEAR, day).await.unwrap();
        let total = &report.total;
        assert_eq!(report.rows.iter().map(|row| row.persons).sum::<i64>(), total.persons);
        assert!(total.qualified <= total.persons && total.persons <= total.attendances);
        for (column, figure) in [
            ("地区总人数", total.roster),
            ("培训人次", total.attendances),
            ("培训人数", total.persons),
            ("培训合格人数", total.qualified),
            ("视同审批通过人次", total.equivalence_passes),
        ] {
            let quantities = Report::Continuing.column(column).unwrap();
            let (mut amount, mut page) = (0, Page { after: None, size: 4 });
            loop {
                let part = figure_learners(&mut db, top, YEAR, &quantities, day, page).await.unwrap();
                amount += part.rows.iter().map(|row| row.amount).sum::<i64>();
                assert!(part.rows.iter().all(|row| row.name.starts_with("学员")));
                page.after = part.next;
                if part.next.is_none() {
                    break;
                }
            }
            assert_eq!(amount, figure, "{column} of {top}");
            let (mut amount, mut page) = (0, Page { after: None, size: 7 });
            loop {
                let scope = FigureScope::Region(top);
                let part = explain(&mut db, scope, YEAR, &quantities, day, page).await.unwrap();
                amount += part.postings.iter().map(|posting| posting.amount).sum::<i64>();
                assert_eq!(part.figures.iter().map(|(_, value)| value).sum::<i64>(), figure);
                page.after = part.next;
                if part.next.is_none() {
                    break;
                }
            }
            assert_eq!(amount, figure, "{column} of {top}");
        }
    }
}

#[tokio::test]
async fn the_study_report_pages_and_filters() {
    let db = TestDb::new().await;
    let mut db = reading(&db, &a_small_province()).await;
    let day = closed(date(70));
    let mut filter = StudyFilter {
        training_year: YEAR,
        region: code(PROVINCE),
        point: None,
        class: None,
        learner: LearnerFilter::default(),
        passed: None,
    };
    let whole = study(&mut db, &filter, day, Page { after: None, size: 500 }).await.unwrap();
    let total = training(&mut db, code(PROVINCE), YEAR, day).await.unwrap().total;
    assert_eq!(i64::try_from(whole.rows.len()).unwrap(), total.trained);
    assert_eq!(i64::try_from(whole.rows.iter().filter(|row| row.passed).count()).unwrap(), total.passed);
    let (mut paged, mut page) = (Vec::new(), Page { after: None, size: 3 });
    loop {
        let part = study(&mut db, &filter, day, page).await.unwrap();
        paged.extend(part.rows);
        page.after = part.next;
        if part.next.is_none() {
            break;
        }
    }
    assert_eq!(paged, whole.rows);
    let known = &whole.rows[1];
    assert!(!known.unit.is_empty() && !known.trade.is_empty() && known.grade.is_some());
    filter.learner.name = Some(known.name.clone());
    let named = study(&mut db, &filter, day, Page::default()).await.unwrap();
    assert!(!named.rows.is_empty() && named.rows.iter().all(|row| row.name == known.name));
    filter.learner = LearnerFilter::default();
    filter.class = Some(known.class);
    filter.passed = Some(true);
    let passed = study(&mut db, &filter, day, Page::default()).await.unwrap();
    assert!(!passed.rows.is_empty() && passed.rows.iter().all(|row| row.passed && row.class == known.class));
    assert_eq!(json(&passed).unwrap(), json(&study(&mut db, &filter, day, Page::default()).await.unwrap()).unwrap());
}

#[tokio::test]
async fn what_is_not_there_is_refused() {
    let db = TestDb::new().await;
    let mut db = reading(&db, &the_worked_example()).await;
    let day = closed(date(31));
    let nowhere = code("110000");
    assert!(
        matches!(training(&mut db, nowhere, YEAR, day).await, Err(ReportError::NoRegion(region)) if region == nowhere)
    );
    let nothing = PlanId(uuid::Uuid::nil());
    let scope = FigureScope::Class(nothing);
    let refused = explain(&mut db, scope, YEAR, &[Quantity::Passed], day, Page::default()).await;
    assert!(matches!(refused, Err(ReportError::Nothing { kind: "class", .. })));
    assert!(matches!(Report::Training.column("地区总人数"), Err(ReportError::NoColumn(_))));
    for bad in ["", "x", &"é".repeat(32), &"0".repeat(63)] {
        assert!(matches!(bad.parse::<Cursor>(), Err(ReportError::BadCursor)), "{bad}");
    }
}

#[tokio::test]
async fn a_standing_has_the_figures_of_the_reports() {
    let db = TestDb::new().await;
    let mut db = reading(&db, &a_small_province()).await;
    for day in [0, 8, 31, 70] {
        let day = closed(date(day));
        for region in [PROVINCE, CITY, DISTRICTS[0]].map(code) {
            let stands = standing(&mut db, region, YEAR, day).await.unwrap();
            let face_to_face = training(&mut db, region, YEAR, day).await.unwrap();
            let education = continuing(&mut db, region, YEAR, day).await.unwrap();
            let (total, reported) = (&stands.total, &face_to_face.total);
            assert_eq!(
                (total.classes_approved, total.classes_held, total.headcount_approved, total.trained, total.passed),
                (
                    reported.classes_approved,
                    reported.classes_held,
                    reported.headcount_approved,
                    reported.trained,
                    reported.passed
                )
            );
            assert_eq!(total.attendance_rate, reported.attendance_rate.basis_points());
            assert_eq!(total.pass_rate, reported.pass_rate.basis_points());
            assert_eq!(
                (total.roster, total.persons, total.qualified),
                (education.total.roster, education.total.persons, education.total.qualified)
            );
            assert_eq!(total.qualified_rate.is_none(), total.roster == 0);
            assert_eq!(stands.rows.iter().map(|row| row.qualified).sum::<i64>(), total.qualified);
        }
        for row in points(&mut db, code(PROVINCE), None, YEAR, day, Page::default()).await.unwrap().rows {
            let stands = point_standing(&mut db, PointId(row.point), YEAR, day).await.unwrap();
            assert_eq!(
                (stands.classes_held, stands.trained, stands.passed),
                (row.classes_held, row.trained, row.passed)
            );
            assert_eq!(stands.pass_rate, row.pass_rate.basis_points());
        }
    }
}

#[tokio::test]
async fn what_if_under_the_rule_in_force_is_the_report_and_under_another_table_what_it_asks() {
    let db = TestDb::new().await;
    let mut db = reading(&db, &a_small_province()).await;
    let rule = HoursByGrade::default();
    let all: String = crate::types::Grade::ALL.map(|grade| format!("{}=0.5", grade.code())).join(",");
    let (least, most): (HoursByGrade, HoursByGrade) =
        (all.parse().unwrap(), all.replace("=0.5", "=1000").parse().unwrap());
    let mut seen = 0;
    for day in [5, 9, 14, 26, 31, 54, 70] {
        for top in [PROVINCE, CITY, DISTRICTS[0], DIRECT] {
            let (day, top): (ReportDay, RegionCode) = (closed(date(day)), code(top));
            let report = continuing(&mut db, top, YEAR, day).await.unwrap();
            let tried = what_if(&mut db, top, YEAR, &rule, day).await.unwrap();
            assert_eq!(tried.total.qualified, report.total.qualified, "{top} on {}", day.day);
            assert_eq!((tried.total.qualified_then, tried.total.difference), (tried.total.qualified, 0));
            for row in &report.rows {
                let same = tried.rows.iter().find(|other| other.region == row.region);
                assert_eq!(same.map_or(0, |other| other.qualified), row.qualified, "{} on {}", row.name, day.day);
            }
            let easy = what_if(&mut db, top, YEAR, &least, day).await.unwrap();
            assert!(easy.total.qualified_then >= report.total.qualified);
            assert!(
                easy.total.qualified_then >= report.total.face_to_face_persons.max(report.total.equivalence_persons)
            );
            assert_eq!(easy.total.qualified, report.total.qualified);
            assert_eq!(what_if(&mut db, top, YEAR, &most, day).await.unwrap().total.qualified_then, 0);
            seen += easy.total.qualified_then - report.total.qualified;
        }
    }
    assert!(seen > 0, "the log has learners who fall short");
}

#[tokio::test]
async fn a_difference_is_that_of_the_two_reports_and_of_the_postings_in_between() {
    let db = TestDb::new().await;
    let mut db = reading(&db, &a_small_province()).await;
    let (from, to, top) = (closed(date(8)), closed(date(54)), code(PROVINCE));
    let compared = comparison(&mut db, FigureReport::Continuing, top, YEAR, (from, to)).await.unwrap();
    let (before, after) =
        (continuing(&mut db, top, YEAR, from).await.unwrap(), continuing(&mut db, top, YEAR, to).await.unwrap());
    assert_eq!(compared.rows.len(), after.rows.len());
    for figure in &compared.total.figures {
        assert_eq!(figure.difference, figure.to - figure.from);
        let quantities = Report::Continuing.column(&figure.label).unwrap();
        let (mut amount, mut page) = (0, Page { after: None, size: 11 });
        let days = (Some(from.day), to);
        loop {
            let scope = FigureScope::Region(top);
            let part = explain_between(&mut db, scope, YEAR, &quantities, days, page).await.unwrap();
            assert!(part.postings.iter().all(|posting| from.day < posting.day && posting.day <= to.day));
            assert_eq!(part.figures.iter().map(|(_, by)| by).sum::<i64>(), figure.difference, "{}", figure.label);
            amount += part.postings.iter().map(|posting| posting.amount).sum::<i64>();
            page.after = part.next;
            if part.next.is_none() {
                break;
            }
        }
        assert_eq!(amount, figure.difference, "{}", figure.label);
    }
    let of = |column: &str| compared.total.figures.iter().find(|figure| figure.column == column).unwrap();
    assert_eq!((of("persons").from, of("persons").to), (before.total.persons, after.total.persons));
    assert_eq!((of("roster").from, of("roster").to), (before.total.roster, after.total.roster));
    let points = comparison(&mut db, FigureReport::Points, top, YEAR, (from, to)).await.unwrap();
    let trained: i64 = points.rows.iter().map(|row| row.figures[1].difference).sum();
    let training = comparison(&mut db, FigureReport::Training, top, YEAR, (from, to)).await.unwrap();
    let figure = training.total.figures.iter().find(|figure| figure.column == "trained").unwrap();
    assert_eq!(trained, figure.difference);
}
