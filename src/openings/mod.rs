//! The register of first opening: for what was circulated, when a delegation of each state first opened it. A state
//! has had a text when it was circulated to it, opened or not (DESIGN 3.3): nothing follows from this register, and
//! the rules do not see it.
//!
//! It is a fact about readers, and not of the record: it stands in a table of its own (`store.rs`), and neither in the
//! journal nor in memory. It names the state and no person.

mod store;
mod view;

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::http::who::Who;
use crate::ids::StateId;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::Circulation;
use crate::record::{Kind, Record, Row};
use crate::rules::access::{self, Action, Permit, Post};

pub use view::{OpeningsView, shown};

/// What one state was sent, and when it first opened it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The state.
    pub state: StateId,
    /// The day on which it was circulated to it.
    pub circulated: NaiveDate,
    /// When a person of its delegation first opened it here; `None`: not yet.
    pub opened: Option<DateTime<Utc>>,
}

/// The circulations of something, the earliest first.
fn circulations(record: &Record, kind: Kind, id: Uuid) -> Vec<&Circulation> {
    let all = record.organisation.circulations.values();
    let mut found: Vec<_> = all.filter(|row| row.of_id == id && row.of_kind == kind.as_str()).collect();
    found.sort_by_key(|row| (row.circulated, row.common.id));
    found
}

/// Notes that who asks opens something: where it was circulated to their state, and nobody of it has opened it before.
/// The Secretariat and observers open nothing in this sense. What this instance has seen written costs nothing more.
///
/// # Errors
/// When it cannot be written.
pub async fn note(app: &App, who: &Who, kind: Kind, id: Uuid) -> Result<(), Failure> {
    let (Post::Delegate(state, _) | Post::SeniorOfficial(state, _)) = who.actor.post else { return Ok(()) };
    if app.openings.has(id, state)
        || !circulations(who.record(), kind, id).iter().any(|row| row.states.contains(&state))
    {
        return Ok(());
    }
    store::write(&app.pool, kind.as_str(), id, state, who.now).await?;
    app.openings.add(id, state);
    Ok(())
}

/// Whose it is: the states that wrote, or brought in, what was circulated.
fn originators(record: &Record, kind: Kind, id: Uuid) -> Vec<StateId> {
    let of_tenure = |id: Uuid| match record.find(Kind::Tenure, id) {
        Some(Row::Tenure(row)) => vec![row.state],
        _ => Vec::new(),
    };
    match record.find(kind, id) {
        Some(Row::Letter(row)) => vec![row.state],
        Some(Row::ExtensionRequest(row)) => of_tenure(row.tenure_id),
        Some(Row::TenureTermination(row)) => of_tenure(row.tenure_id),
        Some(Row::FinalReport(row)) => of_tenure(row.tenure_id),
        Some(Row::ActingProposal(row)) => vec![row.state],
        Some(Row::DocumentText(row)) => {
            let document = record.organisation.documents.get(&row.document_id);
            document.map(|document| document.states.clone()).unwrap_or_default()
        }
        Some(Row::PaperText(row)) => {
            record.paper(row.paper_id).map(|(_, paper)| paper.proposed_by).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Whether who asks may read the register of something.
///
/// # Errors
/// The denial, with its fact.
pub fn may_read(who: &Who, kind: Kind, id: Uuid) -> Result<Permit, access::Denial> {
    access::may(&who.actor, Action::ReadOpenings(&originators(who.record(), kind, id)))
}

/// The register of some circulations of one thing: every state to which it was circulated, in the order of their
/// English names.
async fn register(
    app: &App,
    who: &Who,
    id: Uuid,
    circulations: &[&Circulation],
) -> Result<Vec<Opening>, Failure> {
    let mut sent: BTreeMap<StateId, NaiveDate> = BTreeMap::new();
    for row in circulations {
        for state in &row.states {
            sent.entry(*state).or_insert(row.circulated); // the earliest stand first
        }
    }
    let opened: HashMap<String, DateTime<Utc>> = store::of(&app.pool, id).await?.into_iter().collect();
    let mut all: Vec<_> = sent
        .into_iter()
        .map(|(state, circulated)| Opening { state, circulated, opened: opened.get(state.as_str()).copied() })
        .collect();
    let name = |of: &Opening| who.organisation().name(of.state, of.circulated);
    all.sort_by(|a, b| name(a).cmp(name(b)));
    Ok(all)
}

/// The register of something that was circulated; `None`: it was not, or the register is for others.
///
/// # Errors
/// When it cannot be read.
pub async fn of(app: &App, who: &Who, kind: Kind, id: Uuid) -> Result<Option<Vec<Opening>>, Failure> {
    let circulations = circulations(who.record(), kind, id);
    if circulations.is_empty() || may_read(who, kind, id).is_err() {
        return Ok(None);
    }
    register(app, who, id, &circulations).await.map(Some)
}

/// The own line of who asks in the register of something: their state was sent it, whatever it says of others.
///
/// # Errors
/// When it cannot be read.
pub async fn own(app: &App, who: &Who, kind: Kind, id: Uuid) -> Result<Option<Opening>, Failure> {
    let Some(state) = who.state() else { return Ok(None) };
    let mut circulations = circulations(who.record(), kind, id);
    circulations.retain(|row| row.states.contains(&state));
    if circulations.is_empty() {
        return Ok(None);
    }
    let register = register(app, who, id, &circulations).await?;
    Ok(register.into_iter().find(|of| of.state == state))
}

/// The register that belongs to a record: of a circulation its own, of anything else that of what was circulated.
///
/// # Errors
/// When it cannot be read.
pub async fn of_record(app: &App, who: &Who, row: &Row) -> Result<Option<Vec<Opening>>, Failure> {
    match row {
        Row::Circulation(row) => match of_circulation(app, who, row).await {
            Err(Failure::Denied(_) | Failure::NotFound) => Ok(None),
            register => register.map(Some),
        },
        row => of(app, who, row.kind(), row.common().id).await,
    }
}

/// The register of one circulation, for who may read it.
///
/// # Errors
/// When it is for others, or cannot be read.
pub async fn of_circulation(app: &App, who: &Who, row: &Circulation) -> Result<Vec<Opening>, Failure> {
    let kind = Kind::named(&row.of_kind).ok_or(Failure::NotFound)?;
    may_read(who, kind, row.of_id)?;
    register(app, who, row.of_id, &[row]).await
}
