//! Feeding a file: read, decided and stored group by group, in bounded memory.

use std::fs::File;
use std::io::{self, BufReader};
use std::path::Path;

use chrono::NaiveDate;
use indicatif::ProgressBar;

use super::super::Failure;
use super::super::output::{self, Unit};
use super::failed::Failures;
use super::line::Reader;
use super::lines::{LIMIT, Line, Lines};
use super::refusal::Refused;
use crate::app::App;
use crate::commands::bulk::{Bulk, Fate, Item};
use crate::types::{CommandId, RegionTree};

/// Lines that are decided together.
const GROUP: usize = 1_000;
/// Bytes of lines that are held together.
const GROUP_BYTES: usize = 8 * 1024 * 1024;
/// Failures that are shown on the terminal; the file has them all.
const SHOWN: u64 = 20;

/// How a file is fed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Options {
    /// Whether lines may say when they happened.
    pub legacy: bool,
    /// Whether nothing is to be stored.
    pub rehearsal: bool,
}

/// What became of the lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    /// Carried out.
    pub done: u64,
    /// Carried out before.
    pub already: u64,
    /// Everything was as they ask for.
    pub nothing: u64,
    /// Refused.
    pub failed: u64,
}

impl Count {
    /// In words.
    pub(super) fn told(&self, rehearsal: bool) -> String {
        let Self { done, already, nothing, failed } = self;
        let done = if rehearsal { format!("{done} would be done") } else { format!("{done} done") };
        let nothing = if *nothing == 0 { String::new() } else { format!(", {nothing} nothing to do") };
        let end = if rehearsal { "; nothing was stored" } else { "" };
        format!("{done}, {already} already{nothing}, {failed} failed{end}")
    }
}

/// Feeds a file.
pub(super) async fn feed(app: &App, file: &Path, province: &RegionTree, options: Options) -> Result<Count, Failure> {
    let input = File::open(file).map_err(Failure::file(file))?;
    let size = input.metadata().map_err(Failure::file(file))?.len();
    let desk = app.desk.clone();
    let mut bulk = if options.rehearsal { Bulk::rehearsal(desk) } else { Bulk::new(desk) };
    if app.is_empty().await? && !establishes_offices(file).map_err(Failure::file(file))? {
        app.found(&mut bulk, province).await?;
    }
    let reader = Reader::new(options.legacy, app.desk.now(), app.desk.ids().fresh());
    let failures = Failures::of(file).map_err(Failure::file(file))?;
    let bar = output::progress(size, Unit::Bytes, "apply");
    let mut feeder = Feeder {
        app,
        bulk,
        reader,
        failures,
        bar,
        legacy: options.legacy,
        group: Vec::new(),
        bytes: 0,
        count: Count::default(),
    };
    let fed = feeder.run(Lines::new(BufReader::with_capacity(256 * 1024, input)), file).await;
    feeder.bar.finish_and_clear();
    feeder.failures.finish().map_err(Failure::file(file))?;
    fed?;
    Ok(feeder.count)
}

/// Whether the file's first command establishes an office: then it brings its own province.
fn establishes_offices(file: &Path) -> io::Result<bool> {
    let mut lines = Lines::new(BufReader::new(File::open(file)?));
    while let Some(Line::Whole(line)) = lines.next()? {
        if !line.iter().all(u8::is_ascii_whitespace) {
            return Ok(String::from_utf8_lossy(&line).contains("\"office.establish\""));
        }
    }
    Ok(false)
}

struct Feeder<'a> {
    app: &'a App,
    bulk: Bulk,
    reader: Reader,
    failures: Failures,
    bar: ProgressBar,
    legacy: bool,
    group: Vec<Held>,
    bytes: usize,
    count: Count,
}

/// A line whose group is not carried out yet.
struct Held {
    number: u64,
    line: Vec<u8>,
    read: Result<Item, Refused>,
}

impl Feeder<'_> {
    async fn run(&mut self, mut lines: Lines<BufReader<File>>, file: &Path) -> Result<(), Failure> {
        while let Some(line) = lines.next().map_err(Failure::file(file))? {
            match line {
                Line::Whole(line) => self.hold(lines.number, line).await?,
                Line::Begun(begin) => {
                    // Failed lines are written in the order of the file.
                    self.carry_out().await?;
                    let written = self.failures.piece(&begin).and_then(|()| {
                        let rest = lines.skip_rest(|piece| self.failures.piece(piece))?;
                        let length = begin.len() as u64 + rest;
                        let said = format!("the line has {length} bytes; at most {LIMIT} are read");
                        let why = Refused::line("apply-long", said);
                        self.failures.end(lines.number, &why)?;
                        Ok(why)
                    });
                    let why = written.map_err(Failure::file(file))?;
                    self.failed(lines.number, &why);
                }
            }
            self.bar.set_position(lines.bytes);
        }
        self.carry_out().await
    }

    async fn hold(&mut self, number: u64, line: Vec<u8>) -> Result<(), Failure> {
        let read = match self.reader.read(&line, &self.app.desk.regions()) {
            Ok(None) => return Ok(()),
            Ok(Some(item)) => Ok(item),
            Err(refused) => Err(refused),
        };
        // Later lines may be given by an office that this one establishes.
        let founding = matches!(&read, Ok(item) if item.command.name().starts_with("office."));
        self.bytes += line.len();
        self.group.push(Held { number, line, read });
        if founding || self.group.len() >= GROUP || self.bytes >= GROUP_BYTES {
            self.carry_out().await?;
        }
        Ok(())
    }

    /// Carries out what is held, and counts what became of it.
    async fn carry_out(&mut self) -> Result<(), Failure> {
        let mut held = std::mem::take(&mut self.group);
        self.bytes = 0;
        self.refuse_the_past(&mut held).await?;
        let mut items = Vec::with_capacity(held.len());
        let mut lines = Vec::with_capacity(held.len());
        for Held { number, line, read } in held {
            lines.push((number, line, read.map(|item| items.push(item)).err()));
        }
        let mut fates = self.bulk.carry_out(&items).await?.into_iter();
        for (number, line, unreadable) in lines {
            let why = match unreadable.map_or_else(|| fates.next().ok_or(None), |why| Err(Some(why))) {
                Err(Some(why)) => why,
                Ok(Fate::Refused(error)) => Refused::command(&error),
                Ok(Fate::Already) => {
                    self.count.already += 1;
                    continue;
                }
                Ok(Fate::Nothing) => {
                    self.count.nothing += 1;
                    continue;
                }
                Ok(Fate::Done) | Err(None) => {
                    self.count.done += 1;
                    continue;
                }
            };
            self.failures.add(number, &line, &why)?;
            self.failed(number, &why);
        }
        self.bar.set_message(self.count.told(false));
        Ok(())
    }

    /// Once a day is closed the past can be imported no more; what was imported before may still be in the file.
    async fn refuse_the_past(&self, held: &mut [Held]) -> Result<(), Failure> {
        if !self.legacy {
            return Ok(());
        }
        let ledger = self.app.desk.ledger();
        let closed: Option<NaiveDate> =
            sqlx::query_scalar("SELECT closed_through FROM log_head").fetch_one(ledger.pool()).await?;
        let Some(day) = closed else { return Ok(()) };
        let of_the_past = |held: &&mut Held| matches!(&held.read, Ok(item) if item.envelope.legacy_at.is_some());
        let ids: Vec<CommandId> = held.iter().filter_map(|held| Some(held.read.as_ref().ok()?.id)).collect();
        let earlier = ledger.earlier_of(&ids).await?;
        for held in held.iter_mut().filter(of_the_past) {
            if !matches!(&held.read, Ok(item) if earlier.contains_key(&item.id)) {
                let said =
                    format!("the past is imported before the first close only, and the days through {day} are closed");
                held.read = Err(Refused::line("apply-closed", said));
            }
        }
        Ok(())
    }

    fn failed(&mut self, number: u64, why: &Refused) {
        self.count.failed += 1;
        match self.count.failed {
            ..=SHOWN => self.bar.suspend(|| output::complain(&why.told(number))),
            failed if failed == SHOWN + 1 => self.bar.suspend(|| output::complain("… more failures are in the file")),
            _ => {}
        }
    }
}
