//! What happened, in a Chinese sentence.

use chrono::{DateTime, Utc};

use super::names::Names;
use crate::aggregates::account::AccountEvent;
use crate::aggregates::administrators::AdministratorsEvent;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::calendar::CalendarEvent;
use crate::aggregates::claim::ClaimEvent;
use crate::aggregates::equivalence_request::{RequestEvent, UndoneDecision};
use crate::aggregates::export::{ExportEvent, Exported};
use crate::aggregates::inbox::InboxEvent;
use crate::aggregates::learner::{GradeEffect, LearnerEvent};
use crate::aggregates::office::OfficeEvent;
use crate::aggregates::publication::{PublicationEvent, Published, Trouble};
use crate::aggregates::roster_import::{ImportEnding, ImportEvent, ImportKind};
use crate::aggregates::trade::TradeEvent;
use crate::aggregates::training_plan::PlanEvent;
use crate::aggregates::training_point::PointEvent;
use crate::aggregates::webhook::WebhookEvent;
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::types::{LeaveReason, Opinion, Role, shanghai_time};

/// The sentence that tells an event.
pub(in crate::queries) fn sentence(event: &AnyEvent, names: &Names) -> String {
    match event {
        AnyEvent::Office(event) => office(event, names),
        AnyEvent::Point(event) => point(event, names),
        AnyEvent::Claim(event) => claim(event, names),
        AnyEvent::Account(event) => account(event, names),
        AnyEvent::Administrators(event) => administrators(event, names),
        AnyEvent::WorkUnit(event) => work_unit(event, names),
        AnyEvent::Trade(event) => trade(event, names),
        AnyEvent::Learner(event) => learner(event, names),
        AnyEvent::Plan(event) => plan(event, names),
        AnyEvent::Request(event) => request(event, names),
        AnyEvent::Import(event) => import(event),
        AnyEvent::Export(ExportEvent::ListExported(exported)) => export(exported),
        AnyEvent::Calendar(event) => calendar(event),
        AnyEvent::Inbox(event) => inbox(event),
        AnyEvent::Publication(event) => publication(event),
        AnyEvent::Webhook(event) => webhook(event, names),
    }
}

fn office(event: &OfficeEvent, names: &Names) -> String {
    match event {
        OfficeEvent::OfficeEstablished { region, name, parent, .. } => match parent {
            Some(parent) => format!("设立{name}（{region}）工考办，上级为{}", names.region(*parent)),
            None => format!("设立{name}（{region}）工考办"),
        },
        OfficeEvent::OfficeRenamed { from, to } => format!("名称由“{from}”改为“{to}”"),
    }
}

fn point(event: &PointEvent, names: &Names) -> String {
    match event {
        PointEvent::PointRegistered { name, office, .. } => {
            format!("新增面授点“{name}”，所属工考办：{}", names.region(*office))
        }
        PointEvent::PointRenamed { from, to } => format!("面授点名称由“{from}”改为“{to}”"),
        PointEvent::PointProfileRevised { .. } => "修改面授点资料".to_owned(),
        PointEvent::PointContactReplaced { .. } => "修改联系人信息".to_owned(),
        PointEvent::PointDisabled { reason } => format!("禁用面授点，原因：{reason}"),
        PointEvent::PointEnabled {} => "启用面授点".to_owned(),
    }
}

fn claim(event: &ClaimEvent, names: &Names) -> String {
    match event {
        ClaimEvent::Claimed { holder } => format!("由{}占用", names.of(*holder)),
        ClaimEvent::Released { holder } => format!("{}不再占用", names.of(*holder)),
    }
}

fn account(event: &AccountEvent, names: &Names) -> String {
    match event {
        AccountEvent::AccountOpened { account, role, .. } => {
            format!("新增帐号“{}”，角色：{}", names.login(*account), role_label(*role))
        }
        AccountEvent::AccountProfileReplaced { .. } => "修改帐号信息".to_owned(),
        AccountEvent::PasswordChanged { .. } => "修改密码".to_owned(),
        AccountEvent::PasswordReset { .. } => "重置密码，下次登录须修改".to_owned(),
        AccountEvent::SignedIn { .. } => "登录成功".to_owned(),
        AccountEvent::SignInFailed { .. } => "登录密码错误".to_owned(),
        AccountEvent::AccountLocked { until } => format!("帐号被锁定至{}", time(*until)),
        AccountEvent::AccountDisabled { reason } => with("停用帐号", "原因", reason.as_ref()),
        AccountEvent::AccountEnabled {} => "启用帐号".to_owned(),
        AccountEvent::ApiKeyIssued { scopes, .. } => format!("签发接口密钥，权限{}项", scopes.len()),
        AccountEvent::ApiKeyRevoked { .. } => "吊销接口密钥".to_owned(),
    }
}

fn administrators(event: &AdministratorsEvent, names: &Names) -> String {
    match event {
        AdministratorsEvent::AdministratorSeated { account } => format!("增加管理员：{}", names.of(*account)),
        AdministratorsEvent::AdministratorUnseated { account } => format!("减少管理员：{}", names.of(*account)),
    }
}

fn work_unit(event: &WorkUnitEvent, names: &Names) -> String {
    match event {
        WorkUnitEvent::UnitRegistered { name, region, .. } => {
            format!("新增工作单位“{name}”，所在地区：{}", names.region(*region))
        }
        WorkUnitEvent::UnitRenamed { from, to } => format!("单位名称由“{from}”改为“{to}”"),
        WorkUnitEvent::UnitMoved { from, to } => {
            format!("所在地区由{}改为{}", names.region(*from), names.region(*to))
        }
        WorkUnitEvent::UnitMerged { into } => format!("并入“{}”", names.of(*into)),
    }
}

fn trade(event: &TradeEvent, names: &Names) -> String {
    match event {
        TradeEvent::TradeAdded { name, .. } => format!("新增技术工种“{name}”"),
        TradeEvent::TradeRenamed { from, to } => format!("工种名称由“{from}”改为“{to}”"),
        TradeEvent::TradeMerged { into } => format!("并入“{}”", names.of(*into)),
        TradeEvent::TradeRetired {} => "停用工种".to_owned(),
    }
}

fn learner(event: &LearnerEvent, names: &Names) -> String {
    match event {
        LearnerEvent::LearnerRegistered { trade, grade, unit, .. } => {
            format!("登记学员：{}，{}，工作单位：{}", names.of(*trade), grade.label(), names.of(*unit))
        }
        LearnerEvent::PersonalDataReplaced { .. } => "修改个人信息".to_owned(),
        LearnerEvent::LearnerTransferred { from, to } => {
            format!("工作单位由“{}”改为“{}”", names.of(*from), names.of(*to))
        }
        LearnerEvent::TradeChanged { from, to } => {
            format!("证书技术工种由“{}”改为“{}”", names.of(*from), names.of(*to))
        }
        LearnerEvent::GradeChanged { from, to, effect, reason } => {
            let effect = match effect {
                GradeEffect::From(day) => format!("自{day}起"),
                GradeEffect::Correction => "更正，自始有效".to_owned(),
            };
            format!("证书技术等级由{}改为{}（{effect}），原因：{reason}", from.label(), to.label())
        }
        LearnerEvent::LearnerLeft { reason } => format!("离开名册：{}", leave_label(*reason)),
        LearnerEvent::LearnerReturned {} => "恢复在册".to_owned(),
        LearnerEvent::RegistrationUndone { .. } => "撤销登记（撤销导入）".to_owned(),
        LearnerEvent::IdNumberRevealed { reason, .. } => format!("查看完整身份证号，原因：{reason}"),
        LearnerEvent::LearnerErased { reason } => format!("删除个人信息，原因：{reason}"),
    }
}

fn plan(event: &PlanEvent, names: &Names) -> String {
    match event {
        PlanEvent::PlanReported { point, content, .. } => format!(
            "{}上报{}年度培训计划“{}”，计划{}人，{}课时",
            names.of(*point),
            content.training_year,
            content.name,
            content.planned,
            content.hours
        ),
        PlanEvent::PlanRevised { revision, .. } => format!("修改后重新上报（第{revision}次）"),
        PlanEvent::PlanWithdrawn {} => "撤回培训计划".to_owned(),
        PlanEvent::PlanApproved { approved, opinion } => {
            with(&format!("审批通过，批准{approved}人"), "意见", opinion.as_ref())
        }
        PlanEvent::PlanRejected { opinion } => format!("审批不通过，意见：{opinion}"),
        PlanEvent::HeadcountAdjusted { from, to, reason } => {
            format!("允许上报人数由{from}人调整为{to}人，原因：{reason}")
        }
        PlanEvent::PlanCancelled { reason } => format!("取消培训班，原因：{reason}"),
        PlanEvent::LearnerEnrolled { learner } => format!("{}报名", names.of(*learner)),
        PlanEvent::EnrolmentWithdrawn { learner } => format!("{}取消报名", names.of(*learner)),
        PlanEvent::ClassStarted {} => "开班".to_owned(),
        PlanEvent::ScoresEntered { scores } => format!("录入{}人成绩", scores.len()),
        PlanEvent::HoursSubmitted { submission, learners } => {
            format!("第{submission}次课时申报，共{}人", learners.len())
        }
        PlanEvent::HoursReturned { submission, opinion } => format!("退回第{submission}次课时申报，意见：{opinion}"),
        PlanEvent::HoursConfirmed { submission, hours, passed } => {
            format!("确认第{submission}次课时申报，合格{}人，每人{hours}课时", passed.len())
        }
        PlanEvent::HoursReopened { submission, reason, hours, taken_back } => {
            format!("撤销第{submission}次课时确认，收回{}人每人{hours}课时，原因：{reason}", taken_back.len())
        }
    }
}

fn request(event: &RequestEvent, names: &Names) -> String {
    match event {
        RequestEvent::EquivalenceSubmitted { learner, content, .. } => format!(
            "{}提交{}年度视同申报“{}”（{}），申报{}课时",
            names.of(*learner),
            content.training_year,
            content.title,
            content.kind.label(),
            content.claimed
        ),
        RequestEvent::EquivalenceWithdrawn {} => "撤回视同申报".to_owned(),
        RequestEvent::EquivalenceApproved { office, granted, opinion } => {
            with(&format!("{}审批通过，授予{granted}课时", names.region(*office)), "意见", opinion.as_ref())
        }
        RequestEvent::EquivalenceRejected { office, opinion } => {
            format!("{}审批不通过，意见：{opinion}", names.region(*office))
        }
        RequestEvent::EquivalenceDecisionUndone { undone, reason } => {
            let undone = match undone {
                UndoneDecision::Approved(hours) => format!("通过（{hours}课时）"),
                UndoneDecision::Rejected => "不通过".to_owned(),
            };
            format!("撤销审批结果“{undone}”，原因：{reason}")
        }
    }
}

fn import(event: &ImportEvent) -> String {
    match event {
        ImportEvent::ImportStarted { kind, name, rows, update_existing, .. } => {
            let what = match kind {
                ImportKind::Learners => "学员",
                ImportKind::ClassRoster(_) => "培训班名单",
                ImportKind::Scores(_) => "成绩",
            };
            let update = if *update_existing { "，更新已有人员" } else { "" };
            format!("导入{what}“{name}”，共{rows}条{update}")
        }
        ImportEvent::ImportFinished { ending, counts, .. } => {
            let ending = match ending {
                ImportEnding::Completed => "导入完成",
                ImportEnding::Cancelled => "导入中途取消",
                ImportEnding::Broken => "导入中断",
            };
            format!("{ending}，成功{}条，失败{}条", counts.succeeded(), counts.failed)
        }
        ImportEvent::ImportUndoBegun { reason } => format!("开始撤销导入，原因：{reason}"),
        ImportEvent::ImportUndone { undone, kept, .. } => format!("撤销导入，撤销{undone}条，保留{kept}条"),
        ImportEvent::ImportUndoBroken {} => "撤销导入中断".to_owned(),
    }
}

fn calendar(event: &CalendarEvent) -> String {
    match event {
        CalendarEvent::DayClosed { day, last_position, seal, .. } => {
            let seal = if seal.is_some() { "已封存" } else { "未封存" };
            format!("{day}日结，截至第{last_position}号事件，{seal}")
        }
        CalendarEvent::SealingKeyAdopted { key, by: None, reason: None } => format!("启用封存密钥{key}"),
        CalendarEvent::SealingKeyAdopted { key, by: Some(_), .. } => format!("更换封存密钥为{key}，由原密钥签署"),
        CalendarEvent::SealingKeyAdopted { key, by: None, reason: Some(reason) } => {
            format!("更换封存密钥为{key}，原因：{reason}")
        }
    }
}

fn inbox(event: &InboxEvent) -> String {
    match event {
        InboxEvent::NoticesRead { through } => format!("站内信读至第{through}号事件"),
    }
}

fn publication(event: &PublicationEvent) -> String {
    match event {
        PublicationEvent::DayPublished(Published { day, last_position, files, .. }) => {
            format!("发布{day}的统计数据，共{files}个文件，截至第{last_position}号事件")
        }
        PublicationEvent::PublicationFailed { day, trouble, .. } => {
            let trouble = match trouble {
                Trouble::Late => "未按时发布",
                Trouble::Storage => "发布位置无法写入",
                Trouble::Different => "与已发布的内容不一致",
                Trouble::Making => "数据文件未能生成",
            };
            format!("{day}的统计数据发布异常：{trouble}")
        }
    }
}

fn webhook(event: &WebhookEvent, names: &Names) -> String {
    match event {
        WebhookEvent::WebhookRegistered { office, name, url, .. } => {
            format!("新增推送订阅“{name}”，所属工考办：{}，地址：{url}", names.region(*office))
        }
        WebhookEvent::WebhookRevised { name, url } => format!("推送订阅改为“{name}”，地址：{url}"),
        WebhookEvent::WebhookSecretRotated { former_until, .. } => {
            format!("更换签名密钥，原密钥有效至{}", time(*former_until))
        }
        WebhookEvent::WebhookPaused { reason } => format!("暂停推送，原因：{reason}"),
        WebhookEvent::WebhookResumed {} => "恢复推送".to_owned(),
        WebhookEvent::WebhookRemoved {} => "删除推送订阅".to_owned(),
        WebhookEvent::DeliveryGivenUp { attempts, .. } => format!("推送失败，尝试{attempts}次后放弃"),
    }
}

fn export(exported: &Exported) -> String {
    let Exported { list, format, filter, rows, purpose, full_id_numbers, .. } = exported;
    let list = match list.as_str() {
        "equivalence_requests" => "视同申报",
        "learners" => "学员名单",
        "roster" => "培训班学员名单",
        "accounts" => "管理员帐号",
        "audit" => "操作日志",
        "report_class_learners" => "面授点培训情况统计（学员）",
        "report_learners" => "面授学习统计",
        "report_continuing_learners" => "继续教育情况统计（学员）",
        other => other,
    };
    let form = format.extension().to_uppercase();
    let narrowed = if filter.is_empty() { "" } else { "，按条件筛选" };
    let full = if *full_id_numbers { "，含完整身份证号" } else { "" };
    format!("导出{list}（{form}）{narrowed}，共{rows}行{full}，用途：{purpose}")
}

fn with(what: &str, label: &str, text: Option<&Opinion>) -> String {
    text.map_or_else(|| what.to_owned(), |text| format!("{what}，{label}：{text}"))
}

pub(super) fn time(at: DateTime<Utc>) -> String {
    shanghai_time(at).map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string()).unwrap_or_default()
}

/// A role as metadata name it, in Chinese.
pub(in crate::queries) fn role_named(role: &str) -> Option<&'static str> {
    serde_json::from_value(serde_json::Value::String(role.to_owned())).ok().map(role_label)
}

pub(super) const fn role_label(role: Role) -> &'static str {
    match role {
        Role::Office => "工考办",
        Role::Point => "面授点",
        Role::Learner => "学员",
        Role::Auditor => "审计",
        Role::Platform => "平台管理员",
        Role::Machine => "接口",
    }
}

pub(super) const fn leave_label(reason: LeaveReason) -> &'static str {
    match reason {
        LeaveReason::Retired => "退休",
        LeaveReason::TransferredOut => "调出",
        LeaveReason::Died => "死亡",
    }
}
