//! The command line: one file a command.

pub mod backup;
pub mod database;
pub mod import;
pub mod journal;
pub mod obligations;
pub mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Clearing House: the record and the duties of an intergovernmental secretariat.
#[derive(Parser)]
#[command(version, about, max_term_width = 100)]
pub struct Arguments {
    #[command(subcommand)]
    command: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Runs the site, on 127.0.0.1:8080 unless LISTEN_ADDR says otherwise.
    Serve(serve::Arguments),
    /// Brings the schema of the database up to date.
    Migrate,
    /// Computes the duties of the Modalities from facts (rules/RULES.md of the specification).
    Obligations {
        /// The facts, as JSON; `-` reads standard input.
        #[arg(long)]
        facts: PathBuf,
        /// The day, YYYY-MM-DD.
        #[arg(long)]
        on: String,
    },
}

/// Wrong use, or bad input: exit status 2, one line on standard error.
pub fn wrong(error: impl std::fmt::Display) -> ExitCode {
    eprintln!("{error}");
    ExitCode::from(2)
}

/// Does what the command line asks. Exit status 0 done, 1 the answer is no, 2 wrong use or bad input.
pub fn run(arguments: Arguments) -> ExitCode {
    match arguments.command {
        Verb::Obligations { facts, on } => obligations::run(
            &facts,
            &on,
            &mut std::io::stdout().lock(),
            &mut std::io::stderr().lock(),
        ),
        Verb::Serve(arguments) => in_runtime(serve::run(arguments)),
        Verb::Migrate => in_runtime(database::migrate()),
    }
}

fn in_runtime(work: impl Future<Output = anyhow::Result<ExitCode>>) -> ExitCode {
    tracing_subscriber::fmt()
        .with_target(false)
        .with_writer(std::io::stderr)
        .init();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return wrong(error),
    };
    runtime
        .block_on(work)
        .unwrap_or_else(|error| wrong(format!("{error:#}")))
}
