//! Finding the programs of PostgreSQL, in the version that the data asks for.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::EmbeddedError;

/// The oldest major version of PostgreSQL that the log works on.
pub(super) const OLDEST_MAJOR: u32 = 15;

/// One installation of PostgreSQL: the folder of its programs, and its major version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Binaries {
    folder: PathBuf,
    major: u32,
}

impl Binaries {
    /// Finds the installation to use: the one named by `PG_BIN` and no other, else the fitting
    /// one of `PATH` and of Debian's folders.
    ///
    /// `wanted` is the content of the data's `PG_VERSION`; a new database takes the newest.
    pub(crate) fn find(cluster: &Path, wanted: Option<&str>) -> Result<Self, EmbeddedError> {
        let folders = folders();
        let found: Vec<Self> = folders.iter().filter_map(|folder| Self::probe(folder)).collect();
        choose(found, cluster, wanted, &folders)
    }

    /// The path of one of the programs.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn probe(folder: &Path) -> Option<Self> {
        let complete = ["postgres", "initdb", "pg_ctl"].iter().all(|name| folder.join(name).is_file());
        if !complete {
            return None;
        }
        let answer = Command::new(folder.join("postgres")).arg("--version").output().ok()?;
        let major = major_of(&String::from_utf8_lossy(&answer.stdout))?;
        Some(Self { folder: folder.to_path_buf(), major })
    }
}

fn choose(
    found: Vec<Binaries>,
    cluster: &Path,
    wanted: Option<&str>,
    searched: &[PathBuf],
) -> Result<Binaries, EmbeddedError> {
    let versions = joined(found.iter().map(|binaries| binaries.major.to_string()));
    let newest = found.iter().max_by_key(|binaries| binaries.major).cloned();
    let Some(newest) = newest else {
        let searched = joined(searched.iter().map(|folder| folder.display().to_string()));
        return Err(EmbeddedError::NoBinaries { searched });
    };
    match wanted.map(str::trim) {
        Some(wanted) => found.into_iter().find(|binaries| binaries.major.to_string() == wanted).ok_or_else(|| {
            EmbeddedError::VersionMismatch {
                cluster: cluster.to_path_buf(),
                wanted: wanted.to_owned(),
                found: versions,
            }
        }),
        None if newest.major < OLDEST_MAJOR => {
            Err(EmbeddedError::TooOld { found: newest.major, needed: OLDEST_MAJOR, folder: newest.folder })
        }
        None => Ok(newest),
    }
}

fn folders() -> Vec<PathBuf> {
    if let Some(named) = env::var_os("PG_BIN").filter(|value| !value.is_empty()) {
        return vec![PathBuf::from(named)];
    }
    let path: OsString = env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = env::split_paths(&path).collect();
    folders.extend(debian_folders());
    folders
}

/// Debian and Ubuntu keep each major version apart, and none of them in `PATH`.
fn debian_folders() -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir("/usr/lib/postgresql") else {
        return vec![PathBuf::from("/usr/lib/postgresql")];
    };
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path().join("bin")).collect();
    folders.sort();
    folders
}

/// The major version in a line such as `postgres (PostgreSQL) 15.8 (Debian 15.8-0+deb12u1)`.
fn major_of(line: &str) -> Option<u32> {
    let version = line.split("(PostgreSQL)").nth(1)?.trim_start();
    let digits: String = version.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn installed(major: u32) -> Binaries {
        Binaries { folder: PathBuf::from(format!("/opt/{major}")), major }
    }

    fn chosen(majors: &[u32], wanted: Option<&str>) -> Result<u32, EmbeddedError> {
        let found = majors.iter().map(|major| installed(*major)).collect();
        choose(found, Path::new("/data/postgres"), wanted, &[PathBuf::from("/opt")]).map(|binaries| binaries.major)
    }

    #[test]
    fn the_major_version_is_read_from_releases_and_previews() {
        assert_eq!(major_of("postgres (PostgreSQL) 15.8 (Debian 15.8-0+deb12u1)\n"), Some(15));
        assert_eq!(major_of("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major_of("something else"), None);
    }

    #[test]
    fn a_new_database_takes_the_newest_version() {
        assert_eq!(chosen(&[15, 17, 16], None).unwrap(), 17);
    }

    #[test]
    fn existing_data_takes_the_version_that_wrote_it() {
        assert_eq!(chosen(&[15, 17], Some("15\n")).unwrap(), 15);
    }

    #[test]
    fn data_of_a_version_that_is_not_installed_is_refused_with_both_versions() {
        let refused = chosen(&[15, 17], Some("16\n")).unwrap_err().to_string();
        assert!(refused.contains("written by PostgreSQL 16"), "{refused}");
        assert!(refused.contains("only 15, 17 is installed"), "{refused}");
    }

    #[test]
    fn a_version_before_the_oldest_is_refused_for_a_new_database() {
        assert!(matches!(chosen(&[14], None), Err(EmbeddedError::TooOld { found: 14, needed: 15, .. })));
        assert_eq!(chosen(&[15], None).unwrap(), 15);
    }

    #[test]
    fn nothing_installed_names_the_folders_searched() {
        let refused = chosen(&[], None).unwrap_err().to_string();
        assert!(refused.contains("/opt"), "{refused}");
        assert!(refused.contains("PG_BIN"), "{refused}");
    }
}
