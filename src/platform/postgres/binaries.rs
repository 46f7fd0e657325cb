//! PostgreSQL's programs: where they are, of which version, and how they are run.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::error::{IoContext, StartError};
use super::user::ServerUser;

/// Debian keeps one folder a major version here, off the PATH.
const DEBIAN: &str = "/usr/lib/postgresql";
/// Names a folder that is taken instead of looking for one.
const BY_NAME: &str = "PG_BIN_DIR";
/// What a start runs; the others come in the same packages.
const SERVER: [&str; 3] = ["initdb", "postgres", "pg_ctl"];

/// The folder that holds `initdb`, `postgres`, `pg_dump` and the others: the one that `PG_BIN_DIR` names, else the
/// newest under `/usr/lib/postgresql`, else the one that `pg_config` on the PATH tells.
///
/// # Errors
/// [`StartError::NoBinaries`] and [`StartError::WrongBinaries`] say where was looked and what to install.
pub fn binaries() -> Result<PathBuf, StartError> {
    find(&SERVER, env::var_os(BY_NAME).as_deref(), Path::new(DEBIAN), told_by_pg_config)
}

/// Where one of the clients is (`pg_dump`, `pg_restore`, `psql`): looked for in the same places, but it may have come
/// without a server, as where the database runs elsewhere.
///
/// # Errors
/// As for [`binaries`].
pub fn client(program: &'static str) -> Result<PathBuf, StartError> {
    let folder = find(&[program], env::var_os(BY_NAME).as_deref(), Path::new(DEBIAN), told_by_pg_config)?;
    Ok(folder.join(program))
}

fn find(
    programs: &[&'static str],
    named: Option<&OsStr>,
    debian: &Path,
    on_path: impl FnOnce() -> Option<PathBuf>,
) -> Result<PathBuf, StartError> {
    let missing = programs.join(", ");
    if let Some(named) = named.filter(|named| !named.is_empty()) {
        let folder = PathBuf::from(named);
        let complete = holds(&folder, programs);
        return if complete { Ok(folder) } else { Err(StartError::WrongBinaries { missing, folder }) };
    }
    let found = newest(debian, programs).or_else(|| on_path().filter(|folder| holds(folder, programs)));
    found.ok_or_else(|| StartError::NoBinaries {
        missing,
        looked: format!("{}/*/bin and on the PATH", debian.display()),
    })
}

fn newest(debian: &Path, programs: &[&str]) -> Option<PathBuf> {
    let versions = fs::read_dir(debian).ok()?.flatten();
    let complete = versions.filter_map(|entry| {
        let version: u32 = entry.file_name().to_str()?.parse().ok()?;
        let folder = entry.path().join("bin");
        holds(&folder, programs).then_some((version, folder))
    });
    complete.max().map(|(_, folder)| folder)
}

fn holds(folder: &Path, programs: &[&str]) -> bool {
    programs.iter().all(|program| folder.join(program).is_file())
}

fn told_by_pg_config() -> Option<PathBuf> {
    let output = Command::new("pg_config").arg("--bindir").output().ok()?;
    Some(PathBuf::from(String::from_utf8(output.stdout).ok()?.trim()))
}

/// The programs of one version, and the user who runs them.
#[derive(Clone, Debug)]
pub(super) struct Tools {
    folder: PathBuf,
    user: ServerUser,
    major: u32,
}

impl Tools {
    pub(super) async fn find(user: ServerUser) -> Result<Tools, StartError> {
        let mut tools = Tools { folder: binaries()?, user, major: 0 };
        let mut command = tools.command("postgres");
        command.arg("--version");
        let output = run(command).await.told("run", tools.path("postgres"))?;
        tools.major = major_of(&String::from_utf8_lossy(&output.stdout))
            .ok_or_else(|| StartError::NoVersion { program: tools.path("postgres") })?;
        Ok(tools)
    }

    pub(super) fn user(&self) -> ServerUser {
        self.user
    }

    pub(super) fn path(&self, program: &str) -> PathBuf {
        self.folder.join(program)
    }

    /// A run of `program` by the server's user.
    pub(super) fn command(&self, program: &str) -> Command {
        self.command_at(&self.path(program))
    }

    /// The same of any program. What the environment says to PostgreSQL's clients (`PGDATA`, `PGOPTIONS`, …) is not
    /// meant for this server, and the working folder may be one that its user cannot enter.
    pub(super) fn command_at(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        for (name, _) in env::vars_os().filter(|(name, _)| name.as_encoded_bytes().starts_with(b"PG")) {
            command.env_remove(name);
        }
        command.env("LC_ALL", "C.UTF-8").env("TZ", "UTC").current_dir("/").stdin(Stdio::null());
        self.user.dress(&mut command);
        command
    }

    /// `pg_ctl stop` in a mode of its own words; the caller runs it.
    pub(super) fn stop(&self, data: &Path, mode: &str) -> Command {
        let mut command = self.command("pg_ctl");
        command.args(["stop", "--silent", "--wait", "--timeout", "60", "--mode", mode, "--pgdata"]).arg(data);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// Sends a signal to processes of the server's user. False when one of them could not be reached.
    pub(super) async fn signal(&self, signal: &str, pids: &[u32]) -> bool {
        let mut all = true;
        for pid in pids {
            let mut command = self.command("pg_ctl");
            command.args(["kill", signal, &pid.to_string()]);
            all &= run(command).await.is_ok_and(|output| output.status.success());
        }
        all
    }

    /// Whether the server's user may enter `folder`. Asked of the kernel, which knows of every folder above it and
    /// of access lists: a child changes to the folder after it has become that user.
    pub(super) async fn may_enter(&self, folder: &Path) -> bool {
        let mut command = self.command("postgres");
        command.arg("--version").current_dir(folder);
        run(command).await.is_ok()
    }

    /// Refuses data that another major version wrote; PostgreSQL cannot read them.
    pub(super) fn check_major(&self, data: &Path) -> Result<(), StartError> {
        let file = data.join("PG_VERSION");
        let of_data = fs::read_to_string(&file).told("read", &file)?.trim().to_owned();
        if of_data == self.major.to_string() {
            return Ok(());
        }
        Err(StartError::OtherMajorVersion {
            data: data.to_owned(),
            of_data,
            binaries: self.folder.clone(),
            of_binaries: self.major,
        })
    }
}

/// Runs to the end; the child goes when the waiting is given up.
pub(super) async fn run(command: Command) -> std::io::Result<Output> {
    tokio::process::Command::from(command).kill_on_drop(true).output().await
}

/// `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)` → 15; `… 18beta1` → 18.
fn major_of(version: &str) -> Option<u32> {
    let number = version.split_whitespace().nth(2)?;
    let digits = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    number.get(..digits)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn install(folder: &Path) {
        fs::create_dir_all(folder).unwrap();
        for program in SERVER {
            fs::write(folder.join(program), "").unwrap();
        }
    }

    #[test]
    fn the_newest_complete_version_is_taken_by_number() {
        let debian = tempfile::tempdir().unwrap();
        install(&debian.path().join("9/bin"));
        install(&debian.path().join("15/bin"));
        fs::create_dir_all(debian.path().join("17/bin")).unwrap();
        assert_eq!(find(&SERVER, None, debian.path(), || None).unwrap(), debian.path().join("15/bin"));
    }

    #[test]
    fn the_named_folder_goes_first_and_must_be_right() {
        let debian = tempfile::tempdir().unwrap();
        install(&debian.path().join("15/bin"));
        let named = debian.path().join("mine");
        let refused = find(&SERVER, Some(named.as_os_str()), debian.path(), || None).unwrap_err();
        assert!(refused.to_string().starts_with("PG_BIN_DIR is "), "{refused}");
        install(&named);
        assert_eq!(find(&SERVER, Some(named.as_os_str()), debian.path(), || None).unwrap(), named);
    }

    #[test]
    fn without_binaries_the_message_says_where_was_looked_and_what_to_install() {
        let nothing = tempfile::tempdir().unwrap();
        let message = find(&SERVER, None, nothing.path(), || None).unwrap_err().to_string();
        let place = nothing.path().display().to_string();
        for part in [place.as_str(), "apt-get install postgresql", "PG_BIN_DIR", "DATABASE_URL"] {
            assert!(message.contains(part), "{part} is missing in: {message}");
        }
    }

    #[test]
    fn a_client_may_come_without_a_server() {
        let debian = tempfile::tempdir().unwrap();
        let folder = debian.path().join("17/bin");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("pg_dump"), "").unwrap();
        assert_eq!(find(&["pg_dump"], None, debian.path(), || None).unwrap(), folder);
        assert!(find(&SERVER, None, debian.path(), || None).is_err());
    }

    #[test]
    fn the_path_comes_last() {
        let elsewhere = tempfile::tempdir().unwrap();
        install(elsewhere.path());
        let found = find(&SERVER, None, Path::new("/nowhere"), || Some(elsewhere.path().to_owned())).unwrap();
        assert_eq!(found, elsewhere.path());
    }

    #[test]
    fn major_versions_are_read() {
        assert_eq!(major_of("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"), Some(15));
        assert_eq!(major_of("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major_of("postgres"), None);
        assert_eq!(major_of("postgres (PostgreSQL) devel"), None);
    }
}
