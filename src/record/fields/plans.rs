//! The fields of the annual plan of CBM events.

use super::Takes::*;
use super::{Field, may, must};
use crate::record::Kind;

/// What an event may be.
pub const EVENT_FORMS: &[&str] = &[
    "seminar",
    "workshop",
    "conference",
    "training",
    "expert-meeting",
    "heads-of-departments",
    "business",
    "forum",
    "exchange",
    "consultations",
    "council",
    "rally",
    "ministerial-conference",
    "visit",
    "other",
];
/// How one takes part in an event.
pub const EVENT_FORMATS: &[&str] = &["in-person", "online", "hybrid"];
/// How an event stands.
pub const EVENT_STANDINGS: &[&str] = &["planned", "confirmed", "postponed", "cancelled", "held"];
/// What may become of an event.
pub const EVENT_CHANGES: &[&str] = &["confirmed", "postponed", "moved", "cancelled", "held"];
/// What becomes of a proposal.
pub const PROPOSAL_OUTCOMES: &[&str] = &["accepted", "merged", "next-year"];

/// What is said of an event, proposed or planned: also in the forms of the steps.
const EVENT_DESCRIBED: [Field; 18] = [
    must("title", Line(300)),
    may("concept", Text(10_000)),
    may("purpose", Text(5_000)),
    may("organizers", Text(2_000)),
    may("dimension_id", One(Kind::Dimension)),
    may("areas", Many(Kind::Area)),
    may("cbm", Line(500)),
    may("event_form", OneOf(EVENT_FORMS)),
    may("format", OneOf(EVENT_FORMATS)),
    may("place", Line(300)),
    may("begins", Date),
    may("ends", Date),
    may("month", Number(1, 12)),
    may("hours", Line(100)),
    may("participants", Text(2_000)),
    may("observers", YesNo),
    may("budget", Text(2_000)),
    may("contact", Text(1_000)),
];

/// Three lists one after the other, `N` in all: the one that stands in several others is said once.
///
/// # Panics
/// Where they are not as many; in a constant, when it is compiled.
pub const fn between<T: Copy, const N: usize, const A: usize, const M: usize, const B: usize>(
    first: [T; A],
    middle: [T; M],
    last: [T; B],
) -> [T; N] {
    assert!(N == A + M + B, "as many as there are");
    let mut all = [middle[0]; N];
    let mut place = 0;
    while place < N {
        all[place] = if place < A {
            first[place]
        } else if place < A + M {
            middle[place - A]
        } else {
            last[place - A - M]
        };
        place += 1;
    }
    all
}

/// The fields of what is said of an event, between others: of `N` in all.
pub const fn described_between<const N: usize, const A: usize, const B: usize>(
    first: [Field; A],
    last: [Field; B],
) -> [Field; N] {
    between(first, EVENT_DESCRIBED, last)
}

const PROPOSAL: [Field; 32] = described_between(
    [must("plan_id", One(Kind::Plan)), must("state", State)],
    [
        may("invited", States),
        may("sponsors", States),
        may("kept", YesNo),
        may("submitted", Date),
        may("late", YesNo),
        may("late_because", Text(2_000)),
        may("withdrawn", Date),
        may("outcome", OneOf(PROPOSAL_OUTCOMES)),
        may("explanation", Text(5_000)),
        may("decided", Date),
        may("merges", Many(Kind::EventProposal)),
        may("agreed", States),
    ],
);
const EVENT: [Field; 23] = described_between(
    [must("plan_id", One(Kind::Plan)), may("number", Number(1, 999)), may("hosts", States)],
    [may("proposals", Many(Kind::EventProposal)), must("standing", OneOf(EVENT_STANDINGS))],
);

impl Kind {
    pub(super) fn plan_fields(self) -> &'static [Field] {
        match self {
            Self::Plan => {
                const {
                    &[
                        must("year", Number(1999, 2199)),
                        may("called", Date),
                        may("called_by", One(Kind::Decision)),
                        may("due", Date),
                        may("guidance", Text(10_000)),
                        may("reminders", Numbers(1, 366)),
                        may("document_id", One(Kind::Document)),
                        may("approved", Date),
                        may("approved_by", One(Kind::Decision)),
                    ]
                }
            }
            Self::PlanAnswer => {
                const { &[must("plan_id", One(Kind::Plan)), must("state", State), must("given", Date)] }
            }
            Self::EventProposal => &PROPOSAL,
            Self::ProposalQuestion => {
                const {
                    &[
                        must("proposal_id", One(Kind::EventProposal)),
                        must("question", Text(5_000)),
                        must("asked", Date),
                        may("answer", Text(5_000)),
                        may("answered", Date),
                    ]
                }
            }
            Self::Event => &EVENT,
            Self::EventChange => {
                const {
                    &[
                        must("event_id", One(Kind::Event)),
                        must("change", OneOf(EVENT_CHANGES)),
                        must("made", Date),
                        may("reason", Text(2_000)),
                        may("begins", Date),
                        may("ends", Date),
                        may("month", Number(1, 12)),
                        may("place", Line(300)),
                    ]
                }
            }
            Self::Nomination => {
                const {
                    &[
                        must("event_id", One(Kind::Event)),
                        must("state", State),
                        must("name", Line(200)),
                        may("post", Line(300)),
                        may("email", Line(200)),
                        must("nominated", Date),
                    ]
                }
            }
            Self::EventReport => {
                const {
                    &[
                        must("event_id", One(Kind::Event)),
                        must("issued", Date),
                        may("took_part", States),
                        may("organizations", Text(5_000)),
                        may("participants", Number(1, 99_999)),
                        must("outcome", Text(20_000)),
                        may("cbm", Line(500)),
                    ]
                }
            }
            _ => &[],
        }
    }
}
