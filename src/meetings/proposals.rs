//! What is proposed for a meeting that is to come: the open matters that stand on no agenda, first those on which
//! consultations continue.

use askama::Template;

use crate::http::reader::{Link, Reader};
use crate::http::words::Words;
use crate::record::agendas::Why;
use crate::record::rows::Meeting;
use crate::record::{Kind, Row};
use crate::said::{address, ways_on};

/// The proposals for an agenda.
#[derive(Template)]
#[template(path = "meetings/proposals.html")]
pub(super) struct Proposals {
    words: &'static Words,
    /// Where one is put onto the agenda.
    action: String,
    /// The entry of the meeting that is seen.
    etag: i64,
    /// Whether the agenda has been sent, so that a reason is asked for.
    late: bool,
    matters: Vec<Proposed>,
    /// For whom its forms are made.
    account: uuid::Uuid,
}

struct Proposed {
    id: uuid::Uuid,
    link: Link,
    why: String,
}

impl Proposals {
    /// What is proposed, for who puts items onto the agenda.
    pub(super) fn of(reader: Reader<'_>, meeting: &Meeting) -> Option<Self> {
        let action = format!("/meetings/{}/agenda-items", meeting.common.id);
        let ways = ways_on(reader.who, &Row::Meeting(meeting.clone()));
        if reader.other_day || !ways.open.iter().any(|way| way.address == action) {
            return None;
        }
        let words = reader.words();
        let proposals = reader.names.organisation.proposals_for(meeting, reader.on).into_iter();
        let matters = proposals.map(|(row, why)| Proposed {
            id: row.common.id,
            link: Link { address: address(Kind::Matter, row.common.id), text: row.title.clone() },
            why: match why {
                Why::Continues(day) => words.with("proposed-continues", &[("date", &words.date(day))]),
                Why::Recommended => words.t("proposed-recommended").to_owned(),
                Why::Since(day) => words.with("proposed-since", &[("date", &words.date(day))]),
            },
        });
        Some(Self {
            words,
            action,
            etag: meeting.common.entry,
            late: meeting.convened.is_some(),
            matters: matters.collect(),
            account: reader.who.account.id,
        })
    }
}
