//! The desk: takes a command in, has it decided, and answers when it is in the log.

use std::collections::BTreeMap;
use std::sync::{Arc, RwLock};
use std::time::Duration;

use chrono::{DateTime, Utc};
use rand::Rng;
use tracing::Instrument;
use uuid::Uuid;

use cqrs_es::Aggregate;

use super::{Command, CommandError, Context, UseCase};
use crate::aggregates::office::Office;
use crate::event_store::seals::Signer;
use crate::event_store::{Batch, CommandRecord, EventStoreError, Ledger, Receipt, StreamKey, Vault, Work};
use crate::traces::TARGET;
use crate::types::{Actor, Clock, CommandId, Ids, Opinion, PasswordPolicy, Region, RegionTree, WebhookReach};

/// How often a command is decided again when somebody else was faster.
const ATTEMPTS: u32 = 12;

/// A command's cover: who gives it and how it is to be recorded.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// Who.
    pub actor: Actor,
    /// The command's id where the client chose one; repeating it gives back the first result.
    pub id: Option<CommandId>,
    /// The version of the command's subject that the client saw; another one is refused.
    pub if_match: Option<u64>,
    /// When it happened, if this is a legacy import.
    pub legacy_at: Option<DateTime<Utc>>,
    /// Why, where the command itself has no field for it.
    pub reason: Option<Opinion>,
    /// What this command belongs to: a request, a batch, another command.
    pub correlation: Option<Uuid>,
    /// What made the service give this command by itself: an event, a day that fell due.
    pub causation: Option<Uuid>,
}

impl Envelope {
    /// A cover with nothing but the actor.
    #[must_use]
    pub const fn of(actor: Actor) -> Self {
        Self { actor, id: None, if_match: None, legacy_at: None, reason: None, correlation: None, causation: None }
    }
}

/// Where commands are handed in. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    ledger: Ledger,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn Ids>,
    regions: Arc<RwLock<Arc<RegionTree>>>,
    passwords: PasswordPolicy,
    signer: Arc<Signer>,
    webhooks: WebhookReach,
}

impl Desk {
    /// A desk in front of this log.
    #[must_use]
    pub fn new(ledger: Ledger, clock: Arc<dyn Clock>, ids: Arc<dyn Ids>, regions: RegionTree) -> Self {
        let regions = Arc::new(RwLock::new(Arc::new(regions)));
        Self {
            ledger,
            clock,
            ids,
            regions,
            passwords: PasswordPolicy::default(),
            signer: Arc::new(Signer::none()),
            webhooks: WebhookReach::default(),
        }
    }

    /// The same desk, with passwords that cost this much.
    #[must_use]
    pub const fn with_passwords(mut self, passwords: PasswordPolicy) -> Self {
        self.passwords = passwords;
        self
    }

    /// The same desk, which seals days with this key.
    #[must_use]
    pub fn with_signer(mut self, signer: Arc<Signer>) -> Self {
        self.signer = signer;
        self
    }

    /// Who seals days and publications.
    #[must_use]
    pub const fn signer(&self) -> &Arc<Signer> {
        &self.signer
    }

    /// The same desk, with webhooks that may reach so far.
    #[must_use]
    pub const fn with_webhooks(mut self, reach: WebhookReach) -> Self {
        self.webhooks = reach;
        self
    }

    /// The log behind the desk.
    #[must_use]
    pub const fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// The present.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Where new identifiers come from.
    #[must_use]
    pub fn ids(&self) -> &Arc<dyn Ids> {
        &self.ids
    }

    /// The regions of the province.
    #[must_use]
    pub fn regions(&self) -> Arc<RegionTree> {
        Arc::clone(&self.regions.read().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// Puts one region into the tree at once, after this process established or renamed its office.
    pub fn put_region(&self, region: Region) {
        let present = self.regions();
        let others = present.iter().filter(|other| other.code != region.code).cloned();
        self.set_regions(RegionTree::new(others.chain([region.clone()])));
    }

    /// Replaces the regions, after an office was established or renamed.
    pub fn set_regions(&self, regions: RegionTree) {
        *self.regions.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Arc::new(regions);
    }

    /// What a use case knows besides its own fields.
    #[must_use]
    pub fn context(&self, envelope: &Envelope) -> Context {
        Context {
            actor: envelope.actor.clone(),
            now: envelope.legacy_at.unwrap_or_else(|| self.clock.now()),
            legacy: envelope.legacy_at.is_some(),
            regions: self.regions(),
            ids: Arc::clone(&self.ids),
            passwords: self.passwords,
            webhooks: self.webhooks,
        }
    }

    /// Carries a command out, in a task of its own: a client that hangs up does not cancel it.
    ///
    /// # Errors
    /// When it is not allowed, a rule refuses, the client's version is stale, or the database fails.
    pub async fn execute(&self, envelope: Envelope, use_case: impl UseCase) -> Result<Receipt, CommandError> {
        self.execute_boxed(envelope, Box::new(use_case)).await
    }

    pub(super) async fn execute_boxed(
        &self,
        envelope: Envelope,
        command: Box<dyn Command>,
    ) -> Result<Receipt, CommandError> {
        let desk = self.clone();
        let span = tracing::trace_span!(target: TARGET, "command", otel.name = command.name());
        tokio::spawn(async move { desk.carry_out(&envelope, &*command).await }.instrument(span)).await.unwrap_or_else(
            |error| Err(EventStoreError::Unreadable(format!("the command's task failed: {error}")).into()),
        )
    }

    /// Decides a command on top of a batch; it is stored when the batch is. `None` when it decided nothing.
    ///
    /// # Errors
    /// When it is not allowed or a rule refuses; the batch goes on without it.
    pub async fn decide_in(
        &self,
        batch: &mut Batch,
        envelope: &Envelope,
        command: &dyn Command,
    ) -> Result<Option<bool>, CommandError> {
        let record = self.record(envelope, command);
        let mut work = batch.begin();
        let decided = command.decide_on(&self.context(envelope), &mut work).await;
        if decided.is_err() || work.is_empty() {
            batch.discard(work);
            return decided.map(|()| None);
        }
        let full = batch.keep(work, record);
        let offices = offices_among(batch.last_changed());
        if !offices.is_empty() {
            let mut work = batch.begin();
            let learned = self.learn_offices(&mut work, &offices).await;
            batch.discard(work);
            learned?;
        }
        Ok(Some(full))
    }

    /// Finds out what a command of a batch will ask of the log, without asking; says whether it is anything that is not in
    /// memory. [`Batch::read_ahead`] then reads it for many commands at once.
    pub async fn look_ahead(&self, batch: &mut Batch, envelope: &Envelope, command: &dyn Command) -> bool {
        let mut work = batch.begin_ahead();
        // Without what it asks for it may well refuse: that is of no account here.
        let _refused = command.decide_on(&self.context(envelope), &mut work).await;
        batch.looked_ahead(work)
    }

    /// Carries a command out in the present task.
    ///
    /// # Errors
    /// As [`Desk::execute`].
    pub async fn carry_out(&self, envelope: &Envelope, command: &dyn Command) -> Result<Receipt, CommandError> {
        let record = self.record(envelope, command);
        let mut turn = None;
        for attempt in 1.. {
            let mut work = self.ledger.begin(envelope.if_match);
            if let Err(refused) = command.decide_on(&self.context(envelope), &mut work).await {
                return self.earlier_result(envelope, &record, work, refused).await;
            }
            let subject = work.subject();
            match self.ledger.append(work, record.clone()).await {
                // A client that named a version wants to know; everybody else decides again.
                Err(EventStoreError::Conflict) if envelope.if_match.is_none() && attempt < ATTEMPTS => {
                    metrics::counter!("keshi_command_retries_total").increment(1);
                    // Those of this process go one by one from now on; with other processes it stays a race.
                    if let (None, Some(subject)) = (&turn, subject) {
                        turn = Some(self.ledger.turn(subject).await);
                        continue;
                    }
                    let jitter = rand::rng().random_range(0..(1_u64 << attempt.min(6)));
                    tokio::time::sleep(Duration::from_millis(jitter)).await;
                }
                outcome => {
                    let receipt = outcome?;
                    let changed: Vec<StreamKey> = receipt.changes.iter().map(|(key, _)| key.clone()).collect();
                    let offices = offices_among(&changed);
                    if !offices.is_empty() {
                        self.learn_offices(&mut self.ledger.begin(None), &offices).await?;
                    }
                    return Ok(receipt);
                }
            }
        }
        Err(EventStoreError::Conflict.into())
    }

    /// The digest under which a command of this content is recorded.
    #[must_use]
    pub fn fingerprint(&self, command: &dyn Command) -> Uuid {
        fingerprint(self.ledger.vault(), command)
    }

    /// Takes offices into the tree of regions, as they now are. Commands of this desk see to it themselves; it is for what
    /// another process established.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn learn_offices(&self, work: &mut Work, offices: &[String]) -> Result<(), EventStoreError> {
        let mut learned = Vec::new();
        for id in offices {
            learned.extend(work.peek::<Office>(id).await?.state.region());
        }
        if !learned.is_empty() {
            let mut regions = self.regions.write().unwrap_or_else(std::sync::PoisonError::into_inner);
            let known = regions.iter().filter(|known| learned.iter().all(|new| new.code != known.code)).cloned();
            let tree = RegionTree::new(known.chain(learned.iter().cloned()).collect::<Vec<_>>());
            *regions = Arc::new(tree);
        }
        Ok(())
    }

    /// A command that is refused may have been carried out already, by the same client with the same id: then the refusal is
    /// the consequence of its own first success, and the first result is the answer.
    async fn earlier_result(
        &self,
        envelope: &Envelope,
        record: &CommandRecord,
        refused_work: Work,
        refused: CommandError,
    ) -> Result<Receipt, CommandError> {
        drop(refused_work);
        if envelope.id.is_some()
            && let Some(receipt) = self.ledger.earlier(record.id, record.fingerprint).await?
        {
            return Ok(receipt);
        }
        Err(refused)
    }

    fn record(&self, envelope: &Envelope, command: &dyn Command) -> CommandRecord {
        let id = envelope.id.unwrap_or_else(|| CommandId(self.ids.fresh()));
        CommandRecord {
            id,
            fingerprint: fingerprint(self.ledger.vault(), command),
            at: envelope.legacy_at,
            metadata: metadata(id, command.name(), envelope),
        }
    }
}

/// The identifiers of the offices among some streams.
fn offices_among(streams: &[StreamKey]) -> Vec<String> {
    streams.iter().filter(|key| key.kind == Office::TYPE).map(|key| key.id.clone()).collect()
}

/// Keyed digest of a command's name and content: keyed, since the content may hold a password.
fn fingerprint(vault: &Vault, command: &dyn Command) -> Uuid {
    let hash = vault.keyed_hash(command.name(), &command.content());
    let mut bytes = [0_u8; 16];
    // The hash is 64 hexadecimal digits; half of them fill an identifier.
    hex::decode_to_slice(&hash.0[..32], &mut bytes).unwrap_or_default();
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// Who, in which role, from where, why: what every event of the command carries. No personal data.
fn metadata(id: CommandId, name: &str, envelope: &Envelope) -> String {
    let mut entries: BTreeMap<&str, String> = BTreeMap::new();
    entries.insert("command", id.to_string());
    entries.insert("name", name.to_owned());
    entries.insert("correlation", envelope.correlation.unwrap_or(id.0).to_string());
    if let Some(causation) = envelope.causation {
        entries.insert("causation", causation.to_string());
    }
    if let Some(account) = envelope.actor.account {
        entries.insert("actor", account.to_string());
    }
    let text = |value: serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if let Ok(role) = serde_json::to_value(envelope.actor.role) {
        entries.insert("role", text(role));
    }
    if let Ok(seat) = serde_json::to_value(envelope.actor.seat) {
        entries.insert("seat", text(seat));
    }
    if let Some(address) = &envelope.actor.address {
        entries.insert("address", address.clone());
    }
    if let Some(reason) = &envelope.reason {
        entries.insert("reason", reason.to_string());
    }
    if let Some(at) = envelope.legacy_at {
        entries.insert("at", at.to_rfc3339());
    }
    serde_json::to_string(&entries).unwrap_or_default()
}
