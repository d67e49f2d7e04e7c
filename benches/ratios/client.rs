//! A lean client: HTTP/1.1 over plain TCP, kept alive. It shares the cores with what it measures, so it does as little as it can.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use keshi::types::PlanId;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::figures::median;
use crate::plans::{self, CLIENTS, PLANS_EACH};
use crate::{Failure, Outcome};

/// One in so many commands is looked for when its lag is measured: looking must not become the load.
const LOOKED_FOR: usize = 8;
/// Bytes of the longest answer.
const ANSWER: usize = 64 * 1024;

/// Clients of one service that give commands by a machine's key.
#[derive(Clone)]
pub(crate) struct Clients {
    pub(crate) address: SocketAddr,
    pub(crate) key: String,
    pub(crate) plans: Arc<[PlanId]>,
}

impl Clients {
    /// Commands a second of 64 clients at once.
    pub(crate) fn throughput(&self, span: Duration) -> Outcome<u64> {
        let (done, took) = self.run(CLIENTS, span)?;
        Ok(u64::try_from(done.len())? * 1_000_000 / u64::try_from(took.as_micros())?.max(1))
    }

    /// The median latency of a command of one client, in microseconds.
    pub(crate) fn latency(&self, span: Duration) -> Outcome<u64> {
        let (mut latencies, _) = self.run(1, span)?;
        median(&mut latencies).ok_or_else(|| "no command was answered".into())
    }

    /// How long after its acknowledgement a command is visible, in microseconds, and how many commands were given, while 64 clients give
    /// `rate` commands a second among them. A command is looked for by a read that waits until it knows of the command.
    pub(crate) fn lags(&self, rate: u64, span: Duration) -> Outcome<(Vec<u64>, u64)> {
        apart(self.clone().pace_all(rate, span))
    }

    /// The latencies of all commands, and how long it took.
    fn run(&self, clients: usize, span: Duration) -> Outcome<(Vec<u64>, Duration)> {
        apart(self.clone().run_all(clients, span))
    }

    async fn run_all(self, clients: usize, span: Duration) -> Outcome<(Vec<u64>, Duration)> {
        let start = Instant::now();
        let mut tasks = JoinSet::new();
        for client in 0..clients {
            tasks.spawn(self.clone().run_one(client, start + span));
        }
        let mut latencies = Vec::new();
        while let Some(one) = tasks.join_next().await {
            latencies.extend(one??);
        }
        Ok((latencies, start.elapsed()))
    }

    async fn pace_all(self, rate: u64, span: Duration) -> Outcome<(Vec<u64>, u64)> {
        let start = Instant::now();
        let between = Duration::from_secs(1) / u32::try_from(rate.max(1))?;
        let mut tasks = JoinSet::new();
        for client in 0..CLIENTS {
            let first = start + between * u32::try_from(client)?;
            let every = between * u32::try_from(CLIENTS)?;
            tasks.spawn(self.clone().pace_one(client, first, every, start + span));
        }
        let (mut lags, mut given) = (Vec::new(), 0);
        while let Some(one) = tasks.join_next().await {
            let (seen, commands) = one??;
            lags.extend(seen);
            given += u64::try_from(commands)?;
        }
        Ok((lags, given))
    }

    /// Gives a command at `first` and again after each `every`, and looks for some of them.
    async fn pace_one(
        self,
        client: usize,
        first: Instant,
        every: Duration,
        end: Instant,
    ) -> Outcome<(Vec<u64>, usize)> {
        let mut connection = Connection::open(self.address).await?;
        let requests = self.requests(client)?;
        let (mut lags, mut turn, mut due) = (Vec::new(), 0, first);
        while due < end {
            tokio::time::sleep_until(due.into()).await;
            let position = connection.ask(&requests[turn % PLANS_EACH][(turn / PLANS_EACH) % 2]).await?;
            let acknowledged = Instant::now();
            if turn % LOOKED_FOR == client % LOOKED_FOR {
                let position = position.ok_or("the service did not tell the command's position")?;
                connection.ask(&self.look(client, turn, position)).await?;
                lags.push(u64::try_from(acknowledged.elapsed().as_micros())?);
            }
            turn += 1;
            due += every;
        }
        Ok((lags, turn))
    }

    /// Reads the plan of a client's n-th command, as it stands after the position at least.
    fn look(&self, client: usize, n: usize, position: u64) -> Vec<u8> {
        let plan = self.plans[client * PLANS_EACH + n % PLANS_EACH];
        let Self { address, key, .. } = self;
        format!(
            "GET /api/v1/training-plans/{plan} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {key}\r\n\
             X-Read-After: {position}\r\n\r\n"
        )
        .into_bytes()
    }

    async fn run_one(self, client: usize, end: Instant) -> Outcome<Vec<u64>> {
        let mut connection = Connection::open(self.address).await?;
        let requests = self.requests(client)?;
        let mut latencies = Vec::with_capacity(8192);
        while Instant::now() < end {
            let turn = latencies.len();
            let began = Instant::now();
            // Up and down again: every command changes something.
            let request = &requests[turn % PLANS_EACH][(turn / PLANS_EACH) % 2];
            connection.ask(request).await?;
            latencies.push(u64::try_from(began.elapsed().as_micros())?);
        }
        Ok(latencies)
    }

    /// The client's two requests for each of its plans.
    fn requests(&self, client: usize) -> Outcome<Vec<[Vec<u8>; 2]>> {
        let reason = plans::reason()?;
        let request = |plan: &PlanId, n: usize| {
            let body = format!(r#"{{"allowed":{},"reason":"{reason}"}}"#, plans::allowed(n));
            let head = format!(
                "POST /api/v1/training-plans/{plan}/headcount-adjustments HTTP/1.1\r\nHost: {}\r\n\
                 Authorization: Bearer {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
                self.address,
                self.key,
                body.len()
            );
            [head.into_bytes(), body.into_bytes()].concat()
        };
        let mine = &self.plans[client * PLANS_EACH..(client + 1) * PLANS_EACH];
        Ok(mine.iter().map(|plan| [request(plan, 0), request(plan, 1)]).collect())
    }
}

/// Works on a thread and a runtime of its own: as if it were another program.
fn apart<T: Send + 'static>(work: impl Future<Output = Outcome<T>> + Send + 'static) -> Outcome<T> {
    let working = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(work)
    });
    working.join().map_err(|_| "the clients panicked")?
}

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    async fn open(address: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: vec![0; ANSWER] })
    }

    /// Sends a request and reads its answer, which must be a success; gives back the log's position that it tells.
    async fn ask(&mut self, request: &[u8]) -> Outcome<Option<u64>> {
        self.stream.write_all(request).await?;
        let mut filled = 0;
        loop {
            let read = self.stream.read(&mut self.buffer[filled..]).await?;
            if read == 0 {
                return Err("the service hung up".into());
            }
            filled += read;
            let answer = &self.buffer[..filled];
            if let Some(head) = Head::read(answer)? {
                let good = answer.starts_with(b"HTTP/1.1 2");
                return if good && filled == head.answer { Ok(head.position) } else { Err(refusal(answer)) };
            }
        }
    }
}

/// What the head of an answer says.
struct Head {
    /// Bytes of the whole answer.
    answer: usize,
    /// The log's position, where it is told.
    position: Option<u64>,
}

impl Head {
    /// Of an answer that is there whole.
    fn read(answer: &[u8]) -> Outcome<Option<Self>> {
        let Some(end) = answer.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
        let text = std::str::from_utf8(&answer[..end])?;
        let number = |wanted: &str| {
            text.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case(wanted).then(|| value.trim().parse::<u64>())
            })
        };
        let length = number("content-length").ok_or("an answer without a length")??;
        let head = Self { answer: end + 4 + usize::try_from(length)?, position: number("x-position").transpose()? };
        Ok((answer.len() >= head.answer).then_some(head))
    }
}

fn refusal(answer: &[u8]) -> Failure {
    format!("the service answered {}", String::from_utf8_lossy(answer)).into()
}
