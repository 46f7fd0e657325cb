//! Annual plans, the latest year first.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::{events_of, link, to_import};
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::reader::{Link, Reader};
use crate::record::Kind;
use crate::record::rows::Plan;
use crate::rules::access::Action;

type Row<'a> = Cow<'a, Plan>;
type Of<'a> = Column<'a, Row<'a>>;

/// How a plan stands: approved, called for, or registered without more.
fn stands(plan: &Plan) -> &'static str {
    match (plan.approved, plan.called) {
        (Some(_), _) => "approved",
        (_, Some(_)) => "called",
        _ => "registered",
    }
}

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let words = reader.words();
    let count = move |row: &Row<'a>| events_of(reader, row.common.id).len();
    let class = |of: &str| if of == "approved" { "approved" } else { "pending" };
    vec![
        Of::new("year", "field-year", move |row| Cell::link(link(reader, row)), |row| row.year.to_string())
            .by(|row| Order::Place(u32::try_from(row.year).unwrap_or_default(), 0))
            .heading(),
        Of::day(words, "called", "field-called", |row| row.called),
        Of::day(words, "due", "plan-last-day", |row| row.due),
        Of::new(
            "stands",
            "matter-stands",
            move |row| {
                let of = stands(row);
                Cell::badge(class(of), words.of_kind("plan-stands-", of))
            },
            move |row| stands(row).to_owned(),
        ),
        Of::day(words, "approved", "field-approved", |row| row.approved),
        Of::words("events", "plan-events", move |row| count(row).to_string()),
    ]
}

/// `GET /plans`, and `/plans.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let words = reader.words();
    let filters = Filters::new("/plans", vec![Filter::words(query, "text", words.t("field-year"))]);
    let all = reader.names.organisation.plans.values().filter_map(|row| reader.known(row));
    let mut rows: Vec<_> = all.filter(|row| filters.finds("text", &[&row.year.to_string()])).collect();
    rows.sort_by_key(|row| Reverse(row.year));
    let to = |address: &str, key: &str| Link { address: address.to_owned(), text: words.t(key).to_owned() };
    let mut register = vec![to("/events", "events-title")];
    register.extend(
        reader.who.actor.may(Action::TakePart).then(|| to("/event-proposals", "event-proposals-title")),
    );
    register.extend(to_import(reader, "plans"));
    register.extend(reader.to_register(Kind::Plan, ""));
    Box::new(List {
        name: "plans",
        rows,
        columns: columns(reader),
        usually: None,
        register,
        sections: Vec::new(),
        picture: None,
        filters,
    })
}
