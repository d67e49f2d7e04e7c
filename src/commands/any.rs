//! Every command by its name: what `keshi apply` reads from a line, and what the made province gives.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use thiserror::Error;
use utoipa::{PartialSchema, ToSchema};

use super::{
    Command, CommandError, Desk, Envelope, UseCase, account, equivalence_request, inbox, learner, office,
    roster_import, trade, training_plan, training_point, webhook, work_unit,
};
use crate::event_store::Receipt;

/// Why a text is no command.
#[derive(Debug, Error)]
pub enum UnreadableCommand {
    /// No command bears that name.
    #[error("no command is called `{0}`")]
    Name(String),
    /// The content does not fit the command.
    #[error("{name}: {problem}")]
    Content {
        /// Which command.
        name: &'static str,
        /// What does not fit, and where.
        problem: serde_json::Error,
    },
}

/// Lists every use case once, and derives from the list what must be written for each of them.
macro_rules! any_command {
    ($($name:literal => $variant:ident($use_case:ty)),+ $(,)?) => {
        /// Anything that can be done, written as `{"command": "training_plan.approve", "data": {…}}`.
        #[derive(Debug, Clone, Serialize, Deserialize)]
        #[serde(tag = "command", content = "data", deny_unknown_fields)]
        pub enum AnyCommand {
            $(
                #[doc = concat!("`", $name, "`.")]
                #[serde(rename = $name)]
                $variant(Box<$use_case>),
            )+
        }

        impl AnyCommand {
            /// The names of all commands.
            pub const NAMES: &[&'static str] = &[$($name),+];

            /// Its name: aggregate and verb.
            #[must_use]
            pub const fn name(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => $name,)+
                }
            }

            /// The command of that name with this JSON as its content.
            ///
            /// # Errors
            /// When no command is called so, or the content does not fit it: unknown, missing or repeated fields, wrong
            /// types, values out of range.
            pub fn read(name: &str, data: &str) -> Result<Self, UnreadableCommand> {
                match name {
                    $($name => serde_json::from_str(data)
                        .map(Self::$variant)
                        .map_err(|problem| UnreadableCommand::Content { name: $name, problem }),)+
                    _ => Err(UnreadableCommand::Name(name.chars().take(80).collect())),
                }
            }

            /// The use case itself.
            #[must_use]
            pub fn command(&self) -> &dyn Command {
                match self {
                    $(Self::$variant(use_case) => &**use_case,)+
                }
            }

            fn into_command(self) -> Box<dyn Command> {
                match self {
                    $(Self::$variant(use_case) => use_case,)+
                }
            }

            /// The JSON Schema (draft 2020-12) of all commands.
            #[must_use]
            pub fn schema() -> Value {
                let mut definitions = Map::new();
                let choices = vec![$(define::<$use_case>(&mut definitions)),+];
                let mut schema = json!({
                    "$schema": "https://json-schema.org/draft/2020-12/schema",
                    "title": "A command",
                    "type": "object",
                    "oneOf": choices,
                    "$defs": definitions,
                });
                point_to_definitions(&mut schema);
                schema
            }
        }

        $(
            impl From<$use_case> for AnyCommand {
                fn from(use_case: $use_case) -> Self {
                    Self::$variant(Box::new(use_case))
                }
            }
        )+

        #[cfg(test)]
        const LISTED: &[(&str, &str)] = &[$(($name, <$use_case as UseCase>::NAME)),+];
    };
}

any_command! {
    "office.establish" => EstablishOffice(office::EstablishOffice),
    "office.rename" => RenameOffice(office::RenameOffice),
    "account.open" => OpenAccount(account::OpenAccount),
    "account.replace_profile" => ReplaceAccountProfile(account::ReplaceAccountProfile),
    "account.disable" => DisableAccount(account::DisableAccount),
    "account.enable" => EnableAccount(account::EnableAccount),
    "account.change_password" => ChangePassword(account::ChangePassword),
    "account.reset_password" => ResetPassword(account::ResetPassword),
    "account.issue_api_key" => IssueApiKey(account::IssueApiKey),
    "account.revoke_api_key" => RevokeApiKey(account::RevokeApiKey),
    "training_point.register" => RegisterPoint(training_point::RegisterPoint),
    "training_point.rename" => RenamePoint(training_point::RenamePoint),
    "training_point.revise" => RevisePoint(training_point::RevisePoint),
    "training_point.replace_contact" => ReplacePointContact(training_point::ReplacePointContact),
    "training_point.disable" => DisablePoint(training_point::DisablePoint),
    "training_point.enable" => EnablePoint(training_point::EnablePoint),
    "trade.add" => AddTrade(trade::AddTrade),
    "trade.rename" => RenameTrade(trade::RenameTrade),
    "trade.merge" => MergeTrade(trade::MergeTrade),
    "trade.retire" => RetireTrade(trade::RetireTrade),
    "work_unit.register" => RegisterUnit(work_unit::RegisterUnit),
    "work_unit.rename" => RenameUnit(work_unit::RenameUnit),
    "work_unit.move_to" => MoveUnit(work_unit::MoveUnit),
    "work_unit.merge" => MergeUnit(work_unit::MergeUnit),
    "learner.register" => RegisterLearner(learner::RegisterLearner),
    "learner.replace_personal_data" => ReplacePersonalData(learner::ReplacePersonalData),
    "learner.transfer" => TransferLearner(learner::TransferLearner),
    "learner.change_trade" => ChangeTrade(learner::ChangeTrade),
    "learner.change_grade" => ChangeGrade(learner::ChangeGrade),
    "learner.update_from_file" => UpdateFromFile(learner::UpdateFromFile),
    "learner.undo_registration" => UndoRegistration(learner::UndoRegistration),
    "learner.undo_update" => UndoUpdate(learner::UndoUpdate),
    "learner.leave" => LeaveRoster(learner::LeaveRoster),
    "learner.return" => ReturnLearner(learner::ReturnLearner),
    "learner.reveal_id_number" => RevealIdNumber(learner::RevealIdNumber),
    "learner.erase" => EraseLearner(learner::EraseLearner),
    "roster_import.start" => StartImport(roster_import::StartImport),
    "roster_import.finish" => FinishImport(roster_import::FinishImport),
    "roster_import.begin_undo" => BeginUndo(roster_import::BeginUndo),
    "roster_import.finish_undo" => FinishUndo(roster_import::FinishUndo),
    "roster_import.break_undo" => BreakUndo(roster_import::BreakUndo),
    "training_plan.report" => ReportPlan(training_plan::ReportPlan),
    "training_plan.revise" => RevisePlan(training_plan::RevisePlan),
    "training_plan.withdraw" => WithdrawPlan(training_plan::WithdrawPlan),
    "training_plan.approve" => ApprovePlan(training_plan::ApprovePlan),
    "training_plan.reject" => RejectPlan(training_plan::RejectPlan),
    "training_plan.adjust_headcount" => AdjustHeadcount(training_plan::AdjustHeadcount),
    "training_plan.cancel" => CancelPlan(training_plan::CancelPlan),
    "training_plan.enrol" => EnrolLearners(training_plan::EnrolLearners),
    "training_plan.withdraw_enrolment" => WithdrawEnrolment(training_plan::WithdrawEnrolment),
    "training_plan.start" => StartClass(training_plan::StartClass),
    "training_plan.enter_scores" => EnterScores(training_plan::EnterScores),
    "training_plan.submit_hours" => SubmitHours(training_plan::SubmitHours),
    "training_plan.return_hours" => ReturnHours(training_plan::ReturnHours),
    "training_plan.confirm_hours" => ConfirmHours(training_plan::ConfirmHours),
    "training_plan.reopen_hours" => ReopenHours(training_plan::ReopenHours),
    "equivalence_request.submit" => SubmitRequest(equivalence_request::SubmitRequest),
    "equivalence_request.withdraw" => WithdrawRequest(equivalence_request::WithdrawRequest),
    "equivalence_request.approve" => ApproveRequest(equivalence_request::ApproveRequest),
    "equivalence_request.reject" => RejectRequest(equivalence_request::RejectRequest),
    "equivalence_request.undo" => UndoDecision(equivalence_request::UndoDecision),
    "webhook.register" => RegisterWebhook(webhook::RegisterWebhook),
    "webhook.revise" => ReviseWebhook(webhook::ReviseWebhook),
    "webhook.rotate_secret" => RotateWebhookSecret(webhook::RotateWebhookSecret),
    "webhook.pause" => PauseWebhook(webhook::PauseWebhook),
    "webhook.resume" => ResumeWebhook(webhook::ResumeWebhook),
    "webhook.remove" => RemoveWebhook(webhook::RemoveWebhook),
    "inbox.read_notices" => ReadNotices(inbox::ReadNotices),
}

impl AnyCommand {
    /// Carries it out, in a task of its own: see [`Desk::execute`].
    ///
    /// # Errors
    /// When it is not allowed, a rule refuses, the client's version is stale, or the database fails.
    pub async fn execute(self, desk: &Desk, envelope: Envelope) -> Result<Receipt, CommandError> {
        desk.execute_boxed(envelope, self.into_command()).await
    }
}

/// Adds what a use case needs to the definitions; returns the shape of its command.
fn define<U: UseCase>(definitions: &mut Map<String, Value>) -> Value {
    let mut parts = Vec::new();
    <U as ToSchema>::schemas(&mut parts);
    for (name, part) in parts {
        definitions.insert(name, written(&part));
    }
    definitions.insert(U::NAME.to_owned(), written(&<U as PartialSchema>::schema()));
    json!({
        "properties": {
            "command": { "const": U::NAME },
            "data": { "$ref": format!("#/$defs/{}", U::NAME) },
        },
        "required": ["command", "data"],
    })
}

/// A schema is plain data: writing it down cannot fail.
fn written(schema: &impl Serialize) -> Value {
    serde_json::to_value(schema).unwrap_or_default()
}

/// References are made for an `OpenAPI` document; here the definitions lie elsewhere.
fn point_to_definitions(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(target) if key == "$ref" => {
                        *target = target.replace("#/components/schemas/", "#/$defs/");
                    }
                    Value::Null
                    | Value::Bool(_)
                    | Value::Number(_)
                    | Value::String(_)
                    | Value::Array(_)
                    | Value::Object(_) => point_to_definitions(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(point_to_definitions),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_command_is_listed_under_its_own_name() {
        for (listed, own) in LISTED {
            assert_eq!(listed, own);
        }
        assert_eq!(AnyCommand::NAMES.iter().collect::<BTreeSet<_>>().len(), AnyCommand::NAMES.len());
    }

    #[test]
    fn the_schema_defines_everything_that_it_refers_to() {
        fn references(value: &Value, found: &mut BTreeSet<String>) {
            match value {
                Value::Object(fields) => {
                    if let Some(Value::String(target)) = fields.get("$ref") {
                        found.insert(target.clone());
                    }
                    fields.values().for_each(|value| references(value, found));
                }
                Value::Array(items) => items.iter().for_each(|value| references(value, found)),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
            }
        }
        let schema = AnyCommand::schema();
        let mut found = BTreeSet::new();
        references(&schema, &mut found);
        let defined = schema["$defs"].as_object().unwrap();
        for target in found {
            let name = target.strip_prefix("#/$defs/").unwrap();
            assert!(defined.contains_key(name), "{name}");
        }
        assert_eq!(schema["oneOf"].as_array().unwrap().len(), AnyCommand::NAMES.len());
    }

    #[test]
    fn an_unknown_command_and_a_wrong_content_are_refused() {
        assert!(matches!(AnyCommand::read("office.demolish", "{}"), Err(UnreadableCommand::Name(_))));
        let name = AnyCommand::NAMES[0];
        assert!(matches!(AnyCommand::read(name, r#"{"unheard_of": 1}"#), Err(UnreadableCommand::Content { .. })));
        assert!(matches!(AnyCommand::read(name, "{"), Err(UnreadableCommand::Content { .. })));
    }
}
