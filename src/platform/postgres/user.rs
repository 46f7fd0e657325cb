//! Who runs the server. PostgreSQL refuses to run as root, so a program started by root runs it as somebody else.

use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::error::{IoContext, StartError};

const ROOT: u32 = 0;
/// In this order; Debian's server package makes the first.
const UNPRIVILEGED: [&str; 2] = ["postgres", "nobody"];

/// The user of the server's processes and files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ServerUser {
    /// The program's own user, an ordinary one.
    Ourselves { uid: u32 },
    /// The program is root's; the server is not.
    Other { uid: u32, gid: u32 },
}

impl ServerUser {
    /// The user for `data`, or for data that are still to be made. Data keep their owner: root may start what an
    /// ordinary user began.
    pub(super) fn choose(data: Option<&Path>) -> Result<ServerUser, StartError> {
        let ours = effective_uid()?;
        let owner = data.map(|data| fs::metadata(data).told("look at", data)).transpose()?;
        let user = match &owner {
            _ if ours != ROOT => ServerUser::Ourselves { uid: ours },
            Some(owner) if owner.uid() != ROOT => ServerUser::Other { uid: owner.uid(), gid: owner.gid() },
            _ => unprivileged()?,
        };
        match (data, owner) {
            (Some(data), Some(owner)) if owner.uid() != user.uid() => {
                Err(StartError::WrongOwner { data: data.to_owned(), owner: owner.uid(), uid: user.uid() })
            }
            _ => Ok(user),
        }
    }

    pub(super) fn uid(self) -> u32 {
        match self {
            ServerUser::Ourselves { uid } | ServerUser::Other { uid, .. } => uid,
        }
    }

    /// Makes `command` run as this user, without the groups of ours.
    pub(super) fn dress(self, command: &mut Command) {
        if let ServerUser::Other { uid, gid } = self {
            command.uid(uid).gid(gid);
        }
    }

    /// Makes this user the owner of `path` itself (not of what is in it).
    pub(super) fn give(self, path: &Path) -> Result<(), StartError> {
        match self {
            ServerUser::Ourselves { .. } => Ok(()),
            ServerUser::Other { uid, gid } => chown(path, Some(uid), Some(gid)).told("give away", path),
        }
    }
}

/// The standard library cannot ask for it; the kernel writes it on every file that we make.
fn effective_uid() -> Result<u32, StartError> {
    let asked = tempfile::tempfile().and_then(|file| file.metadata());
    asked.map(|file| file.uid()).told("make a file in", std::env::temp_dir())
}

fn unprivileged() -> Result<ServerUser, StartError> {
    let users = fs::read_to_string("/etc/passwd").told("read", "/etc/passwd")?;
    UNPRIVILEGED.iter().find_map(|name| in_passwd(&users, name)).ok_or(StartError::NoUser)
}

/// The line of `name` in the text of a passwd file: `name:password:uid:gid:…`.
fn in_passwd(users: &str, name: &str) -> Option<ServerUser> {
    users.lines().find_map(|line| {
        let mut fields = line.split(':');
        (fields.next()? == name).then_some(())?;
        let uid = fields.nth(1)?.parse().ok()?;
        let gid = fields.next()?.parse().ok()?;
        (uid != ROOT).then_some(ServerUser::Other { uid, gid })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_found_by_its_whole_name_and_is_never_root() {
        let users = "root:x:0:0::/root:/bin/sh\npostgresql:x:7:8::/:\npostgres:x:101:104:,,,:/var/lib/postgresql:/bin/bash\ntoor:x:0:0::/:\n";
        assert_eq!(in_passwd(users, "postgres"), Some(ServerUser::Other { uid: 101, gid: 104 }));
        assert_eq!(in_passwd(users, "nobody"), None);
        assert_eq!(in_passwd(users, "toor"), None);
        assert_eq!(in_passwd("postgres:x:many:1::", "postgres"), None);
    }
}
