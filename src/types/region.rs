//! Regions: the province, its cities and districts, and the pseudo-regions that the field uses besides.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

/// A text that is not six digits.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a region code of six digits")]
pub struct RegionCodeError(String);

/// A region's code: six digits as in GB/T 2260, or a pseudo-code of the same shape (省直, 市直, 功能板块). An office has
/// exactly one region and a region one office, so that this is the office's identifier too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = r"^\d{6}$")]
pub struct RegionCode(u32);

impl RegionCode {
    /// The code as a number of six digits.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    /// From a number that was a code before; `None` when it has more than six digits.
    #[must_use]
    pub const fn from_number(number: u32) -> Option<Self> {
        if number < 1_000_000 { Some(Self(number)) } else { None }
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

impl FromStr for RegionCode {
    type Err = RegionCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit()) {
            text.parse().map(Self).map_err(|_| RegionCodeError(text.to_owned()))
        } else {
            Err(RegionCodeError(text.chars().take(20).collect()))
        }
    }
}

impl TryFrom<String> for RegionCode {
    type Error = RegionCodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<RegionCode> for String {
    fn from(code: RegionCode) -> Self {
        code.to_string()
    }
}

/// What kind of region it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RegionKind {
    /// 省.
    Province,
    /// 省直: the units directly under the province.
    ProvinceDirect,
    /// 地级市.
    City,
    /// 市直: the units directly under a city.
    CityDirect,
    /// 区、县、县级市 by statute.
    District,
    /// 功能板块: a functional zone without a code of GB/T 2260, under a pseudo-code.
    Zone,
}

impl RegionKind {
    /// Its Chinese label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Province => "省",
            Self::ProvinceDirect => "省直",
            Self::City => "设区市",
            Self::CityDirect => "市直",
            Self::District => "区县",
            Self::Zone => "功能板块",
        }
    }
}

/// One region with its place in the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// Its code.
    pub code: RegionCode,
    /// Its Chinese name.
    pub name: String,
    /// What it is.
    pub kind: RegionKind,
    /// The region above it; the province has none.
    pub parent: Option<RegionCode>,
}

/// All regions of the province, by code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegionTree(BTreeMap<RegionCode, Region>);

impl RegionTree {
    /// A tree of these regions.
    #[must_use]
    pub fn new(regions: impl IntoIterator<Item = Region>) -> Self {
        Self(regions.into_iter().map(|region| (region.code, region)).collect())
    }

    /// The region of that code.
    #[must_use]
    pub fn get(&self, code: RegionCode) -> Option<&Region> {
        self.0.get(&code)
    }

    /// The region itself, then what lies above it, up to the province.
    pub fn upwards(&self, code: RegionCode) -> impl Iterator<Item = RegionCode> + '_ {
        std::iter::successors(self.get(code), |region| region.parent.and_then(|parent| self.get(parent)))
            .map(|region| region.code)
            .take(self.0.len())
    }

    /// 本级及下级: whether `code` is `top` or lies below it.
    #[must_use]
    pub fn covers(&self, top: RegionCode, code: RegionCode) -> bool {
        self.upwards(code).any(|region| region == top)
    }

    /// The regions directly below `code`, in the order of their codes.
    pub fn children(&self, code: RegionCode) -> impl Iterator<Item = &Region> + '_ {
        self.0.values().filter(move |region| region.parent == Some(code))
    }

    /// The topmost region.
    #[must_use]
    pub fn root(&self) -> Option<&Region> {
        self.0.values().find(|region| region.parent.is_none())
    }

    /// All regions, in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = &Region> + '_ {
        self.0.values()
    }

    /// The city-level region that `code` is or lies in (a city, or 省直); the province has none.
    #[must_use]
    pub fn city_of(&self, code: RegionCode) -> Option<RegionCode> {
        self.upwards(code).find(|region| {
            self.get(*region)
                .and_then(|region| region.parent)
                .and_then(|parent| self.get(parent))
                .is_some_and(|parent| parent.kind == RegionKind::Province)
        })
    }
}
