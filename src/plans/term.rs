//! Whom delegations sent to an event is personal data: so many days after the event it is taken off its page, and erased from
//! the journal, whose chain still holds. The worker calls it; nothing depends on when.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::journal::{Erase, entries_of_nominations};
use crate::people::store;
use crate::platform::app::App;
use crate::platform::change::{Change, Command};
use crate::platform::failure::Failure;
use crate::record::{Kind, Record};
use crate::rules::access::{Action, Actor};
use crate::rules::calendar::astana_date;

/// What the journal says of nominations that are past their term.
pub const TERM_OVER: &str = "nominations-term-over";

/// How many entries are erased at once: the next look goes on.
const AT_ONCE: i64 = 100;

/// Takes out the nominations of events that are past their term, and erases them from the journal; says how many entries
/// were erased.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn end(app: &App) -> Result<usize, Failure> {
    let (touched, now) = store::nobody(&app.pool, app.clock_offset_us()).await?;
    let held = app.current(touched, now).await?;
    let today = astana_date(now);
    let over: BTreeSet<Uuid> = held.record.organisation.nominations_past_term(today).collect();
    if over.is_empty() {
        return Ok(0);
    }
    let events: Vec<Uuid> = over.into_iter().collect();
    if held.record.organisation.nominations.values().any(|row| events.contains(&row.event_id)) {
        app.perform(Actor::PROGRAM, TakeOut(&events)).await?;
    }
    let entries = entries_of_nominations(&app.pool, &events, AT_ONCE).await?;
    for entry in &entries {
        let reason = "the term of nominations is over".to_owned();
        app.perform(Actor::PROGRAM, Erase { entry: *entry, reason }).await?;
    }
    Ok(entries.len())
}

/// Takes the nominations to events off the record.
struct TakeOut<'a>(&'a [Uuid]);

impl Command for TakeOut<'_> {
    type Done = ();

    fn action(&self) -> Action<'_> {
        Action::Erase
    }

    async fn run(self, change: &mut Change<'_>) -> Result<(), Failure> {
        for id in of_events(&change.record, self.0) {
            change.strike(Kind::Nomination, id).await?;
        }
        change.says(TERM_OVER, None, None);
        Ok(())
    }
}

fn of_events(record: &Record, events: &[Uuid]) -> Vec<Uuid> {
    let all = record.organisation.nominations.values();
    all.filter(|row| events.contains(&row.event_id)).map(|row| row.common.id).collect()
}
