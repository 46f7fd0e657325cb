//! The table of follow-up of a meeting: who, what, until when, and whether it is done.

use askama::Template;

use crate::http::reader::Reader;
use crate::http::words::Words;
use crate::paper::Ways;
use crate::record::Kind;
use crate::record::rows::{FollowUp, Meeting};
use crate::said::{FollowUpStands, address, owners};

/// A table of follow-up.
#[derive(Template)]
#[template(path = "meetings/follow_up.html")]
pub(super) struct Table<'a> {
    words: &'static Words,
    pub(super) rows: Vec<Line<'a>>,
    /// The ways to it on paper, where there is something in it.
    paper: Option<Ways>,
}

pub(super) struct Line<'a> {
    pub(super) row: &'a FollowUp,
    address: String,
    pub(super) owners: String,
    pub(super) stands: FollowUpStands,
}

impl<'a> Table<'a> {
    /// What follows from the decisions of a meeting and from its reviews, as known on the day of the page: what presses
    /// first.
    pub(super) fn of(reader: Reader<'a>, meeting: &Meeting) -> Self {
        let organisation = reader.names.organisation;
        let id = Some(meeting.common.id);
        let is_own = |row: &&FollowUp| {
            let decision = row.decision_id.and_then(|id| organisation.decisions.get(&id));
            let review = row.review_id.and_then(|id| organisation.reviews.get(&id));
            decision.is_some_and(|row| row.meeting_id == id && row.decided <= reader.on)
                || review.is_some_and(|row| row.meeting_id == id && row.held <= reader.on)
        };
        let mut rows: Vec<_> = organisation
            .follow_ups
            .values()
            .filter(is_own)
            .map(|row| Line {
                address: address(Kind::FollowUp, row.common.id),
                owners: owners(reader, row),
                stands: FollowUpStands::of(row, reader.on),
                row,
            })
            .collect();
        rows.sort_by_key(|of| (of.stands, of.row.due.is_none(), of.row.due, of.row.common.id));
        let own = format!("/meetings/{}/follow-up/paper", meeting.common.id);
        let paper = (!rows.is_empty()).then(|| Ways::to(reader, own));
        Self { words: reader.words(), rows, paper }
    }
}
