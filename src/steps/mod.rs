//! The steps of the workflows (DESIGN section 3), each as data: on what it is taken, under which paragraphs, what is
//! filled in, who may, what stands against it, and what it makes of the record.
//!
//! A step is a pure function from the record to rows. The page that offers it, the page of confirmation, the API and
//! the door all ask the same one, so that they cannot disagree: a button is offered or says why not ([`Step::stands`]),
//! a confirmation shows what would come of it ([`Step::draft`]), the door asks again under the lock ([`Take`]).
//! [`scene`] is what a step sees; the rest, one file for each noun, are the steps themselves.

pub mod changed_duties;
pub mod draft;
pub mod follows;
pub mod scene;
pub mod silence;
pub mod take;
pub mod undo;

mod amendments;
mod circulation;
mod communication;
mod consideration;
mod documents;
mod letters;
mod matters;
mod meetings;
pub mod notes;
mod offered;
mod outcome;
mod papers;
mod plans;
mod positions;
mod reviews;
mod statements;
mod tenures;

use serde_json::{Map, Value};
use uuid::Uuid;

pub use changed_duties::DutyChange;
pub use draft::{Done, Draft, Preview};
pub use scene::{Scene, Taken, is_supposed, supposed_id};
pub use take::Take;
pub use undo::Undo;

use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::{Field, Input};
use crate::record::{Kind, Record, Row};
use crate::rules::access::{Denial, Permit};
use crate::rules::paragraph::Paragraph;
use crate::rules::refusal::Refusal;

/// Whether a step is possible on its subject as that stands, whoever asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is.
    Open,
    /// It is not, for every one of these reasons.
    Refused(Vec<Refusal>),
    /// It does not come into question here: nothing offers it.
    Elsewhere,
}

impl Standing {
    /// Open where nothing stands against it.
    fn of(refusals: Vec<Refusal>) -> Self {
        if refusals.is_empty() { Self::Open } else { Self::Refused(refusals) }
    }

    /// Open where a condition holds, otherwise refused with a sentence.
    fn require(holds: bool, message: Message) -> Self {
        if holds { Self::Open } else { Self::Refused(vec![refusal(message)]) }
    }
}

/// What is said where a draft is there already that says the same: a page leads to it, a program is told of it.
pub const DRAFTED_ALREADY: &str = "refused-drafted-already";

/// A refusal that no paragraph makes, of the whole.
fn refusal(message: Message) -> Refusal {
    Refusal { paragraph: None, field: None, message }
}

/// What a step makes of the record.
type Taking = fn(&Scene<'_>, &Row, Map<String, Value>) -> Result<Taken, Failure>;

/// A step of a workflow.
pub struct Step {
    /// What it is called, in addresses and in the journal.
    pub noun: &'static str,
    /// On records of which kind it is taken.
    pub on: Kind,
    /// A record of which kind it makes, or that on which it is taken: with it a program is answered.
    pub makes: Kind,
    /// The paragraphs under which it is taken.
    pub paragraphs: &'static [Paragraph],
    /// What is filled in.
    pub fields: &'static [Field],
    /// Whether it is confirmed first: what cannot be undone, or sets duties in motion.
    pub binding: bool,
    /// What can be done where it was a mistake.
    pub undo: Undo,
    /// With what the form is filled at first.
    pub filled: fn(&Scene<'_>, &Row) -> Input,
    /// Who may, with the fact that it follows from.
    pub may: fn(&Scene<'_>, &Row) -> Result<Permit, Denial>,
    /// Whether it is possible as the subject stands.
    pub stands: fn(&Scene<'_>, &Row) -> Standing,
    /// What it makes of the record, or every reason why not.
    pub take: Taking,
}

/// A form that is empty at first.
fn empty(_: &Scene<'_>, _: &Row) -> Input {
    Input::default()
}

/// Every step of the house, those of a kind in the order in which they are taken.
pub fn all() -> impl Iterator<Item = &'static Step> {
    let after_all = consideration::STEPS.iter().chain(silence::steps()).chain(circulation::STEPS);
    let before = meetings::steps()
        .chain(letters::STEPS)
        .chain(matters::steps())
        .chain(positions::STEPS)
        .chain(positions::taken_back::STEPS);
    let documents =
        [documents::STEPS, documents::translations::STEPS, documents::relations::STEPS, amendments::STEPS]
            .into_iter()
            .flatten();
    let after = [outcome::STEPS, statements::STEPS].into_iter().flatten().chain(documents);
    let after = after.chain(reviews::STEPS).chain(tenures::STEPS.into_iter().flatten());
    before.chain(after).chain(papers::steps()).chain(notes::steps()).chain(plans::steps()).chain(after_all)
}

/// The steps that are taken on records of a kind.
pub fn on(kind: Kind) -> impl Iterator<Item = &'static Step> {
    all().filter(move |step| step.on == kind)
}

impl Step {
    /// What it is called among all steps: `matter-positions`. The end of the keys of its words.
    pub fn key(&self) -> String {
        format!("{}-{}", self.on.as_str(), self.noun)
    }

    /// What it is called in the journal: by its noun, but where another step has the same.
    pub fn act(&self) -> &'static str {
        match (self.on, self.noun) {
            (Kind::AgendaItem, "taking-up") => "item-taking-up",
            (Kind::Amendment, "submission") => "amendment-submission",
            (Kind::EventProposal, "submission") => "proposal-submission",
            (Kind::EventProposal, "rewording") => "proposal-rewording",
            (Kind::EventProposal, "disposition") => "proposal-disposition",
            (_, noun) => noun,
        }
    }

    /// Its address, on pages and, behind the API's beginning, for programs.
    pub fn path(&self) -> String {
        format!("/{}/{{id}}/{}", self.on.plural(), self.noun)
    }

    /// Its address on a record.
    pub fn address(&self, subject: &Row) -> String {
        format!("/{}/{}/{}", self.on.plural(), subject.common().id, self.noun)
    }

    /// What who takes it goes on from, so that two who do so at once are told of each other: the subject as it stands; of the
    /// next text of a document the latest one, whose words its form is filled with.
    pub fn goes_on_from(&self, record: &Record, subject: &Row) -> Row {
        let latest = match subject {
            Row::Document(document) if self.makes == Kind::DocumentText => {
                record.organisation.texts_of(document.common.id).last().map(|text| Row::from((*text).clone()))
            }
            _ => None,
        };
        latest.unwrap_or_else(|| subject.clone())
    }

    /// Whether it is possible as the subject stands.
    ///
    /// # Errors
    /// Every reason why not.
    pub fn open(&self, scene: &Scene<'_>, subject: &Row) -> Result<(), Failure> {
        match (self.stands)(scene, subject) {
            Standing::Open => Ok(()),
            Standing::Refused(refusals) => Err(Failure::Refused(refusals)),
            Standing::Elsewhere => {
                Err(Failure::Refused(vec![refusal(Message::new("refused-step-elsewhere"))]))
            }
        }
    }

    /// What it makes: the first record of its kind that it puts; where it puts none, what it is about.
    fn made(&self, puts: &[Row], about: (Kind, Uuid)) -> Option<(Kind, Uuid)> {
        let of_its_kind = puts.iter().find(|row| row.kind() == self.makes);
        Some(of_its_kind.filter(|_| self.makes != about.0).map_or(about, |row| (row.kind(), row.common().id)))
    }

    /// What would come of it.
    ///
    /// # Errors
    /// Every reason why not: what is wrong with what was typed, what a rule refuses.
    pub fn draft(&self, scene: &Scene<'_>, subject: &Row, typed: &Input) -> Result<Draft, Failure> {
        self.open(scene, subject)?;
        let values = typed.values(self.fields, scene.known).map_err(Failure::Invalid)?;
        let draft = (self.take)(scene, subject, values)?.drafted(scene)?;
        let about = draft.about.unwrap_or((subject.kind(), subject.common().id));
        Ok(Draft { about: Some(about), made: self.made(&draft.puts, about), ..draft })
    }
}
