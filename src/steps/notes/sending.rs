//! Initialling, numbering and sending, annulling, reminding; and the registration of a number that was used elsewhere.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::super::undo::{Because, Undo};
use super::super::{Scene, Standing, Step, Taken, empty, refusal};
use super::drafting::{addressed_to, to_all, while_drafted};
use super::enclosing::reaches;
use super::{block, of};
use crate::ids::StateId;
use crate::language::Language;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, Line, OneOf, States, Text};
use crate::record::fields::{ADDRESSED, LONGEST_NOTE, may, must};
use crate::record::rows::{Circulation, Note, StandingOf};
use crate::record::{Common, Distribution, Kind, Organisation, Row, Source};
use crate::rules::access::Action;
use crate::rules::note::Used;
use crate::rules::refusal::Refusal;
use crate::steps::scene::{filled_in, wrong_at};

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "initials",
        on: Kind::Note,
        makes: Kind::Note,
        paragraphs: &[],
        fields: &[],
        binding: false,
        undo: Undo::By(Kind::Note, "text"),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |_, row| match of(row) {
            Some(Note { number: None, initialled: Some(at), .. }) => {
                Standing::Refused(vec![refusal(Message::new("refused-initialled").with("at", *at))])
            }
            _ => while_drafted(row),
        },
        take: |scene, row, _| {
            let note = of(row).ok_or(Failure::NotFound)?.clone();
            let initialled_as = Some(scene.actor.post.duty().to_owned());
            Ok(Taken::default().put(Note { initialled: Some(scene.now), initialled_as, ..note }))
        },
    },
    Step {
        noun: "sending",
        on: Kind::Note,
        makes: Kind::Note,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Sent, Some((Kind::Note, "annulment"))),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |scene, row| match (of(row), while_drafted(row)) {
            (Some(note), Standing::Open) => Standing::of(not_yet(scene, note)),
            (_, stands) => stands,
        },
        take: |scene, row, _| sent(scene, of(row).ok_or(Failure::NotFound)?),
    },
    Step {
        noun: "annulment",
        on: Kind::Note,
        makes: Kind::Note,
        paragraphs: &[],
        fields: &[must("annulled_because", Text(2_000))],
        binding: true,
        undo: Undo::Never(Because::Ended, None),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |_, row| once_sent(row),
        take: |scene, row, values| {
            let Annulled { annulled_because } = filled_in(values)?;
            let note = of(row).ok_or(Failure::NotFound)?.clone();
            let annulled = Some(scene.today);
            Ok(Taken::default().put(Note { annulled, annulled_because: Some(annulled_because), ..note }))
        },
    },
    Step {
        noun: "reminders",
        on: Kind::Note,
        makes: Kind::Circulation,
        paragraphs: &[],
        fields: &[must("states", States)],
        binding: true,
        undo: Undo::Never(Because::Sent, None),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |_, row| once_sent(row),
        take: |scene, row, values| {
            let Reminded { states } = filled_in(values)?;
            let note = of(row).ok_or(Failure::NotFound)?;
            if let Some(other) = states.iter().find(|state| !note.states.contains(state)) {
                let message = Message::new("refused-reminded-unsent").with("state", *other);
                return Err(wrong_at("states", message));
            }
            let common = scene.common(Distribution::NamedStates, states.clone());
            let circulation = scene.circulated(Kind::Note, note.common.id, None);
            Ok(Taken::default().put(Circulation { common, states, ..circulation }))
        },
    },
    Step {
        noun: "outside-notes",
        on: Kind::Chairmanship,
        makes: Kind::Note,
        paragraphs: &[],
        fields: &[
            must("number", Line(40)),
            must("sent", Date),
            must("subject", Line(300)),
            must("addressed", OneOf(ADDRESSED)),
            may("states", States),
            may("en", Text(LONGEST_NOTE)),
            may("ru", Text(LONGEST_NOTE)),
            may("kk", Text(LONGEST_NOTE)),
        ],
        binding: true,
        undo: Undo::By(Kind::Note, "annulment"),
        filled: to_all,
        may: |scene, _| scene.may(Action::Register),
        stands: |scene, row| scene.of_the_chair_of_today(row),
        take: outside,
    },
];

#[derive(Deserialize)]
struct Annulled {
    annulled_because: String,
}

#[derive(Deserialize)]
struct Reminded {
    states: Vec<StateId>,
}

#[derive(Deserialize)]
struct Outside {
    number: String,
    sent: NaiveDate,
    subject: String,
    addressed: String,
    states: Vec<StateId>,
    en: Option<String>,
    ru: Option<String>,
    kk: Option<String>,
}

/// What has been sent, and is not annulled.
fn once_sent(row: &Row) -> Standing {
    match of(row) {
        Some(Note { annulled: Some(day), .. }) => {
            Standing::Refused(vec![refusal(Message::new("refused-note-annulled").with("on", *day))])
        }
        Some(Note { number: Some(_), .. }) => Standing::Open,
        _ => Standing::Elsewhere,
    }
}

/// Every reason why a note is not sent as it stands.
fn not_yet(scene: &Scene<'_>, note: &Note) -> Vec<Refusal> {
    let organisation = &scene.record.organisation;
    let mut reasons = Vec::new();
    if note.initialled.is_none() {
        reasons.push(Message::new("refused-not-initialled"));
    }
    for language in note.languages() {
        reasons.extend(block(organisation, &note.addressees(), language).err());
    }
    for enclosure in organisation.enclosed_with(note.common.id) {
        let what = Kind::named(&enclosure.of_kind).and_then(|kind| scene.record.find(kind, enclosure.of_id));
        if !what.is_some_and(|what| reaches(note, &what)) {
            reasons
                .push(Message::new("refused-enclosed-not-for-all").with("title", enclosure.title.as_str()));
        }
    }
    let gone = note.states.iter().filter(|state| organisation.standing(**state, scene.today).is_none());
    for state in gone.filter(|_| !note.is_to_all()) {
        let message = Message::new("refused-addressed-no-standing").with("state", *state);
        reasons.push(message.with("on", scene.today));
    }
    reasons.into_iter().map(refusal).collect()
}

/// Numbers that were used, each with its year.
fn used(organisation: &Organisation) -> impl Iterator<Item = Used<'_>> {
    let number = |row: &'_ Note| row.sent.map(|day| day.year());
    organisation
        .notes
        .values()
        .filter_map(move |row| Some(Used { number: row.number.as_deref()?, year: number(row)? }))
}

/// Numbers that officers typed where something was circulated. Those of notes that stand here are among them.
fn elsewhere(organisation: &Organisation) -> impl Iterator<Item = Used<'_>> {
    let all = organisation.circulations.values();
    all.filter_map(|row| Some(Used { number: row.note.as_deref()?, year: row.circulated.year() }))
}

/// The number is allotted here, under the lock; what is enclosed stands from now on as it is.
fn sent(scene: &Scene<'_>, note: &Note) -> Result<Taken, Failure> {
    let organisation = &scene.record.organisation;
    let year = scene.today.year();
    let series = organisation.procedure().notes();
    let number = series.written(series.next(used(organisation), elsewhere(organisation), year));
    let addressees = note.addressees();
    let mut note = note.clone();
    let block_in = |language| block(organisation, &addressees, language).ok();
    note.block_en = block_in(Language::English).filter(|_| note.en.is_some());
    note.block_ru = block_in(Language::Russian).filter(|_| note.ru.is_some());
    note.block_kk = block_in(Language::Kazakh).filter(|_| note.kk.is_some());
    note.number = Some(number);
    note.sent = Some(scene.today);
    let mut taken = issued(scene, &mut note, scene.today);
    let id = note.common.id;
    // What is enclosed is put before its note: with that it is frozen.
    for row in organisation.enclosed_with(id) {
        let mut row = row.clone();
        for_whom(&mut row.common, &note);
        if let Some(later) = later_than(organisation, &row) {
            let message = Message::new("advice-later-revision").with("title", row.title.as_str());
            taken.advice.push(message.with("later", later));
        }
        taken = taken.put(row);
    }
    let sending = Circulation {
        common: scene.common(note.common.distribution, note.common.named_states.clone()),
        states: note.states.clone(),
        ..scene.circulated(Kind::Note, id, None)
    };
    Ok(taken.put(note).put(sending))
}

/// A later revision of an enclosed text.
fn later_than(organisation: &Organisation, row: &crate::record::rows::NoteEnclosure) -> Option<String> {
    let text = organisation.document_texts.get(&row.of_id)?;
    let document = organisation.documents.get(&text.document_id)?;
    let latest = organisation.texts_of(text.document_id).into_iter().last()?;
    (latest.revision > text.revision).then(|| latest.symbol_in(document))
}

/// What is sent to all goes to the members of that day, and is for Member States; else it is for those whom it names.
fn issued(scene: &Scene<'_>, note: &mut Note, on: NaiveDate) -> Taken {
    if note.is_to_all() {
        note.states = scene.record.organisation.all_of(StandingOf::Member, on);
        note.common.distribution = Distribution::MemberStates;
    } else {
        note.common.distribution = Distribution::NamedStates;
        note.common.named_states.clone_from(&note.states);
    }
    Taken::default()
}

fn for_whom(common: &mut Common, note: &Note) {
    common.distribution = note.common.distribution;
    common.named_states.clone_from(&note.common.named_states);
}

/// A number that was used outside: it is taken into the series, which goes on after the latest. Those between count as used
/// outside, too, for given here they could be doubles.
fn outside(scene: &Scene<'_>, _: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let of: Outside = filled_in(values)?;
    if of.sent > scene.today {
        let message = Message::new("refused-not-yet").with("day", of.sent).with("today", scene.today);
        return Err(wrong_at("sent", message));
    }
    let organisation = &scene.record.organisation;
    let series = organisation.procedure().notes();
    let Some(number) = series.number_of(&of.number) else {
        let message = Message::new("refused-number-of-no-series").with("series", series.prefix);
        return Err(wrong_at("number", message));
    };
    let year = of.sent.year();
    let written = series.written(number);
    let same = |other: &Used<'_>| other.number == written && (!series.yearly || other.year == year);
    if used(organisation).any(|other| same(&other)) {
        let message = Message::new("refused-number-used").with("number", written.as_str());
        return Err(wrong_at("number", message));
    }
    let next = series.next(used(organisation), elsewhere(organisation), year);
    let leaves_gap = number > next && series.latest(used(organisation), year).is_some();
    let mut note = addressed_to(scene, of.subject, of.addressed, of.states)?;
    note.common.source = Source {
        kind: "note verbale".to_owned(),
        number: Some(written.clone()),
        date: Some(of.sent),
        received: None,
    };
    note.number = Some(written);
    note.sent = Some(of.sent);
    (note.en, note.ru, note.kk) = (of.en, of.ru, of.kk);
    let mut taken = issued(scene, &mut note, of.sent);
    if leaves_gap {
        let message = Message::new("advice-number-leaves-gap").with("next", series.written(next));
        taken.advice.push(message.with("number", series.written(number)));
    }
    Ok(taken.make(note))
}
