//! Value objects: parsed once at the edge, then trusted.

mod actor;
mod as_of;
mod captcha_mode;
mod clock;
mod copy_rows;
mod digest;
mod document;
mod export;
mod field;
mod figure;
mod hours_by_grade;
mod id_number;
mod ids;
mod kinds;
mod moment;
mod notice;
mod personal;
mod quantity;
mod rate;
mod raw_row;
mod refusal;
mod region;
mod seal;
mod sealed;
mod secret;
mod status;
mod text;
mod webhook;
mod window;
mod written;

pub use actor::{Actor, Role, Seat};
pub use as_of::{AsOf, AsOfError};
pub use captcha_mode::{CaptchaMode, CaptchaModeError};
pub use clock::{Clock, FixedClock, SystemClock, day_start, shanghai_day, shanghai_time};
pub use copy_rows::{CopyError, CopyRows};
pub use digest::{ContentDigest, ContentDigestError};
pub use document::DocumentKind;
pub use export::ExportFormat;
pub use field::{Audience, EquivalenceKind, Grade, LeaveReason, Sex};
pub use figure::Quantity;
pub use hours_by_grade::{HoursByGrade, HoursByGradeError, hours_shown};
pub use id_number::{IdNumber, IdNumberError};
pub use ids::{
    AccountId, CommandId, DeliveryId, ExportId, Ids, ImportId, JobId, LearnerId, PlanId, PointId, RequestId, SeededIds,
    SystemIds, TradeId, WebhookId, WorkUnitId,
};
pub(crate) use kinds::kinds;
pub use moment::{Moment, MomentError};
pub use notice::{Addressee, NoticeKind};
pub use personal::{AccountProfile, Contact, Email, PersonalData, PersonalTextError, Phone, Postcode};
pub use quantity::{DecimalError, Headcount, Hours, Mark, Score, TrainingYear};
pub use rate::Rate;
pub use raw_row::{RAW_COLUMNS, RAW_FIELDS, RawField, RawRow, RawRows, copy_of_events};
pub use refusal::Refusal;
pub use region::{Region, RegionCode, RegionCodeError, RegionKind, RegionTree};
pub use seal::{Head, HeadError, Seal};
pub use sealed::{KeyedHash, KeyedHashError, Sealed};
pub use secret::{PasswordPolicy, Secret, SecretError};
pub use status::{PlanStatus, RequestStatus, StatusError};
pub use text::{Description, Line, Name, Opinion, Text, TextError};
pub use webhook::{WebhookHost, WebhookReach, WebhookUrl, WebhookUrlError, Whereabouts, whereabouts};
pub use window::Window;
