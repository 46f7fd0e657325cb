//! What leaves by itself: lines of the security log at the end of their term, and sessions, links and answers
//! that are good for nothing any more. The worker calls it; nothing depends on when.

use chrono::TimeDelta;

use super::store;
use crate::platform::app::App;

/// The term of a line of the security log.
pub const OF_LINES: TimeDelta = TimeDelta::days(400);
/// Sessions, links and tokens are kept so long after their end.
pub const AFTER_THE_END: TimeDelta = TimeDelta::days(2);
/// The answers to keys of idempotency are kept so long.
pub const OF_ANSWERS: TimeDelta = TimeDelta::days(2);

/// Takes out whatever has reached the end of its term, and says how many lines, sessions, links and answers.
///
/// # Errors
/// When the database cannot be written.
pub async fn end(app: &App) -> sqlx::Result<[u64; 4]> {
    let mut connection = app.pool.acquire().await?;
    let now = store::now(&mut connection, app.clock_offset_us()).await?;
    Ok([
        store::end_lines(&mut connection, now - OF_LINES).await?,
        store::end_dead_sessions(&mut connection, now - AFTER_THE_END).await?,
        store::end_dead_links(&mut connection, now - AFTER_THE_END).await?,
        store::end_answers(&mut connection, now - OF_ANSWERS).await?,
    ])
}
