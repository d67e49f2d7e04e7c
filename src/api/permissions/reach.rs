//! How far roles reach, and about what.

use serde::Serialize;

/// How far a role reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Not at all.
    Nowhere,
    /// One's own: an office what belongs to its own region (本级), a point what is the point's, a learner what is his.
    Own,
    /// 本级及下级: what belongs to one's own region or to one below it.
    OwnAndBelow,
    /// Everything, if one is the provincial office.
    Province,
    /// Everything.
    Everywhere,
}

/// What an operation is about, and so by whose place the reach is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// A plan or its class, which belongs to the office of its point.
    Plan,
    /// An equivalence request, which belongs to the region of its learner.
    Request,
    /// An import of learners, which belongs to the office that began it.
    Import,
    /// An import of a class's roster or scores, which belongs to the point, and so to the point's office.
    ClassImport,
    /// A learner, who belongs to the region of his unit.
    Learner,
    /// A work unit, which belongs to its region.
    Unit,
    /// A training point, which belongs to its office.
    Point,
    /// A region and its office.
    Office,
    /// A webhook, which belongs to an office.
    Webhook,
    /// The figures of a region.
    Figures,
    /// The account of an office's staff, of its auditor or of its machine.
    OfficeAccount,
    /// The account of a point's staff or machine, which belongs to the point's office.
    PointAccount,
    /// A learner's account, which belongs to the learner's region.
    LearnerAccount,
    /// One's own account, session, uploads, notices: what nobody else has.
    Oneself,
    /// What belongs to the whole province: trades, closed days.
    Province,
    /// What happened to a thing, which belongs to the region of that thing at that moment.
    Trail,
    /// The service itself.
    Service,
}

/// How far each role reaches with an operation about one kind of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Case {
    /// What it is about.
    pub about: About,
    /// Staff of an office: provincial, 省直, city, district.
    pub office: Reach,
    /// Auditors, who sit at an office.
    pub auditor: Reach,
    /// Staff of a training point.
    pub point: Reach,
    /// Learners.
    pub learner: Reach,
    /// The platform's administrator.
    pub platform: Reach,
    /// What narrows this further, in Chinese; empty where nothing does.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub but: &'static str,
}

impl Reach {
    /// It in Chinese.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Nowhere => "—",
            Self::Own => "本级",
            Self::OwnAndBelow => "本级及下级",
            Self::Province => "仅省工考办",
            Self::Everywhere => "全部",
        }
    }

    /// It in Chinese, of a point, a learner or the platform.
    #[must_use]
    pub const fn label_of_one(self) -> &'static str {
        match self {
            Self::Nowhere => "—",
            Self::Own => "本人、本单位",
            Self::OwnAndBelow | Self::Province => self.label(),
            Self::Everywhere => "全部",
        }
    }
}

impl About {
    /// It in Chinese.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Plan => "培训计划、培训班（所属面授点的工考办）",
            Self::Request => "视同申报（学员所在地区）",
            Self::Import => "学员导入（发起的工考办）",
            Self::ClassImport => "培训班导入（所属面授点的工考办）",
            Self::Learner => "学员（工作单位所在地区）",
            Self::Unit => "工作单位（所在地区）",
            Self::Point => "面授点（所属工考办）",
            Self::Office => "地区与工考办",
            Self::Webhook => "推送订阅（所属工考办）",
            Self::Figures => "地区的统计",
            Self::OfficeAccount => "工考办帐号",
            Self::PointAccount => "面授点帐号（所属工考办）",
            Self::LearnerAccount => "学员帐号（学员所在地区）",
            Self::Oneself => "本人",
            Self::Province => "全省共用",
            Self::Trail => "操作日志（事项当时所属地区）",
            Self::Service => "服务本身",
        }
    }
}

impl Case {
    /// Nobody, so far.
    pub const fn about(about: About) -> Self {
        let (office, auditor, point) = (Reach::Nowhere, Reach::Nowhere, Reach::Nowhere);
        Self { about, office, auditor, point, learner: Reach::Nowhere, platform: Reach::Nowhere, but: "" }
    }

    /// Read by offices and auditors, 本级及下级, and by the platform.
    pub const fn seen(about: About) -> Self {
        Self::about(about).office(Reach::OwnAndBelow).auditor(Reach::OwnAndBelow).platform(Reach::Everywhere)
    }

    /// Read by everybody who is known.
    pub const fn public(about: About) -> Self {
        let everywhere = Reach::Everywhere;
        Self::about(about)
            .office(everywhere)
            .auditor(everywhere)
            .point(everywhere)
            .learner(everywhere)
            .platform(everywhere)
    }

    /// Kept by offices, 本级及下级, and by the platform.
    pub const fn kept(about: About) -> Self {
        Self::about(about).office(Reach::OwnAndBelow).platform(Reach::Everywhere)
    }

    /// Decided by the office that it belongs to, and by nobody else.
    pub const fn decided(about: About) -> Self {
        Self::about(about).office(Reach::Own)
    }

    /// Everybody's own affair.
    pub const fn own() -> Self {
        let own = Reach::Own;
        Self::about(About::Oneself).office(own).auditor(own).point(own).learner(own).platform(own)
    }

    /// How far offices reach.
    pub const fn office(self, office: Reach) -> Self {
        Self { office, ..self }
    }

    /// How far auditors reach.
    pub const fn auditor(self, auditor: Reach) -> Self {
        Self { auditor, ..self }
    }

    /// How far points reach.
    pub const fn point(self, point: Reach) -> Self {
        Self { point, ..self }
    }

    /// How far learners reach.
    pub const fn learner(self, learner: Reach) -> Self {
        Self { learner, ..self }
    }

    /// How far the platform reaches.
    pub const fn platform(self, platform: Reach) -> Self {
        Self { platform, ..self }
    }

    /// What narrows it further.
    pub const fn but(self, but: &'static str) -> Self {
        Self { but, ..self }
    }
}
