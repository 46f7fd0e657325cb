//! `clearinghouse backup FILE`, `restore FILE`: the whole database, by PostgreSQL's own programs.
//!
//! Neither is given the password where other users of the machine could see it: the connection travels in the
//! environment of the child.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{ExitCode, Stdio};

use sqlx::ConnectOptions;
use sqlx::postgres::{PgConnectOptions, PgSslMode};
use tokio::process::Command;

use super::journal::sentence;
use crate::journal::{VerifyError, verify_with};
use crate::platform::config::Config;
use crate::platform::database::{self, OpenError};
use crate::platform::postgres::{StartError, client};
use crate::platform::s3::S3;

/// Why a backup or a restore was not done.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file is there already.
    #[error("{} exists already: a backup overwrites nothing", .0.display())]
    Exists(PathBuf),
    /// The file cannot be read or written.
    #[error("{}: {error}", file.display())]
    File {
        /// Which.
        file: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The database is not empty.
    #[error("the database has {0} tables already: a backup is restored into an empty database only")]
    NotEmpty(i64),
    /// PostgreSQL's programs are not there.
    #[error(transparent)]
    Programs(#[from] StartError),
    /// A program of PostgreSQL's did not do it; its own words.
    #[error("{program} failed: {said}")]
    Failed {
        /// Which.
        program: &'static str,
        /// What it said.
        said: String,
    },
    /// The database cannot be reached.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database refuses.
    #[error("the database refuses: {0}")]
    Database(#[from] sqlx::Error),
    /// What was restored does not hold.
    #[error("restored, but the journal is not verified: {0}")]
    NotVerified(#[from] VerifyError),
}

/// A file to back up to, or to restore from.
#[derive(clap::Args, Clone, Debug)]
pub struct FileArgs {
    /// The file of the backup
    pub file: PathBuf,
}

/// `backup FILE`: of the database at an address, that of `DATABASE_URL` or of the private server.
pub async fn run_backup(url: &str, args: &FileArgs, out: &mut impl Write, err: &mut impl Write) -> ExitCode {
    let outcome = backup(url, &args.file).await;
    said(outcome.map(|()| format!("The database is backed up to {}.", args.file.display())), out, err)
}

/// `restore FILE`: into the empty database at an address. The journal is verified afterwards.
pub async fn run_restore(url: &str, args: &FileArgs, out: &mut impl Write, err: &mut impl Write) -> ExitCode {
    let outcome = restore(url, &args.file).await;
    said(outcome.map(|holds| format!("Restored from {}. {holds}", args.file.display())), out, err)
}

fn said(outcome: Result<String, BackupError>, out: &mut impl Write, err: &mut impl Write) -> ExitCode {
    // Where even the line cannot be written, the exit status alone has to say it.
    match outcome {
        Ok(line) => {
            let _ = writeln!(out, "{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            let _ = writeln!(err, "{}", error.to_string().trim_end().replace('\n', " · "));
            let no = matches!(error, BackupError::NotVerified(VerifyError::Differs(_)));
            ExitCode::from(if no { 1 } else { 2 })
        }
    }
}

/// Backs the whole database up: to a file beside the one that is meant, which gets its name when it is whole and on
/// the disk.
///
/// # Errors
/// When the file exists, or `pg_dump` does not do it; then there is no file.
pub async fn backup(url: &str, file: &Path) -> Result<(), BackupError> {
    let file_error = |error| BackupError::File { file: file.to_owned(), error };
    if file.try_exists().map_err(file_error)? {
        return Err(BackupError::Exists(file.to_owned()));
    }
    let options = database::options(url)?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = tempfile::NamedTempFile::new_in(folder).map_err(file_error)?;
    let mut dump = program("pg_dump", url, &options)?;
    dump.args(["--format=custom", "--no-password"]);
    dump.stdout(beside.reopen().map_err(file_error)?);
    finish("pg_dump", dump).await?;
    beside.as_file().sync_all().map_err(file_error)?;
    beside.persist_noclobber(file).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => BackupError::Exists(file.to_owned()),
        _ => file_error(error.error),
    })?;
    std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(file_error)
}

/// Restores a backup into an empty database, all of it or nothing, and verifies the journal. Returns what is to be
/// said of it.
///
/// # Errors
/// When the database is not empty, or `pg_restore` does not do it; then nothing has changed. When the journal does
/// not hold what was restored stands.
pub async fn restore(url: &str, file: &Path) -> Result<String, BackupError> {
    let backup =
        std::fs::File::open(file).map_err(|error| BackupError::File { file: file.to_owned(), error })?;
    let options = database::options(url)?;
    let mut connection = options.clone().connect().await.map_err(OpenError::Unreachable)?;
    let tables = database::tables(&mut connection).await?;
    if tables > 0 {
        return Err(BackupError::NotEmpty(tables));
    }
    database::make_role(&mut connection).await?;
    let mut restore = program("pg_restore", url, &options)?;
    // Everything belongs to whom the database belongs to; what the program's role may do is in the backup.
    restore.args(["--no-password", "--no-owner", "--single-transaction", "--exit-on-error"]);
    if let Some(database) = options.get_database() {
        restore.arg("--dbname").arg(database);
    }
    restore.stdin(backup).stdout(Stdio::null());
    finish("pg_restore", restore).await?;
    let pool = database::pool(&options, 1).await?;
    // The settings have been read before: they are good.
    let s3 = Config::from_env().ok().and_then(|config| S3::new(&config.s3?));
    let verified = verify_with(&pool, s3.as_ref(), None).await?;
    pool.close().await;
    Ok(sentence(&verified))
}

/// A program of PostgreSQL's that reaches the database by its environment alone.
fn program(name: &'static str, url: &str, options: &PgConnectOptions) -> Result<Command, BackupError> {
    let mut command = Command::new(client(name)?);
    let socket = options.get_socket().map(|socket| socket.display().to_string());
    command
        .env("PGHOST", socket.unwrap_or_else(|| options.get_host().to_owned()))
        .env("PGPORT", options.get_port().to_string())
        .env("PGUSER", options.get_username())
        .env("PGSSLMODE", ssl_mode(options.get_ssl_mode()));
    if let Some(database) = options.get_database() {
        command.env("PGDATABASE", database);
    }
    if let Some(password) = password(url) {
        command.env("PGPASSWORD", password);
    }
    command.stdin(Stdio::null()).stderr(Stdio::piped()).kill_on_drop(true);
    Ok(command)
}

async fn finish(program: &'static str, mut command: Command) -> Result<(), BackupError> {
    let failed = |said: String| BackupError::Failed { program, said };
    let output = command.spawn().map_err(|error| failed(error.to_string()))?.wait_with_output().await;
    let output = output.map_err(|error| failed(error.to_string()))?;
    match output.status.success() {
        true => Ok(()),
        false => Err(failed(String::from_utf8_lossy(&output.stderr).trim().to_owned())),
    }
}

fn ssl_mode(mode: PgSslMode) -> &'static str {
    match mode {
        PgSslMode::Disable => "disable",
        PgSslMode::Allow => "allow",
        PgSslMode::Prefer => "prefer",
        PgSslMode::Require => "require",
        PgSslMode::VerifyCa => "verify-ca",
        PgSslMode::VerifyFull => "verify-full",
    }
}

/// The password in an address, before the host or among the parameters. Without one there, PostgreSQL's programs
/// look where the program itself does: in `PGPASSWORD` and the password file.
fn password(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let (before, parameters) = rest.split_once('?').unwrap_or((rest, ""));
    let authority = before.split('/').next().unwrap_or(before);
    let named = form_urlencoded::parse(parameters.as_bytes()).find(|(name, _)| name == "password");
    if let Some((_, password)) = named {
        return Some(password.into_owned());
    }
    let (_, encoded) = authority.rsplit_once('@')?.0.split_once(':')?;
    // A plus is a plus before the host, and a space only among the parameters.
    let pair = format!("p={}", encoded.replace('+', "%2B").replace('&', "%26"));
    form_urlencoded::parse(pair.as_bytes()).next().map(|(_, password)| password.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_is_read_as_it_was_meant() {
        assert_eq!(password("postgres://who:p%40s+s%26@host:5432/db"), Some("p@s+s&".to_owned()));
        assert_eq!(password("postgres:///db?host=/tmp/x&user=who&password=a%20b"), Some("a b".to_owned()));
        assert_eq!(password("postgres://who@host/db"), None);
        assert_eq!(password("postgres:///db?host=/tmp/x"), None);
    }
}
