//! Matters: what a governing body decides comes to it as one, with who brings it in, the agenda on which it stands,
//! and, where it is decided in writing, the window that was announced to all Member States. Here are those on letters;
//! [`others`] are about documents, nominations, calls and the rest, and [`agenda`] puts all of them before a meeting.

mod agenda;
mod others;

use chrono::{Days, NaiveDate};
use serde::Deserialize;
use uuid::Uuid;

use super::positions::still_open;
use super::scene::{filled_in, wrong_at};
use super::undo::{Because, Undo};
use super::{Scene, Standing, Step, Taken, empty, refusal, silence};
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, Line, Many, One, Text};
use crate::record::fields::{Input, may, must};
use crate::record::rows::{Letter, Matter};
use crate::record::{Kind, Row};
use crate::rules::paragraph::Paragraph;
pub(super) use agenda::{Place, on_the_agenda};

/// The steps of matters.
pub(super) fn steps() -> impl Iterator<Item = &'static Step> {
    ON_LETTERS.iter().chain(others::STEPS)
}

const ON_LETTERS: &[Step] = &[
    Step {
        noun: "matters",
        on: Kind::Area,
        makes: Kind::Matter,
        paragraphs: &[Paragraph::P1_9, Paragraph::P1_10],
        fields: &[
            must("letters", Many(Kind::Letter)),
            must("title", Line(300)),
            must("text", Text(20_000)),
            may("meeting_id", One(Kind::Meeting)),
            may("late", Text(2_000)),
        ],
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::Matter, "outcome"))),
        filled: |scene, area| {
            let mut input = Input::default();
            let letters = scene.record.letters_waiting(area.common().id);
            input
                .0
                .insert("letters".to_owned(), letters.map(|letter| letter.common.id.to_string()).collect());
            input
        },
        may: |scene, _| scene.may_lead(),
        stands: |scene, area| {
            let none = scene.record.letters_waiting(area.common().id).next().is_none();
            Standing::require(!none, Message::new("refused-no-letter-waits"))
        },
        take: |scene, area, values| {
            let opened: Opened = filled_in(values)?;
            let area_id = area.common().id;
            let letters = weighed(scene, area_id, &opened.letters)?;
            let matter = Matter {
                area_id: Some(area_id),
                sponsors: sponsors(&letters),
                ..brought_in(scene, "appointment", opened.title, opened.text)
            };
            let id = matter.common.id;
            let place = Place { meeting_id: opened.meeting_id, late: opened.late };
            Ok(weighed_in(id, letters, on_the_agenda(scene, Taken::default(), matter, &place)?))
        },
    },
    Step {
        noun: "letters",
        on: Kind::Matter,
        makes: Kind::Matter,
        paragraphs: &[Paragraph::P1_9],
        fields: &[must("letters", Many(Kind::Letter))],
        binding: false,
        undo: Undo::Never(Because::Entered, Some((Kind::Letter, "withdrawal"))),
        filled: empty,
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| match row {
            Row::Matter(Matter { concerns, area_id: Some(area), .. }) if concerns == "appointment" => {
                let none = scene.record.letters_waiting(*area).next().is_none();
                match silence::and_none_runs(scene, row, still_open(scene, row)) {
                    Standing::Open => Standing::require(!none, Message::new("refused-no-letter-waits")),
                    other => other,
                }
            }
            _ => Standing::Elsewhere,
        },
        take: |scene, row, values| {
            let Letters { letters } = filled_in(values)?;
            let Row::Matter(mut matter) = row.clone() else { return Err(Failure::NotFound) };
            let letters = weighed(scene, matter.area_id.unwrap_or_default(), &letters)?;
            matter.sponsors.extend(sponsors(&letters));
            matter.sponsors.sort_unstable();
            matter.sponsors.dedup();
            let id = matter.common.id;
            Ok(weighed_in(id, letters, Taken::default().put(matter)))
        },
    },
    Step {
        noun: "agenda",
        on: Kind::Matter,
        makes: Kind::Matter,
        paragraphs: &[],
        fields: &[must("meeting_id", One(Kind::Meeting)), may("late", Text(2_000))],
        binding: false,
        undo: Undo::Again,
        filled: |_, row| {
            let mut input = Input::default();
            if let Row::Matter(Matter { meeting_id: Some(id), verb: None, .. }) = row {
                input.set("meeting_id", id.to_string());
            }
            input
        },
        may: |scene, _| scene.may_lead(),
        stands: still_open,
        take: |scene, row, values| {
            let place: Place = filled_in(values)?;
            let Row::Matter(matter) = row.clone() else { return Err(Failure::NotFound) };
            on_the_agenda(scene, Taken::default(), matter, &place)
        },
    },
    Step {
        noun: "window",
        on: Kind::Matter,
        makes: Kind::Matter,
        paragraphs: &[],
        fields: &[must("to", Date)],
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::Matter, "prolongation"))),
        filled: |scene, _| {
            let mut input = Input::default();
            let days = u64::try_from(scene.record.organisation.procedure().window_days()).unwrap_or(0);
            if let Some(usual) = scene.today.checked_add_days(Days::new(days)) {
                input.set("to", usual.to_string());
            }
            input
        },
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| match row {
            Row::Matter(matter) if matter.is_open() => match matter.window_to {
                Some(to) => {
                    let message = Message::new("refused-window-announced").with("to", to);
                    Standing::Refused(vec![refusal(message)])
                }
                None => silence::and_none_runs(scene, row, Standing::Open),
            },
            _ => silence::and_none_runs(scene, row, still_open(scene, row)),
        },
        take: |scene, row, values| {
            let Window { to } = filled_in(values)?;
            let Row::Matter(mut matter) = row.clone() else { return Err(Failure::NotFound) };
            if to < scene.today {
                return Err(wrong_at("to", Message::new("refused-window-past")));
            }
            (matter.window_from, matter.window_to) = (Some(scene.today), Some(to));
            let mut taken = Taken::default();
            let days = (to - scene.today).num_days();
            let usual = scene.record.organisation.procedure().window_days();
            if days < usual {
                taken
                    .advice
                    .push(Message::new("advice-short-window").with("days", days).with("usual", usual));
            }
            let circulation = scene.circulated(Kind::Matter, matter.common.id, None);
            Ok(taken.put(matter).put(circulation))
        },
    },
];

#[derive(Deserialize)]
struct Opened {
    letters: Vec<Uuid>,
    title: String,
    text: String,
    meeting_id: Option<Uuid>,
    late: Option<String>,
}

#[derive(Deserialize)]
struct Letters {
    letters: Vec<Uuid>,
}

#[derive(Deserialize)]
struct Window {
    to: NaiveDate,
}

/// A matter before the SOC, brought in today.
pub(super) fn brought_in(scene: &Scene<'_>, concerns: &str, title: String, text: String) -> Matter {
    Matter {
        common: scene.for_members(),
        concerns: concerns.to_owned(),
        title,
        text,
        body: "SOC".to_owned(),
        area_id: None,
        paper_id: None,
        sponsors: Vec::new(),
        meeting_id: None,
        from_matter_id: None,
        opened: scene.today,
        window_from: None,
        window_to: None,
        verb: None,
        decided: None,
        paragraph_id: None,
        outcome: None,
        document_id: None,
        nominee: None,
        post: None,
        due: None,
        addressees: None,
    }
}

fn sponsors(letters: &[Letter]) -> Vec<StateId> {
    let mut states: Vec<_> = letters.iter().map(|letter| letter.state).collect();
    states.sort_unstable();
    states.dedup();
    states
}

/// The letters by their ids, if all of them wait to be weighed in this area.
fn weighed(scene: &Scene<'_>, area: Uuid, ids: &[Uuid]) -> Result<Vec<Letter>, Failure> {
    let waiting: Vec<&Letter> = scene.record.letters_waiting(area).collect();
    ids.iter()
        .map(|id| waiting.iter().find(|letter| letter.common.id == *id).map(|letter| (*letter).clone()))
        .collect::<Option<Vec<_>>>()
        .ok_or_else(|| wrong_at("letters", Message::new("refused-letter-not-waiting")))
}

/// With these letters weighed in a matter.
fn weighed_in(matter: Uuid, letters: Vec<Letter>, taken: Taken) -> Taken {
    let weighed = letters.into_iter().map(|letter| Letter { matter_id: Some(matter), ..letter });
    weighed.fold(taken, Taken::put)
}
