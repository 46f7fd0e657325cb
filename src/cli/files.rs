//! `clearinghouse files move --to s3|postgres [--most N]`: the content of files from the one store to the other.

use std::io::Write;
use std::process::ExitCode;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

use super::answer::{BAD, NO};
use crate::files::moving::{self, MoveError, To};
use crate::platform::s3::S3;

/// What is asked of the content of files.
#[derive(clap::Args, Clone, Debug)]
pub struct FilesArgs {
    #[command(subcommand)]
    command: FilesCommand,
}

#[derive(clap::Subcommand, Clone, Debug)]
enum FilesCommand {
    /// Moves what is in files from the one store to the other, each hashed anew before it is taken away
    Move(MoveArgs),
}

#[derive(clap::Args, Clone, Debug)]
struct MoveArgs {
    /// The store into which it goes; set FILES to the same, so that what comes goes there, too
    #[arg(long)]
    to: To,
    /// How many files at most; the next time it goes on where it was
    #[arg(long, value_name = "N")]
    most: Option<u64>,
}

/// Does it while the site runs or stands still, and may be stopped at any time. What was moved, and how many are left, is
/// one line on `out`; why it went no further one on `err`.
pub async fn run(
    options: &PgConnectOptions,
    s3: Option<&S3>,
    args: &FilesArgs,
    out: &mut impl Write,
    err: &mut impl Write,
) -> ExitCode {
    let FilesCommand::Move(args) = &args.command;
    let Some(s3) = s3 else {
        let _ =
            writeln!(err, "no store that speaks S3 is named: S3_BUCKET, S3_ENDPOINT and the key say which");
        return ExitCode::from(BAD);
    };
    let outcome = async {
        let pool = PgPoolOptions::new().max_connections(2).connect_with(options.clone()).await?;
        let moved = moving::run(&pool, s3, args.to, args.most).await;
        pool.close().await;
        moved
    };
    let said = match outcome.await {
        Ok(moved) => {
            writeln!(out, "Moved {} files, {} bytes; {} are left.", moved.files, moved.bytes, moved.left)
                .map_err(|error| (BAD, error.to_string()))
        }
        Err(error @ (MoveError::Altered(_) | MoveError::Missing(_))) => Err((NO, error.to_string())),
        Err(error) => Err((BAD, error.to_string())),
    };
    match said {
        Ok(()) => ExitCode::SUCCESS,
        Err((status, line)) => {
            // Where even the line cannot be written, the exit status alone has to say it.
            let _ = writeln!(err, "{line}");
            ExitCode::from(status)
        }
    }
}
