//! What of the workflows awaits who reads: computed from the record at each reading, so that what has been done is
//! gone from here at once.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::planned;
use crate::http::page::Names;
use crate::http::who::Who;
use crate::ids::StateId;
use crate::record::rows::{Letter, Matter, Silence};
use crate::record::{AreaRecord, Kind, Record};
use crate::rules::access::{Action, Post};
use crate::rules::calendar::astana_date;
use crate::rules::facts::Role;
use crate::rules::tenure;
use crate::said::{address, title};

/// One thing that awaits who reads.
pub struct Awaiting {
    /// What it is called.
    pub what: String,
    /// Where it is done.
    pub address: String,
    /// Until when, with the days that are left.
    pub until: Option<String>,
}

/// Things of one kind that await who reads.
pub struct Group {
    /// The end of the key of its heading.
    pub key: &'static str,
    /// The things, the most urgent first.
    pub things: Vec<Awaiting>,
}

/// A thing, and until when.
pub(super) type Thing = (Kind, Uuid, Option<NaiveDate>);

/// What awaits who reads, group by group; groups with nothing in them are left out.
pub fn groups(who: &Who) -> Vec<Group> {
    let record = who.record();
    let mut groups = Vec::new();
    if who.actor.may(Action::TakePart) {
        groups.push(("sittings", sittings(record)));
    }
    if let Some(state) = who.state().filter(|_| who.actor.may(Action::TakePart)) {
        if matches!(who.actor.post, Post::SeniorOfficial(..)) {
            groups.push(("prepared", prepared(record)));
            groups.push(("consents", consents(record, state, who.today)));
        }
        groups.push(("silences", silences(record, who.now)));
        groups.push(("positions", positions(record, state, who.actor.post)));
        groups.push(("comments", papers_to_comment(record, state)));
        groups.push(("plan-asked", planned::asked(record, state, who.today)));
        groups.push(("plan-calls", planned::calls(record, state, who.today)));
        groups.push(("plan-reports", planned::reports(record, Some(state), who.today)));
        groups.push(("amendments", amendments(record, Some(state).filter(|_| !who.actor.chair))));
        groups.push(("drafts", drafts(record, state)));
    }
    let chair = who.actor.chair && matches!(who.actor.post, Post::SeniorOfficial(..));
    if who.actor.may(Action::Register) {
        groups.push(("plan-reviewed", planned::reviewed(record, who.today)));
        groups.push(("plan-reports", planned::reports(record, None, who.today)));
        groups.push(("amendments", amendments(record, None)));
        groups.push(("circulation", received(record)));
        groups.push(("confirmations", adopted(record, |row| row.confirmed.is_none())));
        groups
            .push(("hindered", adopted(record, |row| row.hindered.is_some() && !has_gone_out(record, row))));
    }
    if chair || who.actor.may(Action::Register) {
        groups.push(("letters", waiting(record)));
        let (waiting, free) = outcomes(record, who.today);
        groups.push(("outcomes", free));
        groups.push(("consultations", waiting));
    }
    let names = Names::of(who, who.today);
    groups
        .into_iter()
        .filter(|(_, things)| !things.is_empty())
        .map(|(key, mut things)| {
            things.sort_by_key(|(_, id, until)| (until.is_none(), *until, *id));
            Group { key, things: things.iter().filter_map(|thing| shown(who, names, *thing)).collect() }
        })
        .collect()
}

fn shown(who: &Who, names: Names<'_>, (kind, id, until): Thing) -> Option<Awaiting> {
    let row = who.record().find(kind, id)?;
    Some(Awaiting {
        what: match kind {
            Kind::Matter => title(&row, who.record(), names),
            kind => {
                let kind = names.words.of_kind("kind-", kind.as_str());
                format!("{kind}: {}", title(&row, who.record(), names))
            }
        },
        address: match kind {
            Kind::Meeting => format!("/meetings/{id}/screen"),
            Kind::Document => format!("/documents/{id}/amendments"),
            kind => address(kind, id),
        },
        until: until.map(|day| {
            let days = (day - who.today).num_days();
            let date = names.words.date(day);
            match days < 0 {
                true => {
                    let ago = names.words.count("days-ago", -days);
                    names.words.with("awaits-since", &[("date", &date), ("ago", &ago)])
                }
                false => {
                    let left = names.words.count("days-remain", days);
                    names.words.with("awaits-until", &[("date", &date), ("left", &left)])
                }
            }
        }),
    })
}

/// The meetings that are open: their screens show what goes on.
fn sittings(record: &Record) -> Vec<Thing> {
    let open = record.organisation.meetings.values().filter(|row| row.sits());
    open.map(|row| (Kind::Meeting, row.common.id, None)).collect()
}

fn letters(record: &Record) -> impl Iterator<Item = &Letter> {
    record.areas_in_order().flat_map(|area| area.letters.values())
}

fn open_matters(record: &Record) -> impl Iterator<Item = &Matter> {
    record.organisation.matters.values().filter(|row| row.is_open())
}

/// The day on which a matter is, or can be, decided: the last of its window, or the first of its meeting.
fn awaited(record: &Record, matter: &Matter) -> Option<NaiveDate> {
    let silence = record.organisation.silence_on(matter.common.id).map(|row| astana_date(row.expires));
    let meeting = || record.organisation.meeting_awaited(matter).map(|meeting| meeting.from);
    silence.or(matter.window_to).or_else(meeting)
}

/// What the own delegation drafts; others' drafts are not in the record that it reads.
fn drafts(record: &Record, state: StateId) -> Vec<Thing> {
    let proposals = record.organisation.proposals.values();
    let proposals = proposals.filter(|row| row.submitted.is_none() && row.state == state);
    let letters = letters(record).filter(|row| row.is_draft());
    let papers = record.areas_in_order().flat_map(|area| area.papers.values()).filter(|row| row.is_draft());
    letters
        .map(|row| (Kind::Letter, row.common.id, None))
        .chain(papers.map(|row| (Kind::ConceptPaper, row.common.id, None)))
        .chain(proposals.map(|row| (Kind::EventProposal, row.common.id, None)))
        .collect()
}

/// The documents to which amendments are proposed of which nothing has been said: those of a state that is an originator, or
/// all, for who issues the next text.
fn amendments(record: &Record, of: Option<StateId>) -> Vec<Thing> {
    let organisation = &record.organisation;
    let own =
        organisation.documents.values().filter(|row| of.is_none_or(|state| row.states.contains(&state)));
    let pending = own.filter(|row| !organisation.pending_amendments(row).is_empty());
    pending.map(|row| (Kind::Document, row.common.id, None)).collect()
}

/// The matters on which the own state has taken no position.
fn positions(record: &Record, state: StateId, post: Post) -> Vec<Thing> {
    // What is prepared awaits the senior official elsewhere.
    let prepared = |matter: Uuid| {
        let senior = matches!(post, Post::SeniorOfficial(..));
        senior && record.organisation.prepared.values().any(|row| row.matter_id == matter)
    };
    let taken = |matter: Uuid| {
        let mut all = record.organisation.positions.values();
        all.any(|row| row.matter_id == matter && row.state == state)
    };
    let open = open_matters(record).filter(|row| !taken(row.common.id) && !prepared(row.common.id));
    open.map(|row| (Kind::Matter, row.common.id, awaited(record, row))).collect()
}

/// The silence procedures that run.
fn silences(record: &Record, now: DateTime<Utc>) -> Vec<Thing> {
    let running = record.organisation.silences.values().filter(|row| row.runs(now));
    running.map(|row| (Kind::Silence, row.common.id, Some(astana_date(row.expires)))).collect()
}

/// Those that were adopted and stand, as far as they are wanted.
fn adopted(record: &Record, wanted: impl Fn(&Silence) -> bool) -> Vec<Thing> {
    let all = record.organisation.silences.values();
    let stand = all.filter(|row| row.adopted.is_some() && row.set_aside.is_none() && wanted(row));
    stand.map(|row| (Kind::Silence, row.common.id, None)).collect()
}

/// Whether the decision as which it was adopted has been circulated.
fn has_gone_out(record: &Record, silence: &Silence) -> bool {
    let organisation = &record.organisation;
    let paragraph = silence.paragraph_id.and_then(|id| organisation.paragraphs.get(&id));
    let mut circulations = organisation.circulations.values();
    paragraph.is_some_and(|row| circulations.any(|sent| sent.of_id == row.decision_id))
}

/// The matters for which a delegate has prepared a position.
fn prepared(record: &Record) -> Vec<Thing> {
    let of = &record.organisation;
    let matters = of.prepared.values().filter_map(|row| of.matters.get(&row.matter_id));
    let open = matters.filter(|row| row.is_open());
    open.map(|row| (Kind::Matter, row.common.id, awaited(record, row))).collect()
}

/// The papers that are being considered, and on which the own state has said nothing (2.4).
fn papers_to_comment(record: &Record, state: StateId) -> Vec<Thing> {
    let said = |paper: Uuid| {
        let mut all = record.organisation.comments.values();
        all.any(|row| row.paper_id == Some(paper) && row.state == state)
    };
    let papers = record.areas_in_order().flat_map(|area| area.papers.values());
    let considered = papers.filter(|row| {
        row.is_considered() && row.proposed_by != state && !row.common.sample && !said(row.common.id)
    });
    considered.map(|row| (Kind::ConceptPaper, row.common.id, None)).collect()
}

/// The proposals to act as Coordinator that await the own state's consent (1.11).
fn consents(record: &Record, state: StateId, today: NaiveDate) -> Vec<Thing> {
    let serves = |area: &AreaRecord| {
        area.tenures.values().any(|row| {
            row.state == state
                && row.role == Role::CoCoordinator
                && tenure::serves(&area.tenure_facts(row), today, today)
        })
    };
    record
        .areas_in_order()
        .filter(|area| serves(area))
        .flat_map(|area| area.acting_proposals.values().map(move |row| (area, row)))
        .filter(|(area, row)| {
            let id = row.common.id;
            let given =
                area.acting_consents.values().any(|given| given.proposal_id == id && given.state == state);
            row.state != state && row.tenure_id.is_none() && row.withdrawn.is_none() && !given
        })
        .map(|(_, row)| (Kind::ActingProposal, row.common.id, Some(row.from)))
        .collect()
}

/// The letters that have been received and not circulated (1.10).
fn received(record: &Record) -> Vec<Thing> {
    letters(record).filter(|row| row.is_received()).map(|row| (Kind::Letter, row.common.id, None)).collect()
}

/// The letters that all have and that wait to be weighed.
fn waiting(record: &Record) -> Vec<Thing> {
    let waiting = record.areas.keys().flat_map(|area| record.letters_waiting(*area));
    waiting.map(|row| (Kind::Letter, row.common.id, None)).collect()
}

/// The matters whose window has ended, or whose meeting has begun: first those on which consultations stand, since a
/// state objects or needs them; then those of which the outcome can be declared.
fn outcomes(record: &Record, today: NaiveDate) -> (Vec<Thing>, Vec<Thing>) {
    let due = open_matters(record).filter(|row| {
        let meeting = record.organisation.meeting_awaited(row);
        row.window_to.is_some_and(|to| to < today) || meeting.is_some_and(|meeting| meeting.from <= today)
    });
    let waits = |thing: &Thing| !record.organisation.in_the_way(thing.1, today).is_empty();
    due.map(|row| (Kind::Matter, row.common.id, awaited(record, row))).partition(waits)
}
