//! The forms that are kept: those of records and of the steps of the workflows.

use uuid::Uuid;

use crate::http::who::Who;
use crate::record::{Kind, Row};
use crate::said::Reading;
use crate::steps::{self, Step};

/// A form that is kept, with the record that it is about.
#[derive(Clone, Copy)]
pub enum Place {
    /// The form in which records of a kind are registered.
    Register(Kind),
    /// The one in which a record is corrected.
    Correct(Kind, Uuid),
    /// The one in which it is struck: its reason.
    Strike(Kind, Uuid),
    /// The one of a step on a record.
    Step(&'static Step, Uuid),
}

impl Place {
    /// The form of an address; `None`: nothing is typed there, or it is not kept.
    pub fn of(address: &str) -> Option<Self> {
        let parts: Vec<&str> = address.strip_prefix('/')?.split('/').collect();
        match *parts.as_slice() {
            ["register", kind] => Kind::named(kind).filter(|kind| kind.is_registered()).map(Self::Register),
            ["records", kind, id, what @ ("correct" | "strike")] => {
                let (kind, id) = (Kind::named(kind)?, id.parse().ok()?);
                Some(if what == "correct" { Self::Correct(kind, id) } else { Self::Strike(kind, id) })
            }
            [plural, id, noun] => {
                let is = |step: &&Step| step.noun == noun && step.on.plural() == plural;
                Self::step(steps::all().find(is)?, id.parse().ok()?)
            }
            _ => None,
        }
    }

    /// The form of a step on a record, if it has fields.
    pub fn step(step: &'static Step, on: Uuid) -> Option<Self> {
        (!step.fields.is_empty()).then_some(Self::Step(step, on))
    }

    /// Its address.
    pub fn address(&self) -> String {
        match self {
            Self::Register(kind) => format!("/register/{}", kind.as_str()),
            Self::Correct(kind, id) => format!("/records/{}/{id}/correct", kind.as_str()),
            Self::Strike(kind, id) => format!("/records/{}/{id}/strike", kind.as_str()),
            Self::Step(step, id) => format!("/{}/{id}/{}", step.on.plural(), step.noun),
        }
    }

    /// What it is called, with what it is about, as who reads knows it; `None`: that is no more, or no more for them.
    pub fn title(&self, who: &Who) -> Option<String> {
        let words = who.words();
        let of = |kind: Kind, id: Uuid| -> Option<Row> { who.record().find(kind, id) };
        let (name, row) = match self {
            Self::Register(kind) => return Some(words.of_kind("register-", kind.as_str()).to_owned()),
            Self::Correct(kind, id) => (words.t("correct-title"), of(*kind, *id)?),
            Self::Strike(kind, id) => (words.t("strike-title"), of(*kind, *id)?),
            Self::Step(step, id) => (words.of_kind("step-", &step.key()), of(step.on, *id)?),
        };
        Some(format!("{name}: {}", Reading::of(who).title(&row)))
    }
}
