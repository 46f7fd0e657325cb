//! What is to be followed up, by whom and until when (3.2): what is overdue first, then what is open.

use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::reader::{Link, Reader};
use crate::record::Kind;
use crate::record::rows::FollowUp;
use crate::said::address;
pub(super) use crate::said::{FollowUpStands as Stands, owners};

/// Of what it is: the review, or the decision.
fn of_what(reader: Reader<'_>, row: &FollowUp) -> Option<Link> {
    let organisation = reader.names.organisation;
    let review = row.review_id.and_then(|id| organisation.reviews.get(&id));
    let review = review
        .map(|review| Link { address: address(Kind::Review, review.common.id), text: review.title.clone() });
    review.or_else(|| reader.decision(row.decision_id))
}

/// Whether it is known on a day: what it follows from had been held or decided.
fn is_known(reader: Reader<'_>, row: &FollowUp) -> bool {
    let organisation = reader.names.organisation;
    let review = row.review_id.and_then(|id| organisation.reviews.get(&id)).map(|row| row.held);
    let decision = row.decision_id.and_then(|id| organisation.decisions.get(&id)).map(|row| row.decided);
    !reader.other_day || review.or(decision).is_none_or(|day| day <= reader.on)
}

type Row<'a> = (&'a FollowUp, Stands);
type Of<'a> = Column<'a, Row<'a>>;

/// What is chosen for the Secretariat among the states.
const SECRETARIAT: &str = "secretariat";

fn filters<'a>(reader: Reader<'a>, query: &Query) -> Filters<'a> {
    let words = reader.words();
    let stands = Stands::ALL.map(|of| (of.as_str().to_owned(), of.words(words).to_owned()));
    let mut owner = Filter::states(reader, query, words.t("follow-ups-owner"));
    owner.offer(query, SECRETARIAT, words.t("follow-ups-secretariat"));
    Filters::new(
        "/follow-ups",
        vec![
            Filter::words(query, "text", words.t("filter-words")),
            owner.or_all(words.t("follow-ups-all-owners")),
            Filter::of(query, "stands", words.t("matter-stands"), stands).or_all(words.t("lists-all-stages")),
        ],
    )
}

fn rows<'a>(reader: Reader<'a>, filters: &Filters<'_>) -> Vec<Row<'a>> {
    let is_owner = |row: &FollowUp, owner: &str| match owner {
        SECRETARIAT => row.states.is_empty() && row.owner.is_none(),
        state => row.states.iter().any(|of| of.as_str() == state),
    };
    let all = reader.names.organisation.follow_ups.values().filter(|row| is_known(reader, row));
    let mut found: Vec<_> = all
        .map(|row| (row, Stands::of(row, reader.on)))
        .filter(|(row, stands)| {
            filters.chosen("state").is_none_or(|owner| is_owner(row, owner))
                && filters.wants("stands", stands.as_str())
                && filters.finds("text", &[&row.text])
        })
        .collect();
    found.sort_by_key(|(row, stands)| (*stands, row.due.is_none(), row.due, row.common.id));
    found
}

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let words = reader.words();
    let text = |(row, _): &Row<'a>| {
        Cell::link(Link { address: address(Kind::FollowUp, row.common.id), text: row.text.clone() })
    };
    vec![
        Of::new("text", "follow-ups-what", text, |(row, _)| row.text.clone())
            .by(|(row, _)| Order::words(&row.text))
            .heading(),
        Of::link("of", "follow-ups-of", move |(row, _)| of_what(reader, row)),
        Of::new(
            "states",
            "follow-ups-owner",
            move |(row, _)| Cell::text(owners(reader, row)),
            |(row, _)| row.states.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        )
        .by(move |(row, _)| Order::words(&owners(reader, row))),
        Of::of_file("owner", |(row, _)| row.owner.clone().unwrap_or_default()),
        Of::day(words, "due", "field-due", |(row, _)| row.due),
        Of::day(words, "done", "field-done", move |(row, _)| row.done.filter(|day| *day <= reader.on)),
        Of::new(
            "stands",
            "matter-stands",
            move |(_, stands)| Cell::badge(stands.class(), stands.words(words)),
            |(_, stands)| stands.as_str().to_owned(),
        )
        .by(|(_, stands)| Order::Place(*stands as u32, 0)),
    ]
}

/// `GET /follow-ups`, and `/follow-ups.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let filters = filters(reader, query);
    Box::new(List {
        name: "follow-ups",
        rows: rows(reader, &filters),
        columns: columns(reader),
        usually: None,
        register: reader.to_register(Kind::FollowUp, "").into_iter().collect(),
        sections: Vec::new(),
        picture: None,
        filters,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_its_last_day_it_is_not_overdue() {
        let row: FollowUp = serde_json::from_value(serde_json::json!({
            "id": uuid::Uuid::nil(), "source": {"kind": "letter"}, "text": "A seminar", "states": [],
            "due": "2024-12-01", "done": "2024-12-03"
        }))
        .expect("a follow-up");
        let stands = |day: &str| Stands::of(&row, day.parse().expect("a date"));
        assert_eq!(stands("2024-12-01"), Stands::Open);
        assert_eq!(stands("2024-12-02"), Stands::Overdue);
        assert_eq!(stands("2024-12-03"), Stands::Done);
    }
}
