//! Jobs: taken by one worker, followed, cancelled, handed back, taken over from the dead, given up in the end.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures::future::BoxFuture;
use keshi::jobs::{Beat, Ending, Job, NewJob, Queue};
use keshi::processes::jobs::{Abandonment, Interruption, Kind, Pace, Progress, Worker};
use keshi::queries::jobs::{JobFilter, JobState, list, one};
use keshi::queries::page::PageRequest;
use keshi::types::{AccountId, Actor, Ids, JobId, Refusal, Role, Seat, SystemIds};
use serde_json::{Value, json};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use crate::common::TestDb;

const LEASE: Duration = Duration::from_secs(30);

fn somebody() -> Actor {
    let account = Some(AccountId(SystemIds.fresh()));
    Actor { account, role: Role::Office, seat: Seat::Platform, address: Some("192.0.2.1".to_owned()) }
}

fn job(actor: &Actor, kind: &'static str) -> NewJob {
    NewJob { id: JobId(SystemIds.fresh()), kind, actor: actor.clone(), parameters: json!({"pieces": 3}) }
}

/// What a test's kind of work does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Works,
    Refuses,
    MeetsWithTrouble,
    Panics,
    /// Says that it has begun, then works until it is told to leave off.
    GoesOn,
}

struct Work {
    manner: Manner,
    begun: Arc<Notify>,
    abandoned: Arc<AtomicUsize>,
}

impl Kind for Work {
    fn name(&self) -> &'static str {
        "work"
    }

    fn run<'a>(&'a self, job: &'a Job, progress: &'a Progress) -> BoxFuture<'a, Result<Value, Interruption>> {
        Box::pin(async move {
            progress.expect(3);
            match self.manner {
                Manner::Works => {
                    progress.advance(2, 1);
                    Ok(json!({"attempt": job.attempt}))
                }
                Manner::Refuses => Err(Refusal { code: "JOB.shape".to_owned(), params: serde_json::Map::new() }.into()),
                Manner::MeetsWithTrouble => Err(Interruption::Trouble("the database is away".to_owned())),
                Manner::Panics => panic!("a fault of ours"),
                Manner::GoesOn => {
                    progress.advance(1, 0);
                    self.begun.notify_one();
                    loop {
                        match progress.go_on() {
                            Ok(()) => tokio::task::yield_now().await,
                            Err(Interruption::Cancelled(_)) => return Err(Interruption::Cancelled(json!({"done": 1}))),
                            Err(stopped) => return Err(stopped),
                        }
                    }
                }
            }
        })
    }

    fn abandoned<'a>(&'a self, _: &'a Job, _: Abandonment) -> BoxFuture<'a, Result<(), Interruption>> {
        self.abandoned.fetch_add(1, Ordering::Relaxed);
        Box::pin(async { Ok(()) })
    }
}

struct World {
    database: TestDb,
    queue: Queue,
    owner: Actor,
    begun: Arc<Notify>,
    abandoned: Arc<AtomicUsize>,
}

impl World {
    async fn new() -> Self {
        let database = TestDb::new().await;
        let queue = Queue::new(database.pool());
        Self { queue, database, owner: somebody(), begun: Arc::default(), abandoned: Arc::default() }
    }

    fn worker(&self, manner: Manner) -> Worker {
        let work = Work { manner, begun: Arc::clone(&self.begun), abandoned: Arc::clone(&self.abandoned) };
        let pace = Pace {
            lease: LEASE,
            beat: Duration::from_millis(5),
            look: Duration::from_millis(5),
            pause: Duration::ZERO,
        };
        Worker::new(self.queue.clone(), vec![Box::new(work)]).at_pace(pace)
    }

    async fn add(&self) -> JobId {
        let job = job(&self.owner, "work");
        self.queue.add(&job).await.unwrap();
        job.id
    }

    async fn look(&self, id: JobId) -> keshi::queries::jobs::Job {
        let mut connection = self.database.pool().acquire().await.unwrap();
        one(id, self.owner.account.unwrap(), &mut connection).await.unwrap().unwrap()
    }
}

async fn work_once(worker: &Worker) -> bool {
    worker.carry_out_one(&CancellationToken::new()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_is_carried_out_once_and_says_what_came_of_it() {
    let world = World::new().await;
    let id = world.add().await;
    assert_eq!(world.look(id).await.state, "waiting");
    let worker = world.worker(Manner::Works);
    assert!(work_once(&worker).await);
    assert!(!work_once(&worker).await, "nothing is left to do");
    let job = world.look(id).await;
    assert_eq!((job.state.as_str(), job.total, job.done, job.failed), ("done", Some(3), 2, 1));
    assert_eq!(job.result, Some(json!({"attempt": 1})));
    assert!(job.finished_at.is_some() && job.error.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn adding_a_job_twice_adds_it_once_and_other_kinds_are_left_alone() {
    let world = World::new().await;
    let job = job(&world.owner, "work");
    world.queue.add(&job).await.unwrap();
    world.queue.add(&job).await.unwrap();
    world.queue.add(&NewJob { id: JobId(SystemIds.fresh()), kind: "unheard_of", ..job }).await.unwrap();
    let worker = world.worker(Manner::Works);
    assert!(work_once(&worker).await);
    assert!(!work_once(&worker).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_workers_never_take_the_same_job() {
    let world = World::new().await;
    world.add().await;
    let (first, second) = tokio::join!(world.queue.claim(&["work"], LEASE), world.queue.claim(&["work"], LEASE));
    let taken = [first.unwrap(), second.unwrap()];
    assert_eq!(taken.iter().flatten().count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_whose_worker_died_is_taken_over_and_the_dead_one_no_longer_counts() {
    let world = World::new().await;
    let id = world.add().await;
    let dead = world.queue.claim(&["work"], Duration::ZERO).await.unwrap().unwrap();
    let heir = world.queue.claim(&["work"], LEASE).await.unwrap().unwrap();
    assert_eq!((dead.job.attempt, heir.job.attempt), (1, 2));
    let said = |claim| world.queue.beat(id, claim, LEASE, (Some(3), 1, 0));
    assert_eq!(said(dead.claim).await.unwrap(), Beat::Lost);
    assert_eq!(said(heir.claim).await.unwrap(), Beat::Go);
    world.queue.leave(id, dead.claim, &Ending::Done(json!("from the grave"))).await.unwrap();
    assert_eq!(world.look(id).await.state, "running");
    world.queue.leave(id, heir.claim, &Ending::Done(json!("alive"))).await.unwrap();
    assert_eq!(world.look(id).await.result, Some(json!("alive")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_final_and_its_code_is_kept() {
    let world = World::new().await;
    let id = world.add().await;
    let worker = world.worker(Manner::Refuses);
    assert!(work_once(&worker).await);
    assert!(!work_once(&worker).await);
    let job = world.look(id).await;
    assert_eq!((job.state.as_str(), job.error.unwrap().0.code.as_str()), ("failed", "JOB.shape"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_meets_with_trouble_is_begun_again_and_given_up_in_the_end() {
    for manner in [Manner::MeetsWithTrouble, Manner::Panics] {
        let world = World::new().await;
        let id = world.add().await;
        let worker = world.worker(manner);
        for attempt in 1..=5 {
            assert!(work_once(&worker).await, "attempt {attempt}");
            assert_eq!(world.look(id).await.state, "waiting");
        }
        assert!(work_once(&worker).await);
        let job = world.look(id).await;
        assert_eq!((job.state.as_str(), job.error.unwrap().0.code.as_str()), ("failed", "JOB.given_up"));
        assert_eq!(world.abandoned.load(Ordering::Relaxed), 1, "its kind was told");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_waits_is_cancelled_without_being_begun() {
    let world = World::new().await;
    let id = world.add().await;
    let account = world.owner.account.unwrap();
    let other = somebody().account.unwrap();
    assert!(!world.queue.cancel(id, other).await.unwrap(), "it is not his");
    assert!(world.queue.cancel(id, account).await.unwrap());
    assert!(work_once(&world.worker(Manner::Works)).await);
    assert_eq!(world.look(id).await.state, "cancelled");
    assert_eq!(world.abandoned.load(Ordering::Relaxed), 1);
    assert!(!world.queue.cancel(id, account).await.unwrap(), "it is over");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_runs_is_cancelled_between_two_pieces() {
    let world = World::new().await;
    let id = world.add().await;
    let worker = world.worker(Manner::GoesOn);
    let working = tokio::spawn(async move { work_once(&worker).await });
    world.begun.notified().await;
    world.queue.cancel(id, world.owner.account.unwrap()).await.unwrap();
    assert!(working.await.unwrap());
    let job = world.look(id).await;
    assert_eq!((job.state.as_str(), job.done, job.result), ("cancelled", 1, Some(json!({"done": 1}))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_stops_hands_its_jobs_back() {
    let world = World::new().await;
    let id = world.add().await;
    let stop = CancellationToken::new();
    let working = tokio::spawn(world.worker(Manner::GoesOn).run(stop.clone()));
    world.begun.notified().await;
    stop.cancel();
    working.await.unwrap();
    assert_eq!(world.look(id).await.state, "waiting");
    let next = world.queue.claim(&["work"], LEASE).await.unwrap().unwrap();
    assert_eq!(next.job.attempt, 1, "it does not count as an attempt");
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_sees_his_own_jobs_and_old_ones_are_forgotten() {
    let world = World::new().await;
    let mine = world.add().await;
    world.queue.add(&job(&somebody(), "work")).await.unwrap();
    assert!(work_once(&world.worker(Manner::Works)).await);
    let mut connection = world.database.pool().acquire().await.unwrap();
    let filter = JobFilter { account: world.owner.account.unwrap(), kind: None, state: Some(JobState::Done) };
    let found = list(&filter, &PageRequest::default(), &mut connection).await.unwrap();
    assert_eq!(found.items.iter().map(|job| job.job).collect::<Vec<_>>(), [mine.0]);
    assert_eq!(world.queue.forget(LEASE).await.unwrap(), 0);
    assert_eq!(world.queue.forget(Duration::ZERO).await.unwrap(), 1);
    assert_eq!(list(&filter, &PageRequest::default(), &mut connection).await.unwrap().total, 0);
}
