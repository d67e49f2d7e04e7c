//! The user that PostgreSQL runs as: ourselves, or an unprivileged one when root started us.

use std::{
    fs,
    os::unix::fs::{MetadataExt, chown},
    path::{Path, PathBuf},
    process::Command,
};

use super::EmbeddedError;

/// The user that PostgreSQL runs as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Account {
    /// Whoever started the service.
    Ourselves,
    /// Root started the service, and PostgreSQL refuses to run as root.
    Other {
        /// The name, for messages.
        name: String,
        /// The user id.
        uid: u32,
        /// The id of the user's own group.
        gid: u32,
    },
}

impl Account {
    /// Chooses the user for the data in `cluster`, which may not exist yet.
    pub(crate) fn choose(cluster: &Path) -> Result<Self, EmbeddedError> {
        let owner = fs::metadata(cluster).ok().map(|data| (data.uid(), data.gid()));
        let ourselves = effective_user()?;
        match owner {
            Some((uid, _)) if ourselves != 0 && uid != ourselves => {
                Err(EmbeddedError::ForeignData { cluster: cluster.to_path_buf(), owner: uid })
            }
            _ if ourselves != 0 => Ok(Self::Ourselves),
            // Data that an ordinary user made stays his, whoever starts the service today.
            Some((uid, gid)) if uid != 0 => Ok(Self::Other { name: uid.to_string(), uid, gid }),
            Some(_) | None => {
                let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
                unprivileged(&users).ok_or(EmbeddedError::NoAccount)
            }
        }
    }

    /// A command that runs `program` as this user, from a folder that everybody may enter.
    pub(crate) fn command(&self, program: &Path) -> Command {
        let mut command = match self {
            Self::Ourselves => Command::new(program),
            Self::Other { .. } => {
                let mut command = self.setpriv();
                command.arg("--").arg(program);
                command
            }
        };
        command.current_dir("/").env("LC_ALL", "C");
        command
    }

    /// The same for the server itself, which is told to shut down (SIGINT) as soon as the
    /// *thread* that starts it is gone, however it went.
    ///
    /// `setpriv` replaces itself with the server, so the child's id is the server's.
    pub(crate) fn server_command(&self, program: &Path) -> Command {
        let mut command = self.setpriv();
        command.arg("--pdeathsig").arg("INT").arg("--").arg(program);
        command.current_dir("/").env("LC_ALL", "C");
        command
    }

    /// Gives a file or folder that we made to this user.
    pub(crate) fn own(&self, path: &Path) -> Result<(), EmbeddedError> {
        match self {
            Self::Ourselves => Ok(()),
            Self::Other { uid, gid, .. } => chown(path, Some(*uid), Some(*gid)).map_err(EmbeddedError::unusable(path)),
        }
    }

    /// Refuses a directory that this user cannot reach.
    pub(crate) fn must_reach(&self, data_dir: &Path) -> Result<(), EmbeddedError> {
        match self.closed_part(data_dir) {
            Some(closed) => {
                Err(EmbeddedError::ClosedParent { data_dir: data_dir.to_path_buf(), closed, user: self.to_string() })
            }
            None => Ok(()),
        }
    }

    /// The topmost folder on the way to `path` that keeps this user out.
    pub(super) fn closed_part(&self, path: &Path) -> Option<PathBuf> {
        let Self::Other { uid, gid, .. } = self else {
            return None;
        };
        let mut way: Vec<&Path> = path.ancestors().collect();
        way.reverse();
        way.into_iter()
            .find(|folder| {
                fs::metadata(folder).is_ok_and(|it| !may_enter(it.mode(), it.uid() == *uid, it.gid() == *gid))
            })
            .map(Path::to_path_buf)
    }

    fn setpriv(&self) -> Command {
        let mut command = Command::new("setpriv");
        if let Self::Other { uid, gid, .. } = self {
            command.arg(format!("--reuid={uid}")).arg(format!("--regid={gid}")).arg("--clear-groups");
        }
        command
    }
}

impl std::fmt::Display for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Ourselves => f.write_str("of the service"),
            Self::Other { name, .. } => f.write_str(name),
        }
    }
}

/// The user id that this process acts with.
pub(super) fn effective_user() -> Result<u32, EmbeddedError> {
    let own = "/proc/self";
    fs::metadata(own).map(|it| it.uid()).map_err(EmbeddedError::unusable(own))
}

/// `postgres` if there is one, else `nobody`, read from the lines of `/etc/passwd`.
pub(super) fn unprivileged(users: &str) -> Option<Account> {
    let find = |wanted: &str| {
        users.lines().find_map(|line| {
            let mut fields = line.split(':');
            let name = fields.next().filter(|name| *name == wanted)?;
            let uid = fields.nth(1)?.parse().ok()?;
            let gid = fields.next()?.parse().ok()?;
            Some(Account::Other { name: name.to_owned(), uid, gid })
        })
    };
    find("postgres").or_else(|| find("nobody"))
}

/// Whether the mode bits of a folder let a user pass through it.
fn may_enter(mode: u32, is_owner: bool, in_group: bool) -> bool {
    let bit = if is_owner {
        0o100
    } else if in_group {
        0o010
    } else {
        0o001
    };
    mode & bit != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    const USERS: &str = "root:x:0:0:root:/root:/bin/bash\n\
                         nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin\n";

    fn other(name: &str, uid: u32, gid: u32) -> Account {
        Account::Other { name: name.to_owned(), uid, gid }
    }

    #[test]
    fn the_user_postgres_is_preferred_to_nobody() {
        let with_postgres = format!("{USERS}postgres:x:101:104:PostgreSQL:/var/lib/postgresql:/bin/bash\n");
        assert_eq!(unprivileged(&with_postgres), Some(other("postgres", 101, 104)));
        assert_eq!(unprivileged(USERS), Some(other("nobody", 65534, 65533)));
        assert_eq!(unprivileged(""), None);
    }

    #[test]
    fn a_folder_is_entered_by_the_bit_of_the_class_that_applies() {
        assert!(!may_enter(0o700, false, false));
        assert!(may_enter(0o711, false, false));
        assert!(may_enter(0o700, true, false));
        assert!(may_enter(0o710, false, true));
        assert!(!may_enter(0o701, false, true), "the group's bits win over the others'");
    }

    #[test]
    fn ourselves_is_never_kept_out_beforehand() {
        assert_eq!(Account::Ourselves.closed_part(Path::new("/root/data")), None);
    }
}
