//! A meeting is planned, convened by a note to all Member States, moved, cancelled.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{TO_COME, given_back, if_meeting, in_course, told, with_notice};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, Line, OneOf, YesNo};
use crate::record::fields::{BODIES, Input, may, must};
use crate::record::rows::{AgendaItem, Meeting, Review};
use crate::record::{Kind, Row};
use crate::rules::meetings::{Course, STANDING_ITEMS, warnings};
use crate::steps::scene::{filled_in, wrong_at};
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty};

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "meetings",
        on: Kind::Chairmanship,
        makes: Kind::Meeting,
        paragraphs: &[],
        fields: &[
            must("body", OneOf(BODIES)),
            may("informal", YesNo),
            must("title", Line(300)),
            may("place", Line(200)),
            may("online", YesNo),
            must("from", Date),
            must("to", Date),
        ],
        binding: false,
        undo: Undo::By(Kind::Meeting, "cancellation"),
        filled: empty,
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| scene.of_the_chair_of_today(row),
        take: planned,
    },
    Step {
        noun: "convocation",
        on: Kind::Meeting,
        makes: Kind::Meeting,
        paragraphs: &[],
        fields: &[may("note", Line(100))],
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::Meeting, "cancellation"))),
        filled: empty,
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| {
            if_meeting(row, |meeting| match meeting.convened {
                None => in_course(scene, meeting, &[Course::Planned]),
                Some(_) => Standing::Elsewhere,
            })
        },
        take: |scene, row, values| {
            let Convoked { note } = filled_in(values)?;
            let Row::Meeting(meeting) = row.clone() else { return Err(Failure::NotFound) };
            let circulation = scene.circulated(Kind::Meeting, meeting.common.id, note);
            let mut taken = Taken::default()
                .put(Meeting { convened: Some(scene.today), ..meeting.clone() })
                .put(circulation);
            taken.advice = closed_offices(scene, meeting.from, meeting.to);
            Ok(taken)
        },
    },
    Step {
        noun: "date",
        on: Kind::Meeting,
        makes: Kind::Meeting,
        paragraphs: &[],
        fields: &[must("from", Date), must("to", Date), may("place", Line(200)), may("online", YesNo)],
        binding: true,
        undo: Undo::Before,
        filled: |_, row| {
            let mut input = Input::default();
            if let Row::Meeting(meeting) = row {
                input.set("from", meeting.from.to_string());
                input.set("to", meeting.to.to_string());
                input.set("place", meeting.place.clone().unwrap_or_default());
                input.set("online", if meeting.online { "yes" } else { "no" });
            }
            input
        },
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| if_meeting(row, |meeting| in_course(scene, meeting, TO_COME)),
        take: moved,
    },
    Step {
        noun: "cancellation",
        on: Kind::Meeting,
        makes: Kind::Meeting,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Ended, Some((Kind::Chairmanship, "meetings"))),
        filled: empty,
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| if_meeting(row, |meeting| in_course(scene, meeting, TO_COME)),
        take: |scene, row, _| {
            let Row::Meeting(meeting) = row.clone() else { return Err(Failure::NotFound) };
            let notice = told(scene, &meeting, None);
            let reviews = reviews_of(scene, &meeting);
            let cancelled = Meeting { cancelled: Some(scene.today), ..meeting.clone() };
            let taken =
                given_back(scene, &meeting).into_iter().fold(Taken::default().put(cancelled), Taken::put);
            let mut taken = with_notice(taken, notice);
            let advice = |review: &Review| {
                let message = Message::new("advice-review-of-cancelled").with("title", review.title.as_str());
                message.of_record(Kind::Review.as_str(), review.common.id)
            };
            taken.advice = reviews.iter().map(advice).collect();
            Ok(taken)
        },
    },
];

#[derive(Deserialize)]
struct Planned {
    body: String,
    informal: bool,
    title: String,
    place: Option<String>,
    online: bool,
    from: NaiveDate,
    to: NaiveDate,
}

#[derive(Deserialize)]
struct Convoked {
    note: Option<String>,
}

#[derive(Deserialize)]
struct Moved {
    from: NaiveDate,
    to: NaiveDate,
    place: Option<String>,
    online: bool,
}

/// A meeting with the items that every agenda has.
fn planned(scene: &Scene<'_>, _: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let planned: Planned = filled_in(values)?;
    not_past(scene, planned.from)?;
    if planned.informal && planned.body != "MC" {
        return Err(wrong_at("informal", Message::new("refused-informal-body")));
    }
    let Planned { body, informal, title, place, online, from, to } = planned;
    let meeting = Meeting {
        common: scene.for_members(),
        body,
        session: None,
        title,
        place,
        from,
        to,
        informal,
        online,
        convened: None,
        opened: None,
        closed: None,
        cancelled: None,
        texts: Vec::new(),
    };
    let id = meeting.common.id;
    let items = STANDING_ITEMS.iter().zip(1..).map(|((item, title), number)| AgendaItem {
        common: scene.for_members(),
        meeting_id: id,
        number,
        item: (*item).to_owned(),
        title: (*title).to_owned(),
        matter_id: None,
        note: None,
        late: None,
        taken_up: None,
        verb: None,
        conclusion: None,
        paragraph_id: None,
        concluded: None,
    });
    let mut taken = items.fold(Taken::default().make(meeting), Taken::put);
    taken.advice = closed_offices(scene, from, to);
    Ok(taken)
}

/// A meeting on other days or at another place; the reviews that are planned for it go with it.
fn moved(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let Moved { from, to, place, online } = filled_in(values)?;
    let Row::Meeting(meeting) = row.clone() else { return Err(Failure::NotFound) };
    not_past(scene, from)?;
    let reviews = reviews_of(scene, &meeting).into_iter().filter(|review| review.held != from);
    let reviews: Vec<_> = reviews.map(|review| Review { held: from, ..review }).collect();
    let notice = told(scene, &meeting, None);
    let taken = Taken::default().put(Meeting { from, to, place, online, ..meeting });
    let mut taken = with_notice(reviews.into_iter().fold(taken, Taken::put), notice);
    taken.advice = closed_offices(scene, from, to);
    Ok(taken)
}

/// The reviews that are to be held at a meeting.
fn reviews_of(scene: &Scene<'_>, meeting: &Meeting) -> Vec<Review> {
    let reviews = scene.record.organisation.reviews.values();
    let own = reviews.filter(|row| row.meeting_id == Some(meeting.common.id) && row.cancelled.is_none());
    own.cloned().collect()
}

fn not_past(scene: &Scene<'_>, from: NaiveDate) -> Result<(), Failure> {
    match from < scene.today {
        true => Err(wrong_at("from", Message::new("refused-meeting-past").with("today", scene.today))),
        false => Ok(()),
    }
}

/// The days of a meeting on which offices are closed.
fn closed_offices(scene: &Scene<'_>, from: NaiveDate, to: NaiveDate) -> Vec<Message> {
    warnings(from, to, &scene.record.organisation.days_closed())
}
