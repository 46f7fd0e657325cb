//! How many acknowledged writes go through the door in a second, with 16 writers.

use std::sync::Arc;
use std::time::{Duration, Instant};

use clearinghouse::platform::app::App;
use clearinghouse::platform::config::Config;
use clearinghouse::platform::database;
use clearinghouse::platform::postgres::PrivateServer;
use clearinghouse::rules::access::Actor;

use crate::synthetic::{self, Note};
use clearinghouse::steps::silence;

const WRITERS: usize = 16;
const FOR: Duration = Duration::from_secs(10);

/// Acknowledged writes a second, each of its own entry in the journal.
pub async fn measure(server: &PrivateServer) -> anyhow::Result<f64> {
    let options = synthetic::new_database(server, "bench_writes").await?;
    let pool = database::pool(&options, u32::try_from(WRITERS)? + 2).await?;
    let app = Arc::new(App::new(pool, Config::default(), silence::due).await?);
    let area = synthetic::fill(&app, synthetic::Size { areas: 20, years: 5, accounts: 1 }).await?;
    let begun = Instant::now();
    let writers: Vec<_> = (0..WRITERS)
        .map(|_| {
            let app = app.clone();
            tokio::spawn(async move {
                let mut written = 0_u32;
                while begun.elapsed() < FOR {
                    if app.perform(Actor::PROGRAM, Note { area }).await.is_err() {
                        break;
                    }
                    written += 1;
                }
                written
            })
        })
        .collect();
    let mut written = 0;
    for writer in writers {
        written += writer.await?;
    }
    let rate = f64::from(written) / begun.elapsed().as_secs_f64();
    app.pool.close().await;
    Ok(rate)
}
