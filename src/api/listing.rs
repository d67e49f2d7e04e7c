//! The query string: filters, and which part of a list. What an operation does not know is refused, not overlooked.

use axum::extract::FromRequestParts;
use axum::http::request::Parts as Head;
use serde::de::DeserializeOwned;
use utoipa::IntoParams;
use utoipa::openapi::path::ParameterIn;

use super::error::ApiError;
use super::shape::{FaultKind, ShapeFault};
use super::sight::Place;
use crate::queries::page::PageRequest;

/// The query string of a read.
#[derive(Debug)]
pub struct Params<T>(pub T);

impl<T, S> FromRequestParts<S> for Params<T>
where
    T: DeserializeOwned + IntoParams,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Head, _: &S) -> Result<Self, ApiError> {
        let [params] = share_out(parts.uri.query(), [names::<T>()])?;
        Ok(Self(read(&params)?))
    }
}

/// The query string of a list.
#[derive(Debug)]
pub struct Listing<F> {
    /// Which part, in which order.
    pub page: PageRequest,
    /// What it is narrowed to.
    pub filter: F,
}

impl<F, S> FromRequestParts<S> for Listing<F>
where
    F: DeserializeOwned + IntoParams,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Head, _: &S) -> Result<Self, ApiError> {
        let [page, filter] = share_out(parts.uri.query(), [names::<PageRequest>(), names::<F>()])?;
        Ok(Self { page: read(&page)?, filter: read(&filter)? })
    }
}

/// The query string of a list of what belongs to regions.
#[derive(Debug)]
pub struct RegionalListing<F> {
    /// Which part, in which order.
    pub page: PageRequest,
    /// Of which regions.
    pub place: Place,
    /// What it is narrowed to.
    pub filter: F,
}

impl<F, S> FromRequestParts<S> for RegionalListing<F>
where
    F: DeserializeOwned + IntoParams,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Head, _: &S) -> Result<Self, ApiError> {
        let known = [names::<PageRequest>(), names::<Place>(), names::<F>()];
        let [page, place, filter] = share_out(parts.uri.query(), known)?;
        Ok(Self { page: read(&page)?, place: read(&place)?, filter: read(&filter)? })
    }
}

/// Several structs that share the query string.
#[derive(Debug)]
pub struct Parts<T>(pub T);

macro_rules! parts {
    ($($part:ident $index:tt),+) => {
        impl<$($part,)+ S> FromRequestParts<S> for Parts<($($part,)+)>
        where
            $($part: DeserializeOwned + IntoParams,)+
            S: Send + Sync,
        {
            type Rejection = ApiError;

            async fn from_request_parts(parts: &mut Head, _: &S) -> Result<Self, ApiError> {
                let shares = share_out(parts.uri.query(), [$(names::<$part>()),+])?;
                Ok(Self(($(read(&shares[$index])?,)+)))
            }
        }
    };
}

parts!(A 0, B 1);
parts!(A 0, B 1, C 2);
parts!(A 0, B 1, C 2, D 3);
parts!(A 0, B 1, C 2, D 3, E 4);

/// Several structs share the query string, which serde cannot do for texts that stand for numbers.
fn share_out<const N: usize>(query: Option<&str>, names: [Vec<String>; N]) -> Result<[String; N], ApiError> {
    let mut shares = [const { String::new() }; N];
    let mut faults = Vec::new();
    for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
        if value.contains('\0') {
            faults.push(ShapeFault::bad_value(format!("query.{name}"), "the text holds a control character"));
        } else if let Some(owner) = names.iter().position(|names| names.iter().any(|known| *known == name)) {
            let share = std::mem::take(&mut shares[owner]);
            shares[owner] = form_urlencoded::Serializer::new(share).append_pair(&name, &value).finish();
        } else {
            let technical = format!("unknown field `{name}`, expected one of {}", names.concat().join(", "));
            faults.push(ShapeFault { path: format!("query.{name}"), kind: FaultKind::UnknownField, technical });
        }
    }
    if faults.is_empty() { Ok(shares) } else { Err(ApiError::Shape(faults)) }
}

fn names<P: IntoParams>() -> Vec<String> {
    P::into_params(|| Some(ParameterIn::Query)).into_iter().map(|parameter| parameter.name).collect()
}

fn read<T: DeserializeOwned>(share: &str) -> Result<T, ApiError> {
    let deserializer = serde_urlencoded::Deserializer::new(form_urlencoded::parse(share.as_bytes()));
    serde_path_to_error::deserialize(deserializer)
        .map_err(|error| ShapeFault::of_serde("query", error.path(), &error.inner().to_string()).into())
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    fn of(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn each_gets_its_own_and_what_nobody_knows_is_refused() {
        let query = Some("page=2&name=%E8%AF%BE+a%26b&size=5");
        let [page, filter] = share_out(query, [of(&["page", "size"]), of(&["name"])]).unwrap();
        assert_eq!((page.as_str(), filter.as_str()), ("page=2&size=5", "name=%E8%AF%BE+a%26b"));
        for bad in ["nmae=x", "name=a%00b"] {
            assert!(matches!(share_out(Some(bad), [of(&["name"])]), Err(ApiError::Shape(_))), "{bad}");
        }
        assert_eq!(share_out(None, [of(&["name"])]).unwrap(), [String::new()]);
    }

    #[test]
    fn a_bad_number_names_its_parameter() {
        #[derive(Debug, Deserialize)]
        struct Sample {
            #[expect(dead_code, reason = "only read by serde")]
            page: Option<u32>,
        }
        let Err(ApiError::Shape(faults)) = read::<Sample>("page=x") else { panic!("it was taken") };
        assert_eq!(faults[0].path, "query.page");
        let Err(ApiError::Shape(faults)) = read::<Sample>("page=1&page=2") else { panic!("it was taken") };
        assert_eq!(faults[0].kind, FaultKind::DuplicateField);
    }
}
