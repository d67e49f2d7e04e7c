//! The regions of a province, read from a file: Jiangsu's come with the product, another province brings its own.

use serde::Deserialize;
use thiserror::Error;

use crate::types::{Name, Region, RegionCode, RegionKind, RegionTree};

/// The regions of Jiangsu, as `code,name,kind,parent` lines.
const JIANGSU: &str = include_str!("../regions/jiangsu.csv");

/// Why a file of regions cannot be used.
#[derive(Debug, Error)]
pub enum RegionsError {
    /// A line that is no region.
    #[error("the regions cannot be read: {0}")]
    Csv(#[from] csv::Error),
    /// A name that is empty, overlong or holds control characters.
    #[error("the region {code} has no proper name")]
    Name {
        /// Whose.
        code: RegionCode,
    },
    /// The same code twice.
    #[error("the region {code} is listed twice")]
    Twice {
        /// Which.
        code: RegionCode,
    },
    /// Not exactly one topmost region.
    #[error("exactly one region has no parent, the province; here {found} have none")]
    Roots {
        /// How many have no parent.
        found: usize,
    },
    /// A region stands where its kind does not belong.
    #[error("the region {code} ({kind:?}) does not belong below {parent:?}")]
    Misplaced {
        /// Which.
        code: RegionCode,
        /// What it is.
        kind: RegionKind,
        /// What lies above it; `None` when the region named there is not listed.
        parent: Option<RegionKind>,
    },
}

/// The regions of Jiangsu.
///
/// # Errors
/// Never with the file that the product is built with: a test reads it.
pub fn jiangsu() -> Result<RegionTree, RegionsError> {
    parse(JIANGSU)
}

/// The regions of a province from the content of a CSV file with the header `code,name,kind,parent`. A byte-order mark at
/// its beginning is skipped.
///
/// # Errors
/// When a line is no region, a code comes twice, or the regions form no tree of province, cities and districts.
pub fn parse(content: &str) -> Result<RegionTree, RegionsError> {
    let content = content.strip_prefix('\u{feff}').unwrap_or(content);
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(content.as_bytes());
    let mut regions: Vec<Region> = Vec::new();
    for row in reader.deserialize() {
        let row: Row = row?;
        if regions.iter().any(|region| region.code == row.code) {
            return Err(RegionsError::Twice { code: row.code });
        }
        let name: Name = row.name.parse().map_err(|_| RegionsError::Name { code: row.code })?;
        regions.push(Region { code: row.code, name: name.to_string(), kind: row.kind, parent: row.parent });
    }
    let tree = RegionTree::new(regions);
    check(&tree)?;
    Ok(tree)
}

#[derive(Deserialize)]
struct Row {
    code: RegionCode,
    name: String,
    kind: RegionKind,
    parent: Option<RegionCode>,
}

/// One province; below it 省直 and cities; below a city 市直, districts and zones. A tree of that shape has no loops.
fn check(tree: &RegionTree) -> Result<(), RegionsError> {
    let found = tree.iter().filter(|region| region.parent.is_none()).count();
    if found != 1 {
        return Err(RegionsError::Roots { found });
    }
    for region in tree.iter() {
        let parent = region.parent.and_then(|parent| tree.get(parent)).map(|parent| parent.kind);
        let belongs = match region.kind {
            RegionKind::Province => region.parent.is_none(),
            RegionKind::ProvinceDirect | RegionKind::City => parent == Some(RegionKind::Province),
            RegionKind::CityDirect | RegionKind::District | RegionKind::Zone => parent == Some(RegionKind::City),
        };
        if !belongs {
            return Err(RegionsError::Misplaced { code: region.code, kind: region.kind, parent });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jiangsu_has_its_cities_districts_and_zones() {
        let tree = jiangsu().unwrap();
        let count = |kind| tree.iter().filter(|region| region.kind == kind).count();
        assert_eq!(count(RegionKind::City), 13);
        assert_eq!(count(RegionKind::CityDirect), 13);
        assert_eq!(count(RegionKind::District), 95);
        assert_eq!(count(RegionKind::Zone), 9);
        assert_eq!(count(RegionKind::ProvinceDirect), 1);
        assert_eq!(tree.root().unwrap().name, "江苏省");
        let direct: RegionCode = "329000".parse().unwrap();
        assert_eq!(tree.city_of(direct), Some(direct));
    }

    #[test]
    fn a_region_below_an_unknown_one_is_refused() {
        let file = "code,name,kind,parent\n100000,a,province,\n100100,b,city,100001\n";
        assert!(matches!(parse(file), Err(RegionsError::Misplaced { parent: None, .. })));
    }

    #[test]
    fn a_district_right_below_the_province_is_refused() {
        let file = "code,name,kind,parent\n100000,a,province,\n100102,b,district,100000\n";
        assert!(matches!(parse(file), Err(RegionsError::Misplaced { parent: Some(RegionKind::Province), .. })));
    }

    #[test]
    fn one_province_is_the_limit() {
        assert!(parse("code,name,kind,parent\n100000,a,province,\n").is_ok());
        let two = "code,name,kind,parent\n100000,a,province,\n200000,b,province,\n";
        assert!(matches!(parse(two), Err(RegionsError::Roots { found: 2 })));
        assert!(matches!(parse("code,name,kind,parent\n"), Err(RegionsError::Roots { found: 0 })));
    }

    #[test]
    fn a_code_listed_twice_is_refused() {
        let file = "code,name,kind,parent\n100000,a,province,\n100100,b,city,100000\n100100,c,city,100000\n";
        assert!(matches!(parse(file), Err(RegionsError::Twice { .. })));
    }

    #[test]
    fn a_line_that_is_no_region_is_refused() {
        assert!(matches!(parse("code,name,kind,parent\n1000,a,province,\n"), Err(RegionsError::Csv(_))));
        assert!(matches!(parse("code,name,kind,parent\n100000, ,province,\n"), Err(RegionsError::Name { .. })));
    }
}
