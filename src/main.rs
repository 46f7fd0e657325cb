//! The command line of Clearing House.

use std::process::ExitCode;

use clap::Parser;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    clearinghouse::cli::run(clearinghouse::cli::Arguments::parse())
}
