//! A request for the extension of a tenure (1.12): of which tenure, until when, what it says, and where it stands.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveDate;
use uuid::Uuid;

use super::life;
use super::stage::{self, Stage};
use crate::around::Around;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Page, page};
use crate::http::reader::{Cite, Line, Link, Reader, Section};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::{ExtensionRequest, Tenure};
use crate::record::{Kind, Row};
use crate::rules::tenure;
use crate::said::{Reading, address};

#[derive(Template)]
#[template(path = "letters/request.html")]
struct RequestPage<'a> {
    page: Page<'a>,
    request: &'a ExtensionRequest,
    stage: Stage,
    state: Link,
    area: Option<Link>,
    tenure: Link,
    /// The last day of the tenure as it stands today.
    last_day: Option<NaiveDate>,
    cite: Cite<'a>,
    sections: Vec<Section<'a>>,
    around: Around<'a>,
}

/// `GET /extension-requests/{id}`.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
) -> Result<Response, Failure> {
    let mut areas = who.record().areas.values();
    let (area, request, tenure) = areas
        .find_map(|area| {
            let request = area.extension_requests.get(&id)?;
            Some((area, request, area.tenures.get(&request.tenure_id)?))
        })
        .ok_or(Failure::NotFound)?;
    let around = Around::of(&app, &who, &Row::ExtensionRequest(request.clone()), &query).await?;
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let course = Section { id: "course", lines: course(reader, request), register: Vec::new() };
    page(&RequestPage {
        page: Page::new(&who, title(reader, &area.area.code, tenure), "/matters"),
        stage: stage::of_request(who.record(), request, who.today),
        state: reader.state(tenure.state),
        area: reader.area(request.area_id),
        tenure: Link {
            address: address(Kind::Tenure, tenure.common.id),
            text: Reading::of(&who).title(&Row::Tenure(tenure.clone())),
        },
        last_day: tenure::last_day(&area.tenure_facts(tenure), who.today).day,
        cite: reader.cite(Kind::ExtensionRequest, &request.common),
        sections: vec![course],
        around,
        request,
    })
}

fn title(reader: Reader<'_>, area: &str, tenure: &Tenure) -> String {
    let role = reader.words().of_kind("role-", tenure.role.as_str());
    let state = reader.names.in_sentence(tenure.state);
    let values = [("state", state.as_str()), ("role", role), ("area", area)];
    reader.words().with("request-title", &values)
}

fn course<'a>(reader: Reader<'a>, request: &'a ExtensionRequest) -> Vec<Line<'a>> {
    let mut sent = life::circulations(reader, Kind::ExtensionRequest, request.common.id);
    if sent.is_empty() {
        sent.extend(life::done(reader, Some(request.submitted), "letter-is-circulated"));
    }
    sent.extend(life::matter(reader, request.matter_id));
    sent.extend(life::done(reader, request.withdrawn, "letter-is-withdrawn"));
    life::in_order(sent)
}
