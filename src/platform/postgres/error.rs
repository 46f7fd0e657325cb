//! What can go wrong with the private server, in sentences for the person who started the program.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

/// Why the private server did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// No folder holds them.
    #[error(
        "no PostgreSQL was found (looked for {missing} in {looked}): install it (on Debian: apt-get install postgresql), \
         or name the folder that holds them in PG_BIN_DIR, or give the program a database with DATABASE_URL"
    )]
    NoBinaries { missing: String, looked: String },
    /// `PG_BIN_DIR` names a folder without them.
    #[error(
        "PG_BIN_DIR is {folder}, but {missing} are not there: correct it, or unset it to let the program look for itself",
        folder = folder.display()
    )]
    WrongBinaries { missing: String, folder: PathBuf },
    /// The server does not say of which version it is.
    #[error(
        "{program} --version does not tell a version of PostgreSQL: name a released server's folder in PG_BIN_DIR",
        program = program.display()
    )]
    NoVersion { program: PathBuf },
    /// The newest binaries are not those that wrote the data.
    #[error(
        "the data in {data} were written by PostgreSQL {of_data}, but the server in {binaries} is PostgreSQL {of_binaries}: \
         start with PG_BIN_DIR=/usr/lib/postgresql/{of_data}/bin (on Debian: apt-get install postgresql-{of_data}), or write a backup with that version, \
         move {data} away and restore the backup with this one",
        data = data.display(), binaries = binaries.display()
    )]
    OtherMajorVersion { data: PathBuf, of_data: String, binaries: PathBuf, of_binaries: u32 },
    /// Another program runs on the same folder.
    #[error(
        "{folder} is in use by {holder}: stop that program first, or start this one on another folder",
        folder = folder.display()
    )]
    InUse { folder: PathBuf, holder: String },
    /// Something is where the data belong that PostgreSQL did not make.
    #[error(
        "{folder} is not empty and holds no data of PostgreSQL: move it away, then start again",
        folder = folder.display()
    )]
    NotData { folder: PathBuf },
    /// `var/data-folder` names a place where nothing is.
    #[error(
        "{record} says that the data are in {folder}, which does not exist: bring that folder back, or remove {record} to start with an empty database",
        record = record.display(), folder = folder.display()
    )]
    DataMissing { record: PathBuf, folder: PathBuf },
    /// The data belong to somebody else than the user who starts the program.
    #[error(
        "the data in {data} belong to user {owner}, but the server would run as user {uid}: start the program as that user or as root, \
         or give the data away with chown -R {uid} {data}",
        data = data.display()
    )]
    WrongOwner { data: PathBuf, owner: u32, uid: u32 },
    /// PostgreSQL refuses to run as root, and there is nobody else.
    #[error(
        "PostgreSQL does not run as root, and this system has neither a user postgres nor a user nobody: \
         make a user postgres, or start the program as an ordinary user"
    )]
    NoUser,
    /// The folder of the data was closed to the server's user.
    #[error(
        "the server's user ({uid}) may not enter {folder}, where its data are: give that user the right to enter it and every folder above it (chmod o+x)",
        folder = folder.display()
    )]
    MayNotEnter { folder: PathBuf, uid: u32 },
    /// `initdb` failed.
    #[error("initdb could not make the data folder {folder}: it said: {said}", folder = folder.display())]
    Init { folder: PathBuf, said: String },
    /// Processes of the last run that not even SIGKILL ended.
    #[error(
        "processes of the last run still hold the data in {data} and cannot be ended: {pids:?}; end them or restart the machine",
        data = data.display()
    )]
    Strays { data: PathBuf, pids: Vec<u32> },
    /// The server ended before it answered.
    #[error("the private PostgreSQL did not start: {0}")]
    Died(Died),
    /// The server lives but does not answer.
    #[error(
        "the private PostgreSQL did not answer within {seconds} seconds: see {log}, then start again",
        log = log.display()
    )]
    NotReady { seconds: u64, log: PathBuf },
    /// The server answers, but the connection or the database was refused.
    #[error(
        "the private PostgreSQL runs but refused to open or make the database: {0}; unset PGOPTIONS if it is set, else see postgres.log"
    )]
    Database(#[source] sqlx::Error),
    /// The system refused.
    #[error("could not {what} {path}: {source}; check that the folder exists, is writable and has room", path = path.display())]
    Io { what: &'static str, path: PathBuf, source: io::Error },
}

/// Why a stop was not an orderly one. Whatever was committed is safe: the next start recovers it.
#[derive(Debug, thiserror::Error)]
pub enum StopError {
    /// It had ended by itself.
    #[error("{0}")]
    AlreadyGone(Died),
    /// It did not end in time.
    #[error(
        "the private PostgreSQL did not stop within {seconds} seconds and was ended by force: the next start recovers what was committed"
    )]
    Forced { seconds: u64 },
    /// It could not even be killed.
    #[error("the private PostgreSQL could not be stopped: {0}; the next start of the program stops it")]
    Kill(#[source] io::Error),
}

/// The server ended without being told to.
#[derive(Debug, thiserror::Error)]
pub struct Died {
    pub(super) status: Option<ExitStatus>,
    pub(super) log: PathBuf,
    pub(super) said: String,
}

impl fmt::Display for Died {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the private PostgreSQL has ended")?;
        if let Some(status) = self.status {
            write!(f, " ({status})")?;
        }
        write!(f, "; its log is {}", self.log.display())?;
        if !self.said.is_empty() {
            write!(f, " and ends: {}", self.said)?;
        }
        write!(f, "; start the program again, committed data are recovered")
    }
}

/// Says what was tried when the system refused it.
pub(super) trait IoContext<T> {
    fn told(self, what: &'static str, path: impl AsRef<Path>) -> Result<T, StartError>;
}

impl<T> IoContext<T> for io::Result<T> {
    fn told(self, what: &'static str, path: impl AsRef<Path>) -> Result<T, StartError> {
        self.map_err(|source| StartError::Io { what, path: path.as_ref().to_owned(), source })
    }
}
