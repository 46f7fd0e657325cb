//! How fast the pages are, against a bare page, how many writes go through the door, and what the command needs for
//! many areas: `make bench`.
//!
//! The program runs as a process of its own, as in service, under `wrk`; so does the bare page (this same
//! executable, see `bare`). Both work on one PostgreSQL with everything that keeps data safe switched on. Runs
//! alternate, and the median of five is printed.

mod bare;
#[path = "../many_areas.rs"]
mod many_areas;
mod obligations;
mod site;
mod synthetic;
mod writes;
mod wrk;

use std::process::ExitCode;

use clearinghouse::platform::postgres::PrivateServer;

/// How many times each is measured; the median counts.
const ROUNDS: usize = 5;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let work = async {
        match arguments.as_slice() {
            [bare, url, listen] if bare == "bare" => bare::serve(url, listen).await,
            _ => measure().await,
        }
    };
    match runtime.block_on(work) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn measure() -> anyhow::Result<()> {
    for areas in [10_000, 20_000] {
        println!("{}", obligations::measure(areas, ROUNDS)?);
    }
    println!();
    let var = tempfile::tempdir()?;
    let server = PrivateServer::start(var.path()).await?;
    let measured = measure_on(&server).await;
    server.stop().await?;
    measured
}

async fn measure_on(server: &PrivateServer) -> anyhow::Result<()> {
    println!("Writes through the door, 16 writers: {:.0} a second\n", writes::measure(server).await?);
    println!("| data | page | requests/s | p50 ms | p99 ms | KB | against the bare page |");
    println!("|---|---|---|---|---|---|---|");
    for data in [site::Data::Demonstration, site::Data::Synthetic] {
        let site = site::Site::open(server, data).await?;
        let table = site.measure(ROUNDS).await?;
        site.close().await?;
        print!("{table}");
    }
    Ok(())
}
