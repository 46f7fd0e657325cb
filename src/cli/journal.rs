//! `clearinghouse journal verify [--export FILE] [--against FILE]`: whether the journal holds, and the tables with it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use sqlx::PgPool;

use crate::journal::{Head, Verified, VerifyError, verify_with};
use crate::platform::s3::S3;

/// The exit status of "the answer is no".
const NO: u8 = 1;
/// The exit status of wrong use, and of what cannot be read or written.
const WRONG_USE: u8 = 2;

/// What is asked of the journal.
#[derive(clap::Args, Clone, Debug)]
pub struct JournalArgs {
    #[command(subcommand)]
    command: JournalCommand,
}

#[derive(clap::Subcommand, Clone, Debug)]
enum JournalCommand {
    /// Check the hash chain, rebuild the records from it and compare them with the tables
    Verify(VerifyArgs),
}

#[derive(clap::Args, Clone, Debug)]
struct VerifyArgs {
    /// When the journal holds, write its head to this file, to be kept elsewhere
    #[arg(long, value_name = "FILE")]
    export: Option<PathBuf>,
    /// A head that was written earlier: find what was cut off or rewritten since
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
}

/// Does it. The first difference, and every reason why it cannot be done, is one line on `err`.
pub async fn run(
    pool: &PgPool,
    s3: Option<&S3>,
    args: &JournalArgs,
    out: &mut impl Write,
    err: &mut impl Write,
) -> ExitCode {
    let JournalCommand::Verify(args) = &args.command;
    let outcome = match verified(pool, s3, args).await {
        Ok(verified) => {
            writeln!(out, "{}", sentence(&verified)).map_err(|error| (WRONG_USE, error.to_string()))
        }
        Err(refused) => Err(refused),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err((status, line)) => {
            // Where even the line cannot be written, the exit status alone has to say it.
            let _ = writeln!(err, "{line}");
            ExitCode::from(status)
        }
    }
}

/// What is said of a journal that holds.
pub(super) fn sentence(verified: &Verified) -> String {
    let Verified { entries, records, head } = verified;
    format!("The journal holds: {entries} entries, {records} records as it says. The head is {}.", head.hash)
}

async fn verified(pool: &PgPool, s3: Option<&S3>, args: &VerifyArgs) -> Result<Verified, (u8, String)> {
    let exported = args.against.as_deref().map(read).transpose().map_err(|line| (WRONG_USE, line))?;
    let verified = verify_with(pool, s3, exported.as_ref()).await.map_err(|error| match error {
        VerifyError::Differs(difference) => (NO, format!("The journal does not hold: {difference}.")),
        _ => (WRONG_USE, error.to_string()),
    })?;
    if let Some(file) = &args.export {
        write(file, &verified.head).map_err(|error| (WRONG_USE, format!("{}: {error}", file.display())))?;
    }
    Ok(verified)
}

fn read(file: &Path) -> Result<Head, String> {
    let json = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    serde_json::from_slice(&json)
        .map_err(|error| format!("{}: not a head of a journal: {error}", file.display()))
}

/// Whole or not at all: an earlier head is replaced only by a new one that is on the disk.
fn write(file: &Path, head: &Head) -> std::io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = tempfile::NamedTempFile::new_in(folder)?;
    serde_json::to_writer(&mut beside, head)?;
    beside.write_all(b"\n")?;
    beside.as_file().sync_all()?;
    beside.persist(file)?;
    Ok(())
}
