//! What stands in files that came before it was read as they came in: read one after the other, a few at a time.

use super::{contents, store};
use crate::foreign::ask;
use crate::platform::app::App;
use crate::platform::failure::Failure;

/// How many files are read at a time: others want the machine, too.
const AT_ONCE: usize = 20;

/// Reads some of the files that nobody has read, each in memory alone and each once: of one that cannot be read nothing
/// is known, and it stays as it is. How many that were.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn read(app: &App) -> Result<usize, Failure> {
    for read in 0..AT_ONCE {
        let Some(sha256) = store::unread(&app.pool).await? else { return Ok(read) };
        // It has gone meanwhile: what comes next is looked for anew.
        let Some(content) = contents::whole(app, &sha256).await? else { continue };
        let found = ask::what(&app.config.program, &content).await.ok();
        let (pages, text) = found.map_or((None, String::new()), |found| (found.pages, found.text));
        let mut connection = app.pool.acquire().await?;
        match store::keep_text(&mut connection, &sha256, pages, &text).await {
            // The same: nothing is kept of what is not there.
            Err(error) if error.as_database_error().is_some_and(|error| error.is_foreign_key_violation()) => {
            }
            kept => kept?,
        }
    }
    Ok(AT_ONCE)
}
