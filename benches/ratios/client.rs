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

    /// The latencies of all commands, and how long it took.
    fn run(&self, clients: usize, span: Duration) -> Outcome<(Vec<u64>, Duration)> {
        let clients_of = self.clone();
        // A thread and a runtime of its own: as if it were another program.
        let working = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(clients_of.run_all(clients, span))
        });
        working.join().map_err(|_| "the clients panicked")?
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

    async fn run_one(self, client: usize, end: Instant) -> Outcome<Vec<u64>> {
        let stream = TcpStream::connect(self.address).await?;
        stream.set_nodelay(true)?;
        let mut connection = Connection { stream, buffer: vec![0; 4096] };
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

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    /// Sends a request and reads its answer, which must be a success.
    async fn ask(&mut self, request: &[u8]) -> Outcome<()> {
        self.stream.write_all(request).await?;
        let mut filled = 0;
        loop {
            let read = self.stream.read(&mut self.buffer[filled..]).await?;
            if read == 0 {
                return Err("the service hung up".into());
            }
            filled += read;
            let answer = &self.buffer[..filled];
            if let Some(length) = whole(answer)? {
                let good = answer.starts_with(b"HTTP/1.1 2");
                return if good && filled == length { Ok(()) } else { Err(refusal(answer)) };
            }
        }
    }
}

/// The length of an answer, when its head is there and its body too.
fn whole(answer: &[u8]) -> Outcome<Option<usize>> {
    let Some(head) = answer.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
    let text = std::str::from_utf8(&answer[..head])?;
    let length = text.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>())
    });
    let end = head + 4 + length.ok_or("an answer without a length")??;
    Ok((answer.len() >= end).then_some(end))
}

fn refusal(answer: &[u8]) -> Failure {
    format!("the service answered {}", String::from_utf8_lossy(answer)).into()
}
