//! Whether the process lives, and whether it can work.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;

use crate::platform::app::App;
use crate::platform::database;

/// `GET /healthz`: the process lives.
pub async fn lives() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: the database can be reached and is migrated; 503 else.
pub async fn ready(State(app): State<Arc<App>>) -> (StatusCode, &'static str) {
    if database::is_migrated(&app.pool).await {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the database cannot be reached, or is not migrated\n")
    }
}
