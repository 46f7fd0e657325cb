//! `clearinghouse serve`: the site.

use std::future::pending;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::database::{Database, Share};
use crate::platform::app::App;
use crate::platform::config::{Config, opened_at};
use crate::platform::live;
use crate::platform::postgres::PrivateServer;
use crate::steps::silence;
use crate::{demo, routes, worker};

/// What `serve` takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// Fill an empty database with the demonstration, or open one that holds it.
    #[arg(long)]
    demo: bool,
}

/// Runs the site until it is told to stop (SIGINT, SIGTERM), or its private database ends.
///
/// # Errors
/// When it cannot start.
pub async fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let mut config = Config::from_env()?;
    config.demonstration = arguments.demo;
    let mut database = Database::open(&config, Share::No).await?;
    let served = serve(&mut database, config, |_| ()).await;
    let closed = database.close().await;
    served?;
    closed?;
    Ok(ExitCode::SUCCESS)
}

/// Serves a database that is open. `prepare` is done to the application before anybody comes in.
///
/// # Errors
/// When it cannot start, or its private database ends.
pub(super) async fn serve(
    database: &mut Database,
    config: Config,
    prepare: impl FnOnce(&App),
) -> anyhow::Result<()> {
    let pool = database.pool(&config).await?;
    let listen = config.listen;
    let listener = TcpListener::bind(listen).await.with_context(|| format!("cannot listen on {listen}"))?;
    let app = Arc::new(App::new(pool, config, silence::due).await?);
    prepare(&app);
    if app.config.demonstration {
        demo::open(&app).await?;
    }
    let router = routes::router(app.clone());
    println!("{}", where_it_is(listener.local_addr()?));
    if let Some(on) = app.config.rehearsal {
        println!(
            "It is a rehearsal: a scratch copy, with the clock at {on}. Nothing of it reaches the record."
        );
    }
    if app.config.demonstration {
        println!("{}", demo::ACCOUNTS);
    }
    let _worker = worker::start(app.clone());
    let _listening = live::start(app.clone());
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let site = axum::serve(listener, service).with_graceful_shutdown(stopping(app.clone()));
    tokio::select! {
        ended = site => ended?,
        died = ended(&mut database.server) => anyhow::bail!("{died}"),
    }
    app.pool.close().await;
    Ok(())
}

fn where_it_is(listen: SocketAddr) -> String {
    let at = format!("Clearing House is at {}/", opened_at(listen));
    if listen.ip().is_unspecified() {
        format!("{at}, and at every other address of this machine")
    } else {
        at
    }
}

/// Until it is told to stop; then its streams end, which would otherwise be waited for.
async fn stopping(app: Arc<App>) {
    told_to_stop().await;
    app.live.end();
}

async fn told_to_stop() {
    let terminate = signal(SignalKind::terminate());
    let interrupt = tokio::signal::ctrl_c();
    match terminate {
        Ok(mut terminate) => {
            tokio::select! { _ = terminate.recv() => {}, _ = interrupt => {} }
        }
        Err(_) => drop(interrupt.await),
    }
}

async fn ended(server: &mut Option<PrivateServer>) -> String {
    match server {
        Some(server) => server.wait().await.to_string(),
        None => pending().await,
    }
}
