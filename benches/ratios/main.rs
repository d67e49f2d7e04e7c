//! `cargo bench`: the product's figures, each beside the plain program that does the least work the job needs.
//!
//! ```text
//! cargo bench                      everything, about half an hour
//! cargo bench -- S2 S3             some of it
//! cargo bench -- --quick           fewer and shorter runs, for a first look
//! ```
//!
//! A figure is a ratio: ours and the limit are measured in turn, several times, and the median of the ratios counts. Where the
//! limit is a number (S6, S7, S8, S10), it is met or not.

mod client;
mod cluster;
mod figures;
mod growth;
mod import;
mod library;
mod limit;
mod memory;
mod plans;
mod province;
mod rebuild;
mod report;
mod seals;
mod service;
mod size;

use std::error::Error;
use std::io::Write;
use std::time::Duration;

use cluster::Cluster;
use figures::Figure;

/// What went wrong.
type Failure = Box<dyn Error + Send + Sync>;
/// What the parts of a bench give.
type Outcome<T> = Result<T, Failure>;

/// Everything that can be asked for, in the order in which it runs.
const NAMES: [&str; 11] = ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11"];

/// How much time a measurement may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effort {
    Full,
    Quick,
}

impl Effort {
    /// Pairs of ours and the limit.
    const fn runs(self) -> usize {
        match self {
            Self::Full => 5,
            Self::Quick => 3,
        }
    }

    /// How long one run takes.
    const fn span(self) -> Duration {
        match self {
            Self::Full => Duration::from_secs(5),
            Self::Quick => Duration::from_secs(2),
        }
    }
}

/// How long everything runs once before anything counts.
const WARM_UP: Duration = Duration::from_secs(1);

/// What was asked for on the command line.
struct Wish {
    names: Vec<&'static str>,
    effort: Effort,
}

impl Wish {
    fn read(arguments: impl Iterator<Item = String>) -> Outcome<Self> {
        let mut wish = Self { names: Vec::new(), effort: Effort::Full };
        for argument in arguments {
            match argument.as_str() {
                "--quick" => wish.effort = Effort::Quick,
                // Cargo says so to every bench.
                "--bench" => {}
                name => {
                    let known = NAMES.into_iter().find(|known| known.eq_ignore_ascii_case(name));
                    wish.names.push(known.ok_or_else(|| format!("`{name}` is none of {}", NAMES.join(", ")))?);
                }
            }
        }
        if wish.names.is_empty() {
            wish.names = NAMES.to_vec();
        }
        Ok(wish)
    }

    fn has(&self, name: &str) -> bool {
        self.names.contains(&name)
    }
}

fn main() -> Outcome<()> {
    let wish = Wish::read(std::env::args().skip(1))?;
    // The server must end with this thread, which therefore starts it, and waits.
    let cluster = Cluster::start()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let figures = runtime.block_on(measure(&cluster, &wish))?;
    let machine = runtime.block_on(report::Machine::look(&cluster))?;
    runtime.shutdown_timeout(Duration::from_secs(5));
    report::write(&machine, &figures, wish.effort == Effort::Quick)
}

async fn measure(cluster: &Cluster, wish: &Wish) -> Outcome<Vec<Figure>> {
    let mut figures = Vec::new();
    let service = ["S1", "S3", "S8"].map(|name| wish.has(name));
    if service.contains(&true) {
        say("S1, S3, S8: the service over HTTP …");
        figures.extend(service::measure(cluster, wish.effort, service).await?);
    }
    if wish.has("S2") {
        say("S2: the library alone …");
        figures.push(library::measure(cluster, wish.effort).await?);
    }
    if wish.has("S4") {
        say("S4: a rebuild of the statistics …");
        figures.push(rebuild::measure(cluster, wish.effort).await?);
    }
    if wish.has("S5") {
        say("S5: the import of a workbook …");
        figures.push(import::measure(cluster, wish.effort).await?);
    }
    let size = ["S6", "S7"].map(|name| wish.has(name));
    if size.contains(&true) {
        say("S6, S7: reports and lists at size …");
        figures.extend(size::measure(cluster, wish.effort, size).await?);
    }
    if wish.has("S11") {
        say("S11: the whole chain of seals …");
        figures.push(seals::measure(cluster, wish.effort).await?);
    }
    if wish.has("S10") {
        say("S10: the memory of the service …");
        figures.extend(memory::measure(cluster, wish.effort).await?);
    }
    if wish.has("S9") {
        say("S9: a log of millions …");
        figures.extend(growth::measure(cluster, wish.effort).await?);
    }
    figures.sort_by_key(|figure| NAMES.iter().rposition(|name| figure.name.starts_with(name)));
    Ok(figures)
}

/// Tells whoever waits what goes on.
fn say(what: &str) {
    // Nobody may be listening.
    let _unheard = writeln!(std::io::stderr(), "{what}");
}
