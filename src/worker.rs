//! What time alone does. Each tick looks at the state and is idempotent: a worker that slept a week loses nothing.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinHandle;

use crate::files::{contents, late, originals};
use crate::kept;
use crate::people::term;
use crate::plans;
use crate::platform::app::App;

/// How often the worker looks.
const TICK: Duration = Duration::from_secs(600);
/// How soon it looks again where what is due could not be entered.
const SOON: Duration = Duration::from_secs(1);

/// A worker; it ends when this is dropped.
pub struct Worker([JoinHandle<()>; 3]);

impl Drop for Worker {
    fn drop(&mut self) {
        self.0.iter().for_each(JoinHandle::abort);
    }
}

/// Starts the worker of an instance. Several instances may each have one.
pub fn start(app: Arc<App>) -> Worker {
    let due = tokio::spawn(enter_what_is_due(app.clone()));
    let reader = app.clone();
    let terms = tokio::spawn(async move {
        loop {
            if let Err(error) = term::end(&app).await {
                tracing::warn!(error = ?error, "what is past its term was not cleared; it is tried again");
            }
            if let Err(error) = kept::end(&app).await {
                tracing::warn!(%error, "forms that are past their term were not cleared; it is tried again");
            }
            if let Err(error) = plans::term::end(&app).await {
                tracing::warn!(
                    ?error,
                    "nominations that are past their term were not erased; it is tried again"
                );
            }
            tokio::time::sleep(TICK).await;
        }
    });
    let reading = tokio::spawn(async move {
        let mut swept = None;
        loop {
            match contents::sweep(&reader, swept.take()).await {
                Ok(behind) => swept = behind,
                Err(error) => tracing::warn!(%error, "the store of files was not swept; it is tried again"),
            }
            if let Err(error) = originals::end(&reader).await {
                tracing::warn!(%error, "originals that are past their term were not cleared; it is tried again");
            }
            if let Err(error) = late::read(&reader).await {
                tracing::warn!(?error, "files that nobody has read were not read; it is tried again");
            }
            tokio::time::sleep(TICK).await;
        }
    });
    Worker([terms, due, reading])
}

/// Enters what becomes due by itself, although nobody comes: at its instant as far as it is known, and each time that the
/// record has changed it is asked again when that is.
async fn enter_what_is_due(app: Arc<App>) {
    let mut told = app.live.listen();
    loop {
        if let Err(error) = app.look_what_is_due().await {
            tracing::warn!(?error, "what is due could not be looked for; it is tried again");
        }
        let pause = match app.until_due().await {
            Ok(Some(left)) => left.clamp(SOON, TICK),
            _ => TICK,
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            changed = told.changed() => if changed.is_err() { return },
        }
    }
}
