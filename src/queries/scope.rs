//! Whose rows a user sees: 本级, or 本级及下级.

use serde::{Deserialize, Serialize};
use sqlx::{Postgres, QueryBuilder};
use utoipa::ToSchema;

use crate::types::{Region, RegionCode, RegionKind, RegionTree};

/// How far below an office a list reaches.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// 本级: the office's own region.
    Own,
    /// 本级及下级: that region and everything below it.
    #[default]
    OwnAndBelow,
}

/// The regions whose rows are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RegionScope {
    /// The whole province: no filter at all.
    All,
    /// These regions and no other.
    These(Vec<RegionCode>),
}

impl RegionScope {
    /// The regions of an office at `top`.
    #[must_use]
    pub fn of(tree: &RegionTree, top: RegionCode, scope: Scope) -> Self {
        match scope {
            Scope::Own => Self::These(vec![top]),
            Scope::OwnAndBelow if tree.root().is_some_and(|root| root.code == top) => Self::All,
            Scope::OwnAndBelow => {
                Self::These(tree.iter().map(|region| region.code).filter(|code| tree.covers(top, *code)).collect())
            }
        }
    }

    /// 省直: the regions of the units directly under the province, or all the others.
    #[must_use]
    pub fn province_direct(tree: &RegionTree, wanted: bool) -> Self {
        let is_direct = |region: &Region| region.kind == RegionKind::ProvinceDirect;
        Self::These(tree.iter().filter(|region| is_direct(region) == wanted).map(|region| region.code).collect())
    }

    /// 上级工考办: the regions directly below that office; the province stands below itself.
    #[must_use]
    pub fn directly_below(tree: &RegionTree, office: RegionCode) -> Self {
        let above = |region: &Region| region.parent.unwrap_or(region.code);
        Self::These(tree.iter().filter(|region| above(region) == office).map(|region| region.code).collect())
    }

    /// What both allow: a filter never shows more than the user's own scope does.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::All, other) => other,
            (mine, Self::All) => mine,
            (Self::These(mine), Self::These(other)) => {
                Self::These(mine.into_iter().filter(|code| other.contains(code)).collect())
            }
        }
    }

    /// Whether rows of that region are shown.
    #[must_use]
    pub fn contains(&self, code: RegionCode) -> bool {
        match self {
            Self::All => true,
            Self::These(codes) => codes.contains(&code),
        }
    }

    /// Adds the filter on `column` to a statement.
    pub(crate) fn push(&self, column: &str, query: &mut QueryBuilder<'_, Postgres>) {
        let Self::These(codes) = self else { return };
        query.push(" AND ").push(column);
        // One region is written as an equality, which lets an index give its rows in their order.
        if let [only] = codes.as_slice() {
            query.push(" = ").push_bind(only.to_string());
        } else {
            let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
            query.push(" = ANY(").push_bind(codes).push(")");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    fn tree() -> RegionTree {
        let region = |code: &str, kind, parent: Option<&str>| Region {
            code: code.parse().unwrap(),
            name: code.to_owned(),
            kind,
            parent: parent.map(|parent| parent.parse().unwrap()),
        };
        RegionTree::new([
            region("320000", RegionKind::Province, None),
            region("320100", RegionKind::City, Some("320000")),
            region("320102", RegionKind::District, Some("320100")),
            region("320200", RegionKind::City, Some("320000")),
            region("329000", RegionKind::ProvinceDirect, Some("320000")),
        ])
    }

    fn codes(texts: &[&str]) -> RegionScope {
        RegionScope::These(texts.iter().map(|text| text.parse().unwrap()).collect())
    }

    #[test]
    fn the_units_directly_under_the_province_and_all_the_others() {
        assert_eq!(RegionScope::province_direct(&tree(), true), codes(&["329000"]));
        assert_eq!(RegionScope::province_direct(&tree(), false), codes(&["320000", "320100", "320102", "320200"]));
    }

    #[test]
    fn an_office_stands_above_what_lies_directly_below_it() {
        let below = |office: &str| RegionScope::directly_below(&tree(), office.parse().unwrap());
        assert_eq!(below("320100"), codes(&["320102"]));
        assert_eq!(below("320000"), codes(&["320000", "320100", "320200", "329000"]));
        assert_eq!(below("320102"), codes(&[]));
    }

    #[test]
    fn own_and_below_is_the_region_with_everything_below_it() {
        let city: RegionCode = "320100".parse().unwrap();
        let district: RegionCode = "320102".parse().unwrap();
        assert_eq!(RegionScope::of(&tree(), city, Scope::OwnAndBelow), RegionScope::These(vec![city, district]));
        assert_eq!(RegionScope::of(&tree(), city, Scope::Own), RegionScope::These(vec![city]));
        assert_eq!(RegionScope::of(&tree(), "320000".parse().unwrap(), Scope::OwnAndBelow), RegionScope::All);
    }

    #[test]
    fn a_filter_never_widens_the_scope() {
        let mine = RegionScope::of(&tree(), "320100".parse().unwrap(), Scope::OwnAndBelow);
        let beside = RegionScope::of(&tree(), "320200".parse().unwrap(), Scope::OwnAndBelow);
        assert_eq!(mine.clone().and(beside), RegionScope::These(vec![]));
        assert_eq!(mine.clone().and(RegionScope::All), mine);
        assert_eq!(RegionScope::All.and(mine.clone()), mine);
        assert!(!mine.contains("320200".parse().unwrap()));
    }
}
