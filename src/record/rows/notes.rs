//! The rows of notes verbales.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ids::StateId;
use crate::record::Common;

rows! {
    /// A note verbale of the Secretariat.
    Note {
        /// What it is about, as the register has it.
        subject: String,
        /// `all-member-states` or `named-states`.
        addressed: String,
        /// The named ones; of a note to all, once it was sent, the Member States of that day.
        states: Vec<StateId>,
        /// What it says in English; `None`: it is not in this language.
        en: Option<String>,
        /// In Russian.
        ru: Option<String>,
        /// In Kazakh.
        kk: Option<String>,
        /// The addressee block as it was sent, in English.
        block_en: Option<String>,
        /// In Russian.
        block_ru: Option<String>,
        /// In Kazakh.
        block_kk: Option<String>,
        /// The instant at which it was initialled.
        initialled: Option<DateTime<Utc>>,
        /// In which post: an account is not of the record.
        initialled_as: Option<String>,
        /// `NºDOC/1016`; `None`: it has not been sent.
        number: Option<String>,
        /// The day on which it was sent.
        sent: Option<NaiveDate>,
        /// The day on which it was annulled; its number is kept.
        annulled: Option<NaiveDate>,
        /// Why.
        annulled_because: Option<String>,
    }
    /// What is enclosed with a note, as it stood.
    NoteEnclosure {
        /// With which note.
        note_id: Uuid,
        /// Its place, from 1.
        place: i32,
        /// `document-text`, `paper-text`, `decision` or `attachment`.
        of_kind: String,
        /// Which.
        of_id: Uuid,
        /// Its symbol with the revision.
        title: String,
        /// What it said when it was enclosed, where it may be corrected since.
        text: Option<String>,
        /// How many pages it has, as it was counted; `None`: it could not be.
        pages: Option<i32>,
        /// How many an officer says that it has.
        pages_as_said: Option<i32>,
        /// Why the officer says so.
        pages_because: Option<String>,
    }
    /// How a state, or all Member States together, are addressed in a language.
    StateForm {
        /// Which; `None`: all Member States together.
        state: Option<StateId>,
        /// `en`, `ru` or `kk`.
        language: String,
        /// The full name.
        full_name: String,
        /// As the formulas address it, in the case that they need.
        to_whom: String,
        /// The lines at the foot of a note.
        block: String,
        /// The day on which an officer confirmed these forms; `None`: nobody has.
        confirmed: Option<NaiveDate>,
    }
    /// A note verbale that the Secretariat received.
    NoteReceived {
        /// From which state.
        state: StateId,
        /// The number that the state gave it.
        number: Option<String>,
        /// Its date.
        dated: Option<NaiveDate>,
        /// The day of its receipt.
        received: NaiveDate,
        /// What it is about.
        subject: String,
        /// The kind of what it led to.
        of_kind: Option<String>,
        /// What it led to.
        of_id: Option<Uuid>,
        /// The note of the Secretariat that answers it.
        answered_by: Option<Uuid>,
    }
}
