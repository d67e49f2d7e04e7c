//! Regions as people write them: 玄武区, 南京市玄武区, 江苏省南京市玄武区, or the code.

use std::collections::HashMap;

use super::cells::compact;
use crate::types::{RegionCode, RegionTree};

/// Why a text is no region for this import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceError {
    /// The province has none of that name.
    Unknown,
    /// There are several; these are their full names.
    Ambiguous(String),
    /// It is not the importer's to keep.
    OutOfScope,
}

/// The regions of the province by all their names.
#[derive(Debug, Clone, Default)]
pub struct Places {
    by_name: HashMap<String, Vec<RegionCode>>,
    full_names: HashMap<RegionCode, String>,
}

impl Places {
    /// Of this province.
    #[must_use]
    pub fn of(tree: &RegionTree) -> Self {
        let mut places = Self::default();
        for region in tree.iter() {
            places.name(region.code.to_string(), region.code);
            let mut path = String::new();
            for above in tree.upwards(region.code) {
                let Some(above) = tree.get(above) else { continue };
                path.insert_str(0, &plain(&above.name));
                places.name(path.clone(), region.code);
                // The province's own name is left out of what people are told.
                if above.parent.is_some() || above.code == region.code {
                    places.full_names.insert(region.code, path.clone());
                }
            }
        }
        places
    }

    fn name(&mut self, name: String, code: RegionCode) {
        let codes = self.by_name.entry(name).or_default();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }

    /// IMPORT-2: the region exists and is in scope. A name that several regions bear means the one that is in scope.
    ///
    /// # Errors
    /// [`PlaceError`].
    pub fn find(&self, text: &str, in_scope: impl Fn(RegionCode) -> bool) -> Result<RegionCode, PlaceError> {
        let all = self.by_name.get(&plain(text)).map(Vec::as_slice).unwrap_or_default();
        let mine: Vec<RegionCode> = all.iter().copied().filter(|code| in_scope(*code)).collect();
        match (all, mine.as_slice()) {
            ([], _) => Err(PlaceError::Unknown),
            (_, []) => Err(PlaceError::OutOfScope),
            (_, [one]) => Ok(*one),
            (_, several) => {
                let names: Vec<&str> = several.iter().map(|code| self.full_name(*code)).collect();
                Err(PlaceError::Ambiguous(names.join("、")))
            }
        }
    }

    /// The full names of all regions, by their codes.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let mut named: Vec<(&RegionCode, &String)> = self.full_names.iter().collect();
        named.sort_unstable();
        named.into_iter().map(|(_, name)| name.clone()).collect()
    }

    /// A region's name with those above it, but for the province.
    #[must_use]
    pub fn full_name(&self, code: RegionCode) -> &str {
        self.full_names.get(&code).map(String::as_str).unwrap_or_default()
    }
}

/// Without what people put between the parts of a name.
fn plain(name: &str) -> String {
    compact(name).chars().filter(|c| !matches!(c, '-' | '/' | '>' | '·' | '、' | '—' | '\\' | ',' | '，')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::{Region, RegionKind};

    fn code(text: &str) -> RegionCode {
        text.parse().unwrap()
    }

    fn places() -> Places {
        let region = |text: &str, name: &str, kind, parent: Option<&str>| Region {
            code: code(text),
            name: name.to_owned(),
            kind,
            parent: parent.map(code),
        };
        Places::of(&RegionTree::new([
            region("320000", "江苏省", RegionKind::Province, None),
            region("320100", "南京市", RegionKind::City, Some("320000")),
            region("320102", "玄武区", RegionKind::District, Some("320100")),
            region("320106", "鼓楼区", RegionKind::District, Some("320100")),
            region("320300", "徐州市", RegionKind::City, Some("320000")),
            region("320302", "鼓楼区", RegionKind::District, Some("320300")),
        ]))
    }

    #[test]
    fn import_2_a_region_is_found_by_every_way_to_write_it() {
        let places = places();
        for text in
            ["320102", "玄武区", "南京市玄武区", "江苏省 南京市 玄武区", "江苏省/南京市/玄武区", "南京市－玄武区"]
        {
            assert_eq!(places.find(text, |_| true), Ok(code("320102")), "{text}");
        }
        assert_eq!(places.find("江苏省", |_| true), Ok(code("320000")));
        for text in ["", "玄武", "浦东新区", "999999"] {
            assert_eq!(places.find(text, |_| true), Err(PlaceError::Unknown), "{text}");
        }
    }

    #[test]
    fn import_2_a_name_of_two_regions_means_the_one_in_scope() {
        let places = places();
        let both = PlaceError::Ambiguous("南京市鼓楼区、徐州市鼓楼区".to_owned());
        assert_eq!(places.find("鼓楼区", |_| true), Err(both));
        assert_eq!(places.find("鼓楼区", |region| region == code("320302")), Ok(code("320302")));
        assert_eq!(places.find("徐州市鼓楼区", |_| true), Ok(code("320302")));
    }

    #[test]
    fn import_2_a_region_out_of_scope_is_refused() {
        let places = places();
        assert_eq!(places.find("玄武区", |region| region == code("320300")), Err(PlaceError::OutOfScope));
    }
}
