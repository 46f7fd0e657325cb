//! The command line: one file a command. Exit status 0 done, 1 the answer is no, 2 wrong use or bad input.

pub mod account;
pub mod answer;
pub mod backup;
pub mod database;
pub mod files;
pub mod import;
pub mod journal;
pub mod obligations;
pub mod rehearse;
pub mod serve;
pub mod token;

use std::io::{stderr, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Parser, Subcommand};

use crate::foreign;
use crate::platform::app::App;
use crate::platform::config::Config;
use crate::platform::s3::S3;
use crate::steps::silence;
use database::{Database, Share};

/// Clearing House: the record and the duties of an intergovernmental secretariat.
#[derive(Parser)]
#[command(version, about, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Runs the site, on 127.0.0.1:8080 unless LISTEN_ADDR says otherwise
    Serve(serve::Arguments),
    /// Serves a scratch copy of the database with the clock at another date; nothing of it reaches the record
    Rehearse(rehearse::Arguments),
    /// Brings the schema of the database up to date
    Migrate,
    /// Brings in records of the past from .csv or .xlsx files, all or nothing
    Import(import::Args),
    /// Writes the whole database to a file
    Backup(backup::FileArgs),
    /// Reads a backup into an empty database, and verifies the journal
    Restore(backup::FileArgs),
    /// Adds, lists and closes accounts
    Account(account::AccountArgs),
    /// Makes, lists and revokes tokens for programs
    Token(token::TokenArgs),
    /// Computes the duties of the Modalities from facts
    Obligations {
        /// The facts, as JSON; `-` reads standard input
        #[arg(long)]
        facts: PathBuf,
        /// The day, YYYY-MM-DD
        #[arg(long, allow_hyphen_values = true)]
        on: String,
    },
    /// Reads a file on standard input, for the site: within bounds of memory and time
    #[command(name = foreign::ask::COMMAND, hide = true)]
    ReadFile {
        /// What is asked of it
        asked: foreign::Asked,
    },
    /// Looks after the content of files
    Files(files::FilesArgs),
    /// Looks after the journal
    Journal(journal::JournalArgs),
}

/// What could not be done, in one line on standard error.
fn wrong(error: impl std::fmt::Display) -> ExitCode {
    eprintln!("{error}");
    ExitCode::from(answer::BAD)
}

/// Does what the command line asks; wrong use is said in one line.
pub fn main() -> ExitCode {
    match Arguments::try_parse() {
        Ok(arguments) => run(arguments),
        Err(error) if error.use_stderr() => wrong(wrong_use(&error)),
        Err(asked) => asked.exit(), // for help, or for the version
    }
}

/// What is wrong with a command line: of what clap says on several lines, all but the usage, which `--help` tells.
fn wrong_use(error: &clap::Error) -> String {
    let text = error.to_string();
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return "no command is named; --help lists them".to_owned();
    }
    let said = text.split("Usage:").next().unwrap_or_default().trim_start_matches("error: ");
    let said: Vec<_> = said.split_whitespace().collect();
    format!("{}; --help tells more", said.join(" "))
}

/// Does what the command line asks.
fn run(arguments: Arguments) -> ExitCode {
    match arguments.command {
        Verb::ReadFile { asked } => foreign::child::run(asked),
        Verb::Obligations { facts, on } => {
            obligations::run(&facts, &on, &mut stdout().lock(), &mut stderr().lock())
        }
        Verb::Import(args) => match import::template(&args, &mut stdout(), &mut stderr()) {
            Some(printed) => printed,
            None => in_runtime(on_the_record(async |app| {
                import::run(app, &args, &mut stdout(), &mut stderr()).await
            })),
        },
        Verb::Account(args) => {
            in_runtime(on_the_record(async |app| account::run(args, app, &mut stdout(), &mut stderr()).await))
        }
        Verb::Token(args) => {
            in_runtime(on_the_record(async |app| token::run(args, app, &mut stdout(), &mut stderr()).await))
        }
        Verb::Journal(args) => in_runtime(on_the_journal(args)),
        Verb::Files(args) => in_runtime(on_the_files(args)),
        Verb::Backup(args) => in_runtime(on_the_database(Share::Yes, async |url| {
            backup::run_backup(url, &args, &mut stdout(), &mut stderr()).await
        })),
        Verb::Restore(args) => in_runtime(on_the_database(Share::No, async |url| {
            backup::run_restore(url, &args, &mut stdout(), &mut stderr()).await
        })),
        Verb::Serve(arguments) => in_runtime(serve::run(arguments)),
        Verb::Rehearse(arguments) => in_runtime(rehearse::run(arguments)),
        Verb::Migrate => in_runtime(database::migrate()),
    }
}

/// A command on the record: the database is reached and brought up to date, and the record is read.
async fn on_the_record(command: impl AsyncFnOnce(&App) -> ExitCode) -> anyhow::Result<ExitCode> {
    let config = Config::from_env()?;
    let database = Database::open(&config, Share::Yes).await?;
    let done = async {
        let app = App::new(database.pool(&config).await?, config, silence::due).await?;
        let code = command(&app).await;
        app.pool.close().await;
        anyhow::Ok(code)
    };
    let done = done.await;
    database.close().await?;
    done
}

/// The journal is verified on the database as it is: nothing is brought up to date, and no record is read before.
async fn on_the_journal(args: journal::JournalArgs) -> anyhow::Result<ExitCode> {
    let config = Config::from_env()?;
    let database = Database::reach(&config, Share::Yes).await?;
    let s3 = config.s3.as_ref().and_then(S3::new);
    let done = async {
        let pool = database.pool(&config).await?;
        let code = journal::run(&pool, s3.as_ref(), &args, &mut stdout(), &mut stderr()).await;
        pool.close().await;
        anyhow::Ok(code)
    };
    let done = done.await;
    database.close().await?;
    done
}

/// The content of files is the owner's to move: the program's role may alter none.
async fn on_the_files(args: files::FilesArgs) -> anyhow::Result<ExitCode> {
    let config = Config::from_env()?;
    let database = Database::open(&config, Share::Yes).await?;
    let s3 = config.s3.as_ref().and_then(S3::new);
    let code = files::run(&database.options, s3.as_ref(), &args, &mut stdout(), &mut stderr()).await;
    database.close().await?;
    Ok(code)
}

/// A command on the database as a whole.
async fn on_the_database(
    share: Share,
    command: impl AsyncFnOnce(&str) -> ExitCode,
) -> anyhow::Result<ExitCode> {
    let database = Database::reach(&Config::from_env()?, share).await?;
    let code = command(&database.url).await;
    database.close().await?;
    Ok(code)
}

fn in_runtime(work: impl Future<Output = anyhow::Result<ExitCode>>) -> ExitCode {
    tracing_subscriber::fmt()
        .with_target(false)
        .with_max_level(tracing::Level::WARN)
        .with_writer(std::io::stderr)
        .init();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return wrong(error),
    };
    runtime.block_on(work).unwrap_or_else(|error| wrong(format!("{error:#}")))
}
