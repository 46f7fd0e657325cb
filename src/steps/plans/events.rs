//! The year as it is run: an event outside the plan, and what becomes of each: confirmed, postponed, moved, cancelled, held,
//! with the reason and with what stood before; whom delegations send, and the report.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::super::scene::{filled_in, wrong_at};
use super::super::undo::{Because, Undo};
use super::super::{Scene, Standing, Step, Taken, empty, notes, refusal};
use super::{advised, are_near, event, may_run};
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::email::email as email_of;
use crate::record::fields::Takes::{Date, Line, Number, States, Text};
use crate::record::fields::{Field, Input, described_between, may, must};
use crate::record::rows::{Event, EventChange, EventDescribed, EventReport, Nomination};
use crate::record::{Distribution, Kind, Row};
use crate::rules::access::Action;

const OUTSIDE: &[Field] = &described_between::<19, 1, 0>([may("hosts", States)], []);
/// The days of an event, and where it is.
const DAYS: &[Field] =
    &[must("begins", Date), must("ends", Date), may("place", Line(300)), may("hours", Line(100))];
const MOVED: &[Field] = &[
    must("begins", Date),
    must("ends", Date),
    may("place", Line(300)),
    may("hours", Line(100)),
    must("reason", Text(2_000)),
];

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "events",
        on: Kind::Plan,
        makes: Kind::Event,
        paragraphs: &[],
        fields: OUTSIDE,
        binding: true,
        undo: Undo::By(Kind::Event, "cancellation"),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |scene, row| match row {
            Row::Plan(plan) if plan.approved.is_some_and(|day| day <= scene.today) => Standing::Open,
            Row::Plan(_) => Standing::Refused(vec![refusal(Message::new("refused-plan-not-approved"))]),
            _ => Standing::Elsewhere,
        },
        take: |scene, row, values| {
            let Outside { hosts, of } = filled_in(values)?;
            let row = Event {
                common: scene.for_members(),
                plan_id: row.common().id,
                number: None,
                hosts,
                of,
                proposals: Vec::new(),
                standing: "planned".to_owned(),
            };
            are_near(scene, row.plan_id, &row.of, 0)?;
            let advice = advised(scene, row.common.id, &row.of);
            Ok(Taken { advice, ..Taken::default().make(row) })
        },
    },
    Step {
        noun: "event-confirmation",
        on: Kind::Event,
        makes: Kind::Event,
        paragraphs: &[],
        fields: DAYS,
        binding: true,
        undo: Undo::By(Kind::Event, "moving"),
        filled: as_it_stands,
        may: may_run,
        stands: |_, row| standing_among(row, &["planned", "postponed"]),
        take: |scene, row, values| changed(scene, row, "confirmed", values),
    },
    Step {
        noun: "moving",
        on: Kind::Event,
        makes: Kind::Event,
        paragraphs: &[],
        fields: MOVED,
        binding: true,
        undo: Undo::Again,
        filled: as_it_stands,
        may: may_run,
        stands: |_, row| standing_among(row, &["planned", "confirmed"]),
        take: |scene, row, values| changed(scene, row, "moved", values),
    },
    Step {
        noun: "postponement",
        on: Kind::Event,
        makes: Kind::Event,
        paragraphs: &[],
        fields: &[may("month", Number(1, 12)), must("reason", Text(2_000))],
        binding: true,
        undo: Undo::By(Kind::Event, "event-confirmation"),
        filled: empty,
        may: may_run,
        stands: |_, row| standing_among(row, &["planned", "confirmed"]),
        take: |scene, row, values| changed(scene, row, "postponed", values),
    },
    Step {
        noun: "cancellation",
        on: Kind::Event,
        makes: Kind::Event,
        paragraphs: &[],
        fields: &[must("reason", Text(2_000))],
        binding: true,
        undo: Undo::Never(Because::Ended, Some((Kind::Plan, "events"))),
        filled: empty,
        may: may_run,
        stands: |_, row| standing_among(row, &["planned", "confirmed", "postponed"]),
        take: |scene, row, values| changed(scene, row, "cancelled", values),
    },
    Step {
        noun: "holding",
        on: Kind::Event,
        makes: Kind::Event,
        paragraphs: &[],
        fields: DAYS,
        binding: true,
        undo: Undo::Never(Because::Entered, Some((Kind::Event, "event-reports"))),
        filled: as_it_stands,
        may: may_run,
        stands: |_, row| standing_among(row, &["planned", "confirmed", "postponed"]),
        take: |scene, row, values| changed(scene, row, "held", values),
    },
    Step {
        noun: "invitation-note",
        on: Kind::Event,
        makes: Kind::Note,
        paragraphs: &[],
        fields: notes::SAID,
        binding: false,
        undo: Undo::By(Kind::Note, "discard"),
        filled: invited,
        may: |scene, _| scene.may(Action::Register),
        stands: |_, row| standing_among(row, &["planned", "confirmed"]),
        take: |scene, row, mut values| {
            values.insert("addressed".to_owned(), Value::from("all-member-states"));
            values.insert("states".to_owned(), Value::Array(Vec::new()));
            notes::drafted(scene, row, values)
        },
    },
    Step {
        noun: "nominations",
        on: Kind::Event,
        makes: Kind::Nomination,
        paragraphs: &[],
        fields: &[must("name", Line(200)), may("post", Line(300)), may("email", Line(200))],
        binding: false,
        undo: Undo::By(Kind::Nomination, "withdrawal"),
        filled: empty,
        may: |scene, _| scene.may_write(),
        stands: |_, row| standing_among(row, &["planned", "confirmed", "postponed"]),
        take: |scene, row, values| {
            let Nominated { name, post, email } = filled_in(values)?;
            let (event, state) = (event(row).ok_or(Failure::NotFound)?, scene.state()?);
            let email = match email {
                Some(text) => Some(
                    email_of(&text).ok_or_else(|| wrong_at("email", Message::new("error-not-an-email")))?,
                ),
                None => None,
            };
            let nominated = scene.record.organisation.nominations_to(event.common.id).into_iter();
            let mut own = nominated.filter(|row| row.state == state);
            if let Some(already) = own.find(|row| is_same_name(&row.name, &name)) {
                let message = Message::new("refused-nominated-already").with("on", already.nominated);
                return Err(wrong_at("name", message));
            }
            // Personal data: of the host, the Secretariat and the own state.
            let mut readers: Vec<StateId> = event.hosts.clone();
            readers.push(state);
            readers.sort_unstable();
            readers.dedup();
            Ok(Taken::default().make(Nomination {
                common: scene.common(Distribution::NamedStates, readers),
                event_id: event.common.id,
                state,
                name,
                post,
                email,
                nominated: scene.today,
            }))
        },
    },
    Step {
        noun: "withdrawal",
        on: Kind::Nomination,
        makes: Kind::Nomination,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Ended, Some((Kind::Event, "nominations"))),
        filled: empty,
        may: |scene, row| match row {
            Row::Nomination(row) => scene.may(Action::WriteAmong(&[row.state])),
            _ => scene.may(Action::WriteAmong(&[])),
        },
        stands: |_, row| match row {
            Row::Nomination(_) => Standing::Open,
            _ => Standing::Elsewhere,
        },
        take: |_, row, _| Ok(Taken::default().strike(row.clone())),
    },
    Step {
        noun: "event-reports",
        on: Kind::Event,
        makes: Kind::EventReport,
        paragraphs: &[],
        fields: &[
            may("took_part", States),
            may("organizations", Text(5_000)),
            may("participants", Number(1, 99_999)),
            must("outcome", Text(20_000)),
            may("cbm", Line(500)),
        ],
        binding: true,
        undo: Undo::Never(Because::Issued, None),
        filled: |_, row| {
            let mut input = Input::default();
            if let Some(Event { of: EventDescribed { cbm: Some(cbm), .. }, .. }) = event(row) {
                input.set("cbm", cbm.clone());
            }
            input
        },
        may: may_run,
        stands: |scene, row| match scene.record.organisation.report_on(row.common().id) {
            Some(report) => {
                let message = Message::new("refused-reported-already").with("on", report.issued);
                Standing::Refused(vec![refusal(message)])
            }
            None => standing_among(row, &["held"]),
        },
        take: |scene, row, values| {
            let Reported { took_part, organizations, participants, outcome, cbm } = filled_in(values)?;
            Ok(Taken::default().make(EventReport {
                common: scene.for_members(),
                event_id: row.common().id,
                issued: scene.today,
                took_part,
                organizations,
                participants,
                outcome,
                cbm,
            }))
        },
    },
];

#[derive(Deserialize)]
struct Outside {
    hosts: Vec<StateId>,
    #[serde(flatten)]
    of: EventDescribed,
}

#[derive(Deserialize)]
struct Nominated {
    name: String,
    post: Option<String>,
    email: Option<String>,
}

#[derive(Deserialize)]
struct Reported {
    took_part: Vec<StateId>,
    organizations: Option<String>,
    participants: Option<i32>,
    outcome: String,
    cbm: Option<String>,
}

/// What is said of a change; each step asks for its part of it.
#[derive(Deserialize)]
struct Changed {
    begins: Option<NaiveDate>,
    ends: Option<NaiveDate>,
    month: Option<i32>,
    place: Option<String>,
    hours: Option<String>,
    reason: Option<String>,
}

/// Whether two names are one person's: as they are read, whatever their capitals and blanks.
fn is_same_name(one: &str, other: &str) -> bool {
    let folded = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    folded(one) == folded(other)
}

fn standing_among(row: &Row, standings: &[&str]) -> Standing {
    match event(row) {
        Some(row) if standings.contains(&row.standing.as_str()) => Standing::Open,
        _ => Standing::Elsewhere,
    }
}

/// The invitation to nominate participants, in English: what is to be said in the other languages is written by who knows
/// them.
fn invited(_: &Scene<'_>, row: &Row) -> Input {
    let mut input = Input::default();
    let Some(Event { of, .. }) = event(row) else { return input };
    input.set("subject", of.title.chars().take(300).collect::<String>());
    let day = |day: NaiveDate| day.format("%-d %B %Y").to_string();
    let days = of.days().map(|(first, last)| match first == last {
        true => format!(", to be held on {}", day(first)),
        false => format!(", to be held from {} to {}", day(first), day(last)),
    });
    let place = of.place.as_ref().map(|place| format!(", {place}"));
    let text = format!(
        "invite the Member States to nominate participants in the event “{}”{}{}",
        of.title,
        days.unwrap_or_default(),
        place.unwrap_or_default()
    );
    input.set("purpose_en", text);
    input
}

/// The days and the place as they stand.
fn as_it_stands(_: &Scene<'_>, row: &Row) -> Input {
    let mut input = Input::from_row(row);
    input.0.retain(|name, _| DAYS.iter().any(|field| field.name == name));
    input
}

/// The event as it stands since, and beside it what stood before.
fn changed(
    scene: &Scene<'_>,
    row: &Row,
    change: &'static str,
    values: Map<String, Value>,
) -> Result<Taken, Failure> {
    let to: Changed = filled_in(values)?;
    let row = event(row).ok_or(Failure::NotFound)?.clone();
    if let (Some(begins), Some(ends)) = (to.begins, to.ends)
        && ends < begins
    {
        return Err(wrong_at("ends", Message::new("refused-ends-before-begins")));
    }
    if change == "held" && to.ends.is_some_and(|day| day > scene.today) {
        let message = Message::new("refused-not-held-yet").with("today", scene.today);
        return Err(wrong_at("ends", message));
    }
    let stood = EventChange {
        common: scene.for_members(),
        event_id: row.common.id,
        change: change.to_owned(),
        made: scene.today,
        reason: to.reason,
        begins: row.of.begins,
        ends: row.of.ends,
        month: row.of.month,
        place: row.of.place.clone(),
    };
    let of = match change {
        "cancelled" => row.of.clone(),
        "postponed" => EventDescribed { begins: None, ends: None, month: to.month, ..row.of.clone() },
        _ => EventDescribed {
            begins: to.begins,
            ends: to.ends,
            month: None,
            place: to.place,
            hours: to.hours,
            ..row.of.clone()
        },
    };
    let standing = match change {
        // What is moved before it was confirmed is still to be confirmed.
        "moved" => row.standing.clone(),
        change => change.to_owned(),
    };
    if change == "moved" && (of.days(), &of.place, &of.hours) == (row.of.days(), &row.of.place, &row.of.hours)
    {
        return Err(wrong_at("begins", Message::new("refused-not-moved")));
    }
    are_near(scene, row.plan_id, &of, 1)?;
    let advice = if change == "held" { Vec::new() } else { advised(scene, row.common.id, &of) };
    // The event first: what will be is what is to be confirmed.
    Ok(Taken { advice, ..Taken::default().put(Event { of, standing, ..row }).put(stood) })
}
