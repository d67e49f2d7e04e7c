//! How a thing stands, field by field, with labels and values in words: what its events have made of it so far.

mod teaching;
mod webhook;

use std::collections::BTreeSet;

use serde_json::Value;

use super::fields::{self, Labels};
use super::names::Names;
use super::words::{leave_label, role_label, sentence, time};
use crate::aggregates::account::AccountEvent;
use crate::aggregates::administrators::AdministratorsEvent;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::calendar::CalendarEvent;
use crate::aggregates::claim::ClaimEvent;
use crate::aggregates::export::{ExportEvent, Exported};
use crate::aggregates::inbox::InboxEvent;
use crate::aggregates::learner::LearnerEvent;
use crate::aggregates::office::OfficeEvent;
use crate::aggregates::publication::PublicationEvent;
use crate::aggregates::roster_import::{ImportEnding, ImportEvent};
use crate::aggregates::trade::TradeEvent;
use crate::aggregates::training_point::PointEvent;
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::types::{AccountId, Seat, Sex};

/// What stands where the data of a person was erased.
const ERASED: &str = "已删除";

/// The personal data that an event sealed.
#[derive(Debug, Clone, Copy)]
pub(in crate::queries::history) enum Personal<'a> {
    /// It sealed none.
    Nothing,
    /// It was opened.
    Opened(&'a Value),
    /// Its key was erased.
    Erased,
}

impl<'a> Personal<'a> {
    /// What was opened, if it could be.
    pub(in crate::queries::history) fn of(opened: Option<&'a Value>) -> Self {
        opened.map_or(Self::Erased, Self::Opened)
    }
}

/// A field as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::queries::history) struct Field {
    /// Its name.
    pub name: &'static str,
    /// Its Chinese label.
    pub label: &'static str,
    /// What it is, in words.
    pub value: String,
}

/// The fields of a thing, in the order in which they were first known.
#[derive(Debug, Clone, Default)]
pub(in crate::queries::history) struct Portrait {
    fields: Vec<Field>,
    seated: BTreeSet<AccountId>,
    enrolled: usize,
    keys: usize,
}

impl Portrait {
    /// The fields that are known.
    pub(super) fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// Takes the next event.
    pub(super) fn follow(&mut self, event: &AnyEvent, personal: Personal<'_>, names: &Names) {
        match (event, personal) {
            (AnyEvent::Point(_), Personal::Opened(contact)) => self.contact(Some(contact)),
            (AnyEvent::Point(_), Personal::Erased) => self.contact(None),
            (_, Personal::Opened(personal)) => self.describe(personal, fields::PERSON),
            (_, Personal::Erased) => self.erased(),
            (_, Personal::Nothing) => {}
        }
        match event {
            AnyEvent::Office(event) => self.office(event, names),
            AnyEvent::Point(event) => self.point(event, names),
            AnyEvent::Claim(event) => self.claim(event, names),
            AnyEvent::Account(event) => self.account(event, names),
            AnyEvent::Administrators(event) => self.administrators(event, names),
            AnyEvent::WorkUnit(event) => self.work_unit(event, names),
            AnyEvent::Trade(event) => self.trade(event, names),
            AnyEvent::Learner(event) => self.learner(event, names),
            AnyEvent::Plan(event) => self.plan(event, names),
            AnyEvent::Request(event) => self.request(event, names),
            AnyEvent::Import(imported) => self.import(imported, &sentence(event, names)),
            AnyEvent::Export(ExportEvent::ListExported(exported)) => self.export(exported, &sentence(event, names)),
            AnyEvent::Calendar(event) => self.calendar(event),
            AnyEvent::Webhook(event) => self.webhook(event, names),
            AnyEvent::Publication(published) => self.publication(published, &sentence(event, names)),
            AnyEvent::Inbox(InboxEvent::NoticesRead { through }) => {
                self.set("read_through", "站内信已读至", format!("第{through}号事件"));
            }
        }
    }

    fn set(&mut self, name: &'static str, label: &'static str, value: impl ToString) {
        let value = value.to_string();
        match self.fields.iter_mut().find(|field| field.name == name) {
            Some(field) => field.value = value,
            None => self.fields.push(Field { name, label, value }),
        }
    }

    /// Sets a field, or forgets it where there is nothing.
    fn put(&mut self, name: &'static str, label: &'static str, value: Option<impl ToString>) {
        match value {
            Some(value) => self.set(name, label, value),
            None => self.forget(name),
        }
    }

    fn forget(&mut self, name: &'static str) {
        self.fields.retain(|field| field.name != name);
    }

    /// Puts the fields of an object in the place of those that were there.
    fn describe(&mut self, described: &Value, labels: Labels) {
        for (name, label) in labels {
            let value = fields::shown(name, described.get(name));
            self.put(name, label, Some(value).filter(|value| !value.is_empty()));
        }
    }

    fn erased(&mut self) {
        for (name, _) in fields::PERSON {
            self.forget(name);
        }
        self.set("name", "姓名", ERASED);
    }

    fn contact(&mut self, contact: Option<&Value>) {
        let text = |field: &str| contact.and_then(|contact| contact.get(field)).and_then(Value::as_str);
        let erased = contact.is_none().then_some(ERASED);
        self.put("contact_name", "联系人", text("name").or(erased));
        self.put("contact_phone", "联系手机号", text("phone"));
    }

    fn office(&mut self, event: &OfficeEvent, names: &Names) {
        match event {
            OfficeEvent::OfficeEstablished { region, name, parent, .. } => {
                self.set("region", "地区编码", region);
                self.set("name", "名称", name);
                self.put("parent", "上级", parent.map(|parent| names.region(parent)));
            }
            OfficeEvent::OfficeRenamed { to, .. } => self.set("name", "名称", to),
        }
    }

    fn point(&mut self, event: &PointEvent, names: &Names) {
        match event {
            PointEvent::PointRegistered { name, office, profile, .. } => {
                self.set("point_name", "面授点名称", name);
                self.set("office", "所属工考办", names.region(*office));
                self.set("enabled", "状态", "启用");
                self.profile(profile);
            }
            PointEvent::PointRenamed { to, .. } => self.set("point_name", "面授点名称", to),
            PointEvent::PointProfileRevised { profile } => self.profile(profile),
            PointEvent::PointContactReplaced { .. } => {}
            PointEvent::PointDisabled { reason } => {
                self.set("enabled", "状态", "禁用");
                self.set("disabled_reason", "禁用原因", reason);
            }
            PointEvent::PointEnabled {} => {
                self.set("enabled", "状态", "启用");
                self.forget("disabled_reason");
            }
        }
    }

    fn profile(&mut self, profile: &impl serde::Serialize) {
        self.describe(&serde_json::to_value(profile).unwrap_or_default(), fields::POINT);
    }

    fn claim(&mut self, event: &ClaimEvent, names: &Names) {
        match event {
            ClaimEvent::Claimed { holder } => self.set("holder", "占用者", names.of(*holder)),
            ClaimEvent::Released { .. } => self.forget("holder"),
        }
    }

    fn account(&mut self, event: &AccountEvent, names: &Names) {
        match event {
            AccountEvent::AccountOpened { account, role, seat, must_change, .. } => {
                self.set("login", "登录帐号", names.login(*account));
                self.set("role", "角色", role_label(*role));
                self.set("seat", "所属", seat_of(*seat, names));
                self.set("enabled", "状态", "启用");
                self.set("must_change", "须修改密码", yes(*must_change));
            }
            AccountEvent::AccountProfileReplaced { .. } | AccountEvent::SignInFailed { .. } => {}
            AccountEvent::PasswordChanged { .. } => self.set("must_change", "须修改密码", yes(false)),
            AccountEvent::PasswordReset { .. } => self.set("must_change", "须修改密码", yes(true)),
            AccountEvent::SignedIn { at } => self.set("last_signed_in", "最近登录", time(*at)),
            AccountEvent::AccountLocked { until } => self.set("locked_until", "锁定至", time(*until)),
            AccountEvent::AccountDisabled { .. } => self.set("enabled", "状态", "停用"),
            AccountEvent::AccountEnabled {} => self.set("enabled", "状态", "启用"),
            AccountEvent::ApiKeyIssued { .. } => {
                self.keys += 1;
                self.set("api_keys", "有效接口密钥", self.keys);
            }
            AccountEvent::ApiKeyRevoked { .. } => {
                self.keys = self.keys.saturating_sub(1);
                self.set("api_keys", "有效接口密钥", self.keys);
            }
        }
    }

    fn administrators(&mut self, event: &AdministratorsEvent, names: &Names) {
        match event {
            AdministratorsEvent::AdministratorSeated { account } => {
                self.seated.insert(*account);
            }
            AdministratorsEvent::AdministratorUnseated { account } => {
                self.seated.remove(account);
            }
        }
        let seated: Vec<String> = self.seated.iter().map(|account| names.of(*account)).collect();
        self.set("administrators", "管理员", seated.join("、"));
    }

    fn work_unit(&mut self, event: &WorkUnitEvent, names: &Names) {
        match event {
            WorkUnitEvent::UnitRegistered { name, region, .. } => {
                self.set("unit_name", "工作单位", name);
                self.set("region", "所在地区", names.region(*region));
            }
            WorkUnitEvent::UnitRenamed { to, .. } => self.set("unit_name", "工作单位", to),
            WorkUnitEvent::UnitMoved { to, .. } => self.set("region", "所在地区", names.region(*to)),
            WorkUnitEvent::UnitMerged { into } => self.set("merged_into", "并入", names.of(*into)),
        }
    }

    fn trade(&mut self, event: &TradeEvent, names: &Names) {
        match event {
            TradeEvent::TradeAdded { name, .. } => {
                self.set("trade_name", "技术工种名称", name);
                self.set("in_use", "状态", "在用");
            }
            TradeEvent::TradeRenamed { to, .. } => self.set("trade_name", "技术工种名称", to),
            TradeEvent::TradeMerged { into } => self.set("merged_into", "并入", names.of(*into)),
            TradeEvent::TradeRetired {} => self.set("in_use", "状态", "停用"),
        }
    }

    fn learner(&mut self, event: &LearnerEvent, names: &Names) {
        match event {
            LearnerEvent::LearnerRegistered { sex, trade, grade, unit, .. } => {
                self.set("sex", "性别", sex_label(*sex));
                self.set("trade", "证书技术工种", names.of(*trade));
                self.set("grade", "证书技术等级", grade.label());
                self.set("unit", "工作单位", names.of(*unit));
                self.set("on_roster", "名册", "在册");
            }
            LearnerEvent::PersonalDataReplaced { sex, .. } => self.set("sex", "性别", sex_label(*sex)),
            LearnerEvent::LearnerTransferred { to, .. } => self.set("unit", "工作单位", names.of(*to)),
            LearnerEvent::TradeChanged { to, .. } => self.set("trade", "证书技术工种", names.of(*to)),
            LearnerEvent::GradeChanged { to, .. } => self.set("grade", "证书技术等级", to.label()),
            LearnerEvent::LearnerLeft { reason } => {
                self.set("on_roster", "名册", format!("离开（{}）", leave_label(*reason)));
            }
            LearnerEvent::LearnerReturned {} => self.set("on_roster", "名册", "在册"),
            LearnerEvent::RegistrationUndone { .. } => self.set("on_roster", "名册", "登记已撤销"),
            LearnerEvent::IdNumberRevealed { .. } => {}
            LearnerEvent::LearnerErased { .. } => self.erased(),
        }
    }

    fn import(&mut self, event: &ImportEvent, told: &str) {
        let standing = match event {
            ImportEvent::ImportStarted { name, rows, .. } => {
                self.set("file", "导入文件", name);
                self.set("rows", "导入总记录数", rows);
                "进行中"
            }
            ImportEvent::ImportFinished { ending, counts, .. } => {
                self.set("succeeded", "成功", counts.succeeded());
                self.set("failed", "失败", counts.failed);
                match ending {
                    ImportEnding::Completed => "已完成",
                    ImportEnding::Cancelled => "已取消",
                    ImportEnding::Broken => "已中断",
                }
            }
            ImportEvent::ImportUndoBegun { .. } => "正在撤销",
            ImportEvent::ImportUndone { .. } => "已撤销",
            ImportEvent::ImportUndoBroken {} => "撤销中断",
        };
        self.set("status", "状态", standing);
        self.set("last", "最近", told);
    }

    fn export(&mut self, exported: &Exported, told: &str) {
        self.set("list", "导出", told);
        self.set("rows", "行数", exported.rows);
        self.set("purpose", "用途", &exported.purpose);
        self.set("full_id_numbers", "含完整身份证号", yes(exported.full_id_numbers));
    }

    fn publication(&mut self, event: &PublicationEvent, told: &str) {
        match event {
            PublicationEvent::DayPublished(published) => {
                self.set("published", "状态", "已发布");
                self.set("files", "文件数", published.files);
                self.set("bytes", "字节数", published.bytes);
                self.set("manifest", "清单摘要", &published.manifest);
                self.set("digest", "日志摘要", &published.digest);
                self.forget("trouble");
            }
            PublicationEvent::PublicationFailed { .. } => self.set("trouble", "异常", told),
        }
    }

    fn calendar(&mut self, event: &CalendarEvent) {
        match event {
            CalendarEvent::DayClosed { day, last_position, digest, seal } => {
                self.set("closed_through", "已日结至", day);
                self.set("last_position", "截至", format!("第{last_position}号事件"));
                self.set("digest", "摘要", digest);
                self.set("sealed", "已签名", yes(seal.is_some()));
            }
            CalendarEvent::SealingKeyAdopted { key, .. } => self.set("sealing_key", "签名公钥", key),
        }
    }
}

fn seat_of(seat: Seat, names: &Names) -> String {
    match seat {
        Seat::Office(region) => names.region(region),
        Seat::Point(point) => names.of(point),
        Seat::Learner(learner) => names.of(learner),
        Seat::Platform => "平台".to_owned(),
    }
}

const fn yes(flag: bool) -> &'static str {
    if flag { "是" } else { "否" }
}

const fn sex_label(sex: Sex) -> &'static str {
    match sex {
        Sex::Male => "男",
        Sex::Female => "女",
    }
}
