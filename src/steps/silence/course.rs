//! The course of a silence procedure: the Chair, or an officer for it, prolongs it or withdraws it before its expiry, and
//! never shortens it. After its adoption an officer confirms that nothing had arrived on paper.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

use super::expiry::{EXPIRY, HOURS, Typed};
use super::opening::ends;
use super::{silence_of, while_it_runs};
use crate::message::Message;
use crate::record::fields::Takes::{Date, Instant, Line, OneOf};
use crate::record::fields::{Input, may};
use crate::record::rows::Silence;
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::rules::calendar::astana_clock;
use crate::steps::scene::filled_in;
use crate::steps::undo::{Because, Undo};
use crate::steps::{Standing, Step, Taken, empty, refusal};

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "prolongation",
        on: Kind::Silence,
        makes: Kind::Silence,
        paragraphs: &[],
        fields: &[
            may("expires_at", Instant),
            may("expires_on", Date),
            may("expires_time", Line(5)),
            may("hour", OneOf(HOURS)),
        ],
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::Silence, "withdrawal"))),
        filled: |_, row| {
            let mut input = Input::default();
            if let Row::Silence(silence) = row {
                let clock = astana_clock(silence.expires);
                input.set("expires_on", clock.date().to_string());
                input.set("expires_time", clock.format("%H:%M").to_string());
            }
            input
        },
        may: |scene, _| scene.may_lead(),
        stands: while_it_runs,
        take: |scene, row, values| {
            let prolonged: Prolonged = filled_in(values)?;
            let silence = silence_of(row)?;
            let typed = Typed {
                at: prolonged.expires_at,
                on: prolonged.expires_on,
                time: prolonged.expires_time.as_deref(),
                hour: prolonged.hour.as_deref(),
            };
            let expires = typed.instant(&EXPIRY)?;
            let advice = ends(scene, silence.opened, Some(silence.expires), expires)?;
            let circulation = scene.circulated(Kind::Silence, silence.common.id, None);
            let taken = Taken { advice, ..Taken::default() };
            Ok(taken.put(Silence { expires, ..silence }).put(circulation))
        },
    },
    Step {
        noun: "withdrawal",
        on: Kind::Silence,
        makes: Kind::Silence,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Ended, None),
        filled: empty,
        may: |scene, _| scene.may_lead(),
        stands: while_it_runs,
        take: |scene, row, _| {
            let silence = silence_of(row)?;
            let circulation = scene.circulated(Kind::Silence, silence.common.id, None);
            let withdrawn = Silence { withdrawn: Some(scene.now), ..silence };
            Ok(Taken::default().put(withdrawn).put(circulation))
        },
    },
    Step {
        noun: "confirmation",
        on: Kind::Silence,
        makes: Kind::Silence,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Entered, Some((Kind::Silence, "paper-breaks"))),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |_, row| match row {
            Row::Silence(Silence { set_aside: Some(_), .. }) => Standing::Elsewhere,
            Row::Silence(Silence { confirmed: Some(at), .. }) => {
                let message = Message::new("refused-silence-confirmed").with("at", *at);
                Standing::Refused(vec![refusal(message)])
            }
            Row::Silence(Silence { adopted: Some(_), .. }) => Standing::Open,
            _ => Standing::Elsewhere,
        },
        take: |scene, row, _| {
            let silence = silence_of(row)?;
            Ok(Taken::default().put(Silence { confirmed: Some(scene.now), ..silence }))
        },
    },
];

#[derive(Deserialize)]
struct Prolonged {
    expires_at: Option<DateTime<Utc>>,
    expires_on: Option<NaiveDate>,
    expires_time: Option<String>,
    hour: Option<String>,
}
