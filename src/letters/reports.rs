//! Final reports on tenures, of all areas, the latest first (1.3).

use std::cmp::Reverse;

use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::reader::{Link, Reader};
use crate::record::rows::{FinalReport, Tenure};
use crate::record::{Kind, Row as Recorded};
use crate::said::{Reading, address};

/// A report, and the tenure on which it is.
type Row<'a> = (&'a FinalReport, &'a Tenure);
type Of<'a> = Column<'a, Row<'a>>;

fn filters<'a>(reader: Reader<'a>, query: &Query) -> Filters<'a> {
    let words = reader.words();
    Filters::new(
        "/reports",
        vec![
            Filter::words(query, "text", words.t("filter-words")),
            Filter::areas(reader, query),
            Filter::states(reader, query, words.t("field-state")),
        ],
    )
}

fn rows<'a>(reader: Reader<'a>, filters: &Filters<'_>) -> Vec<Row<'a>> {
    let areas = reader.record().areas_in_order().filter(|area| filters.wants("area", &area.area.code));
    let all = areas.flat_map(|area| {
        let reports = area.final_reports.values().filter(|row| row.issued <= reader.on);
        reports.filter_map(|row| Some((row, area.tenures.get(&row.tenure_id)?)))
    });
    let mut found: Vec<_> = all
        .filter(|(row, tenure)| {
            filters.wants("state", tenure.state.as_str())
                && filters.finds("text", &[&row.title, row.text.as_deref().unwrap_or_default()])
        })
        .collect();
    found.sort_by_key(|(row, _)| Reverse((row.issued, row.common.id)));
    found
}

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let tenure = move |(_, row): &Row<'a>| Link {
        address: address(Kind::Tenure, row.common.id),
        text: Reading::of(reader.who).title(&Recorded::Tenure((*row).clone())),
    };
    vec![
        Of::new(
            "title",
            "field-title",
            |(row, _)| {
                let address = address(Kind::FinalReport, row.common.id);
                Cell::link(Link { address, text: row.title.clone() })
            },
            |(row, _)| row.title.clone(),
        )
        .by(|(row, _)| Order::words(&row.title))
        .heading(),
        Of::area(reader, |(row, _)| Some(row.area_id)),
        Of::state(reader, "field-state", |(_, tenure)| Some(tenure.state)),
        Of::new("tenure", "field-tenure_id", move |row| Cell::link(tenure(row)), move |row| tenure(row).text),
        Of::day(reader.words(), "issued", "field-issued", |(row, _)| Some(row.issued)),
    ]
}

/// `GET /reports`, and `/reports.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let filters = filters(reader, query);
    Box::new(List {
        name: "reports",
        rows: rows(reader, &filters),
        columns: columns(reader),
        usually: Some(("issued", true)),
        register: reader.to_register(Kind::FinalReport, "").into_iter().collect(),
        sections: Vec::new(),
        picture: None,
        filters,
    })
}
