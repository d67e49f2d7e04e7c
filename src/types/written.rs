//! Values that are written as a text wherever they are stored, sent or asked for.

/// `FromStr` and `Display` say how a value is written: serde and the OpenAPI document follow them. The type itself bears
/// `#[serde(try_from = "String", into = "String")]`.
macro_rules! written_as_text {
    ($name:ident) => {
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                String::schema()
            }
        }

        impl utoipa::ToSchema for $name {}

        impl TryFrom<String> for $name {
            type Error = <$name as std::str::FromStr>::Err;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }
    };
}
pub(crate) use written_as_text;
