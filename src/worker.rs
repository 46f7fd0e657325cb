//! What time alone does. Each tick looks at the state and is idempotent: a worker that slept a week loses nothing.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinHandle;

use crate::kept;
use crate::people::term;
use crate::platform::app::App;

/// How often the worker looks.
const TICK: Duration = Duration::from_secs(600);

/// A worker; it ends when this is dropped.
pub struct Worker(JoinHandle<()>);

impl Drop for Worker {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Starts the worker of an instance. Several instances may each have one.
pub fn start(app: Arc<App>) -> Worker {
    Worker(tokio::spawn(async move {
        loop {
            if let Err(error) = term::end(&app).await {
                tracing::warn!(error = ?error, "what is past its term was not cleared; it is tried again");
            }
            if let Err(error) = kept::end(&app).await {
                tracing::warn!(%error, "forms that are past their term were not cleared; it is tried again");
            }
            tokio::time::sleep(TICK).await;
        }
    }))
}
