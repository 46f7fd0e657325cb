//! The demonstration: the seed and the real history, shipped with the program (API.md, "The demonstration").
//!
//! The papers of the seed (the List, SOC/2023-II/DEC/1, the Modalities) are real; what is known from public pages
//! is marked as sample data, and each record names its source. What the sources leave open is left open, and the
//! remark says so.

pub mod accounts;

use crate::imports::{File, Layout, NotImported, bring_in};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::rules::access::Actor;

macro_rules! files {
    ($($layout:ident $name:literal),* $(,)?) => {
        /// The files of the demonstration, each after those that it refers to.
        pub fn files() -> Vec<File> {
            vec![$(File {
                layout: Layout::$layout,
                name: concat!("demo/", $name).to_owned(),
                bytes: include_bytes!(concat!("../../demo/", $name)).to_vec(),
            }),*]
        }
    };
}

files! {
    States "member_states.csv",
    States "observer_states.csv",
    Names "former_names.csv",
    Chairmanships "chairmanships.csv",
    Areas "areas.csv",
    Modalities "modalities.csv",
    Meetings "meetings.csv",
    Decisions "decisions.csv",
    Documents "documents.csv",
    Matters "matters.csv",
    Agendas "agendas.csv",
    Tenures "coordinators.csv",
    Papers "papers.csv",
    Reviews "reviews.csv",
    Notes "notes.csv",
    Coverage "coverage.csv",
    Forms "forms.csv",
    Plans "plans.csv",
    Events "events.csv",
}

/// Brings the demonstration in, through the door, in one entry of the journal. A record that holds states has it
/// already, or holds something else: then nothing is done, and what was corrected or added since stands.
///
/// # Errors
/// When the database refuses, or a file of the demonstration is wrong, which a test looks after.
pub async fn fill(app: &App) -> Result<(), Failure> {
    if !app.held().record.organisation.states.is_empty() {
        return Ok(());
    }
    match bring_in(app, Actor::PROGRAM, &files(), false).await {
        Ok(_) => Ok(()),
        Err(NotImported::Failed(failure)) => Err(failure),
        Err(NotImported::Wrong(problems)) => {
            let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
            Err(Failure::failed(anyhow::anyhow!("the demonstration: {}", lines.join("; "))))
        }
    }
}

/// The accounts of the demonstration, as they are told at its start.
pub const ACCOUNTS: &str = "\
Accounts, with the password demonstration:
  officer@secretariat.example, administrator@secretariat.example
  delegate@XXX.example, senior@XXX.example for each Member State XXX, as delegate@kaz.example
  observer@jpn.example";

/// Why the demonstration cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The database holds something else.
    #[error(
        "this database holds something else than the demonstration: start without --demo, or on an empty one"
    )]
    SomethingElse,
    /// The records cannot be brought in.
    #[error("the demonstration cannot be brought in: {0:?}")]
    Records(Failure),
    /// The accounts cannot be made.
    #[error(transparent)]
    Accounts(#[from] accounts::AccountsError),
    /// The database.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Opens the demonstration: an empty database is marked and filled, a marked one is opened as it is.
///
/// # Errors
/// When the database holds anything else.
pub async fn open(app: &App) -> Result<(), OpenError> {
    if !accounts::marked(&app.pool).await? {
        if !accounts::is_empty(&app.pool).await? {
            return Err(OpenError::SomethingElse);
        }
        accounts::mark(&app.pool).await?;
    }
    fill(app).await.map_err(OpenError::Records)?;
    accounts::accounts(app).await?;
    Ok(())
}
