use cqrs_es::test::TestFramework;
use uuid::Uuid;

use super::rules::{nobody_else_imports_the_file, only_learners_are_undone, only_what_is_over_is_undone};
use super::*;
use crate::types::{ImportId, PlanId, Seat};

const IMPORT: ImportId = ImportId(Uuid::from_u128(1));
const OTHER: ImportId = ImportId(Uuid::from_u128(2));
const PLAN: PlanId = PlanId(Uuid::from_u128(3));

fn import() -> TestFramework<RosterImport> {
    TestFramework::with(())
}

fn start(kind: ImportKind, running: Option<ImportId>) -> ImportCommand {
    ImportCommand::Start {
        import: IMPORT,
        kind,
        seat: Seat::Office("320100".parse().unwrap()),
        file: "0a".repeat(32).parse().unwrap(),
        name: "名单.xlsx".parse().unwrap(),
        bytes: 9,
        rows: 2,
        last_row: 3,
        update_existing: false,
        round: 0,
        running,
    }
}

fn started(kind: ImportKind) -> ImportEvent {
    ImportEvent::ImportStarted {
        import: IMPORT,
        kind,
        seat: Seat::Office("320100".parse().unwrap()),
        file: "0a".repeat(32).parse().unwrap(),
        name: "名单.xlsx".parse().unwrap(),
        bytes: 9,
        rows: 2,
        last_row: 3,
        update_existing: false,
        round: 0,
    }
}

fn finished() -> ImportEvent {
    let counts = ImportCounts { entered: 1, failed: 1, ..ImportCounts::default() };
    ImportEvent::ImportFinished { ending: ImportEnding::Completed, counts, errors: None }
}

fn begin_undo() -> ImportCommand {
    ImportCommand::BeginUndo { reason: "传错文件".parse().unwrap() }
}

#[test]
fn import_4_a_file_is_imported_by_one_at_a_time() {
    assert_eq!(nobody_else_imports_the_file(None), Ok(()));
    assert_eq!(nobody_else_imports_the_file(Some(OTHER)), Err(ImportError::Running { import: OTHER }));
    import()
        .given_no_previous_events()
        .when(start(ImportKind::Learners, None))
        .then_expect_events(vec![started(ImportKind::Learners)]);
    import()
        .given_no_previous_events()
        .when(start(ImportKind::Learners, Some(OTHER)))
        .then_expect_error(ImportError::Running { import: OTHER });
    import()
        .given(vec![started(ImportKind::Learners)])
        .when(start(ImportKind::Learners, None))
        .then_expect_error(ImportError::Exists);
}

#[test]
fn an_import_finishes_once() {
    let finish = || ImportCommand::Finish {
        ending: ImportEnding::Completed,
        counts: ImportCounts { entered: 1, failed: 1, ..ImportCounts::default() },
        errors: None,
    };
    import().given(vec![started(ImportKind::Learners)]).when(finish()).then_expect_events(vec![finished()]);
    import().given(vec![started(ImportKind::Learners), finished()]).when(finish()).then_expect_error(ImportError::Over);
    import().given_no_previous_events().when(finish()).then_expect_error(ImportError::Missing);
}

#[test]
fn import_6_an_import_is_undone_once_and_only_when_it_is_over() {
    assert_eq!(only_what_is_over_is_undone(ImportStatus::Unknown), Err(ImportError::Missing));
    assert_eq!(only_what_is_over_is_undone(ImportStatus::Running), Err(ImportError::NotOver));
    assert_eq!(only_what_is_over_is_undone(ImportStatus::Finished), Ok(()));
    assert_eq!(only_what_is_over_is_undone(ImportStatus::Undoing), Err(ImportError::Undone));
    let begun = ImportEvent::ImportUndoBegun { reason: "传错文件".parse().unwrap() };
    let undone = ImportEvent::ImportUndone { undone: 1, kept: 0, kept_rows: None };
    let before = vec![started(ImportKind::Learners), finished()];
    import().given(before.clone()).when(begin_undo()).then_expect_events(vec![begun.clone()]);
    let undoing: Vec<ImportEvent> = before.into_iter().chain([begun]).collect();
    import()
        .given(undoing.clone())
        .when(ImportCommand::FinishUndo { undone: 1, kept: 0, kept_rows: None })
        .then_expect_events(vec![undone.clone()]);
    let over: Vec<ImportEvent> = undoing.into_iter().chain([undone]).collect();
    import().given(over).when(begin_undo()).then_expect_error(ImportError::Undone);
}

#[test]
fn import_6_an_undoing_that_broke_off_may_be_begun_again() {
    let begun = ImportEvent::ImportUndoBegun { reason: "传错文件".parse().unwrap() };
    let broken = vec![started(ImportKind::Learners), finished(), begun.clone(), ImportEvent::ImportUndoBroken {}];
    import().given(broken).when(begin_undo()).then_expect_events(vec![begun]);
}

#[test]
fn import_6_only_learners_are_undone_as_a_whole() {
    assert_eq!(only_learners_are_undone(ImportKind::Learners), Ok(()));
    for kind in [ImportKind::ClassRoster(PLAN), ImportKind::Scores(PLAN)] {
        assert_eq!(only_learners_are_undone(kind), Err(ImportError::OtherKind));
        import().given(vec![started(kind), finished()]).when(begin_undo()).then_expect_error(ImportError::OtherKind);
    }
}

#[test]
fn a_row_is_counted_once() {
    let counts = ImportCounts { entered: 1, updated: 2, unchanged: 3, repeated: 4, failed: 5, warned: 6 };
    assert_eq!((counts.succeeded(), counts.rows()), (10, 15));
    assert_eq!(ImportCounts::default().rows(), 0);
}
