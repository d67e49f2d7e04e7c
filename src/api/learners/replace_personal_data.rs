//! `PUT /api/v1/learners/{learner}/personal-data`.

use crate::api::prelude::*;
use crate::commands::learner::ReplacePersonalData;
use crate::types::{Email, IdNumber, LearnerId, Line, Name, Phone, Postcode, Sex};

/// The personal data, in full.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonalDataRequest {
    /// 姓名.
    pub name: Name,
    /// 身份证号.
    pub id_number: IdNumber,
    /// 性别.
    pub sex: Sex,
    /// 手机号.
    #[serde(default)]
    pub phone: Option<Phone>,
    /// 电子邮箱.
    #[serde(default)]
    pub email: Option<Email>,
    /// 邮政编码.
    #[serde(default)]
    pub postcode: Option<Postcode>,
    /// 通讯地址.
    #[serde(default)]
    pub address: Option<Line>,
}

/// Name, ID number, sex, phone, e-mail, postcode and address as they are to stand (IMPORT-1, IMPORT-3).
#[utoipa::path(
    put,
    path = "/api/v1/learners/{learner}/personal-data",
    tag = "learners",
    summary = "Replace personal data",
    params(("learner" = LearnerId, Path, description = "The learner."), CommandHeaders),
    request_body = PersonalDataRequest,
    responses(Changed)
)]
pub async fn replace_personal_data(
    State(state): State<ApiState>,
    Subject(learner): Subject<LearnerId>,
    cover: Cover,
    Body(body): Body<PersonalDataRequest>,
) -> Result<Accepted, ApiError> {
    let PersonalDataRequest { name, id_number, sex, phone, email, postcode, address } = body;
    let command = ReplacePersonalData { learner, name, id_number, sex, phone, email, postcode, address };
    change(&state, cover, command, "learner", learner).await
}
