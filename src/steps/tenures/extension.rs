//! Requests for extension (1.12): sent to all Member States, then before the SOC, whose outcome moves the end.

use chrono::NaiveDate;
use serde::Deserialize;
use uuid::Uuid;

use super::{state_of, tenure_of};
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, Line, One, Text};
use crate::record::fields::{Input, may, must};
use crate::record::rows::{ExtensionRequest, Matter, Role, Tenure};
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::rules::consensus::Verb;
use crate::rules::paragraph::Paragraph;
use crate::rules::refusal::Refusal;
use crate::rules::tenure_life;
use crate::steps::matters::{Place, brought_in, on_the_agenda};
use crate::steps::scene::filled_in;
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty, refusal};

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "extension-requests",
        on: Kind::Tenure,
        makes: Kind::ExtensionRequest,
        paragraphs: &[Paragraph::P1_12],
        fields: &[must("to", Date), must("text", Text(20_000))],
        binding: true,
        undo: Undo::By(Kind::ExtensionRequest, "withdrawal"),
        filled: empty,
        may: |scene, tenure| scene.may(Action::WriteFor(state_of(tenure))),
        stands: |scene, row| match tenure_of(scene, row) {
            Some((tenure, facts)) if !tenure.acting => {
                let mut refusals = tenure_life::extension_possible(&facts, scene.today);
                refusals.extend(open_request(scene, tenure).map(asked_already));
                Standing::of(refusals)
            }
            _ => Standing::Elsewhere,
        },
        take: |scene, row, values| {
            let Asked { to, text } = filled_in(values)?;
            let Row::Tenure(tenure) = row else { return Err(Failure::NotFound) };
            let request = ExtensionRequest {
                common: scene.for_members(),
                tenure_id: tenure.common.id,
                area_id: tenure.area_id,
                to,
                text,
                submitted: scene.today,
                matter_id: None,
                extension_id: None,
                withdrawn: None,
            };
            let circulation = scene.circulated(Kind::ExtensionRequest, request.common.id, None);
            Ok(Taken::default().make(request).put(circulation))
        },
    },
    Step {
        noun: "matters",
        on: Kind::ExtensionRequest,
        makes: Kind::Matter,
        paragraphs: &[Paragraph::P1_12],
        fields: &[
            must("title", Line(300)),
            must("text", Text(20_000)),
            may("meeting_id", One(Kind::Meeting)),
            may("late", Text(2_000)),
        ],
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::Matter, "outcome"))),
        filled: proposed_matter,
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| match (row, stage(scene, row)) {
            (Row::ExtensionRequest(_), Stage::Waits) => Standing::Open,
            _ => Standing::Elsewhere,
        },
        take: |scene, row, values| {
            let BroughtIn { title, text, meeting_id, late } = filled_in(values)?;
            let Row::ExtensionRequest(request) = row.clone() else { return Err(Failure::NotFound) };
            let matter = Matter {
                area_id: Some(request.area_id),
                sponsors: asking(scene, row).into_iter().collect(),
                ..brought_in(scene, "extension", title, text)
            };
            let matter_id = Some(matter.common.id);
            let taken = on_the_agenda(scene, Taken::default(), matter, &Place { meeting_id, late })?;
            Ok(taken.put(ExtensionRequest { matter_id, ..request }))
        },
    },
    Step {
        noun: "withdrawal",
        on: Kind::ExtensionRequest,
        makes: Kind::ExtensionRequest,
        paragraphs: &[Paragraph::P1_12],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Ended, Some((Kind::Tenure, "extension-requests"))),
        filled: empty,
        may: |scene, row| scene.may(Action::WriteFor(asking(scene, row))),
        stands: |scene, row| match (row, stage(scene, row)) {
            (Row::ExtensionRequest(_), Stage::Waits | Stage::Weighed) => Standing::Open,
            (Row::ExtensionRequest(ExtensionRequest { withdrawn: None, .. }), Stage::Closed) => {
                Standing::Refused(vec![refusal(Message::new("refused-request-decided"))])
            }
            _ => Standing::Elsewhere,
        },
        take: |scene, row, _| {
            let Row::ExtensionRequest(mut request) = row.clone() else { return Err(Failure::NotFound) };
            request.withdrawn = Some(scene.today);
            Ok(Taken::default().put(request))
        },
    },
];

#[derive(Deserialize)]
struct Asked {
    to: NaiveDate,
    text: String,
}

#[derive(Deserialize)]
struct BroughtIn {
    title: String,
    text: String,
    meeting_id: Option<Uuid>,
    late: Option<String>,
}

/// How far a request has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// It is before no body: it was not brought in yet.
    Waits,
    /// A body weighs it, or consultations on it continue.
    Weighed,
    /// It was decided on, or withdrawn.
    Closed,
}

fn stage(scene: &Scene<'_>, row: &Row) -> Stage {
    match row {
        Row::ExtensionRequest(request) => stage_of(scene, request),
        _ => Stage::Closed,
    }
}

fn stage_of(scene: &Scene<'_>, request: &ExtensionRequest) -> Stage {
    if request.withdrawn.is_some() || request.extension_id.is_some() {
        return Stage::Closed;
    }
    let Some(id) = request.matter_id else { return Stage::Waits };
    let verb = scene.record.organisation.matters.get(&id).and_then(|matter| matter.verb.as_deref());
    match verb.map(str::parse) {
        None | Some(Ok(Verb::Recommended)) => Stage::Weighed, // the higher body has it
        Some(Ok(verb)) if verb.leaves_open() => Stage::Weighed, // so has this one still
        Some(_) => Stage::Closed,
    }
}

/// One request at a time: the one on a tenure that is not decided on.
fn open_request<'a>(scene: &'a Scene<'_>, tenure: &Tenure) -> Option<&'a ExtensionRequest> {
    let mut requests = scene.record.areas.get(&tenure.area_id)?.extension_requests.values();
    requests
        .find(|request| request.tenure_id == tenure.common.id && stage_of(scene, request) != Stage::Closed)
}

fn asked_already(request: &ExtensionRequest) -> Refusal {
    let message =
        Message::new("refused-extension-asked").with("on", request.submitted).with("to", request.to);
    refusal(message.of_record(Kind::ExtensionRequest.as_str(), request.common.id))
}

fn extended<'a>(scene: &'a Scene<'_>, row: &Row) -> Option<&'a Tenure> {
    let Row::ExtensionRequest(request) = row else { return None };
    scene.record.areas.get(&request.area_id)?.tenures.get(&request.tenure_id)
}

/// The state that asks: the one whose tenure it is.
fn asking(scene: &Scene<'_>, row: &Row) -> Option<StateId> {
    extended(scene, row).map(|tenure| tenure.state)
}

/// The matter as the request proposes it, at the next meeting of the SOC that is recorded. The title is of the paper,
/// in its language, and is corrected by who brings it in.
fn proposed_matter(scene: &Scene<'_>, row: &Row) -> Input {
    let mut input = Input::default();
    let (Row::ExtensionRequest(request), Some(tenure)) = (row, extended(scene, row)) else { return input };
    let of = &scene.record.organisation;
    let state = of.name_row(tenure.state, scene.today).map_or(tenure.state.as_str(), |name| &name.en);
    let role = match tenure.role {
        Role::Coordinator => "Coordinator",
        Role::CoCoordinator => "Co-coordinator",
    };
    if let Some(area) = scene.record.areas.get(&tenure.area_id).map(|held| &held.area) {
        let title = format!("Extension of the tenure of {state} as {role}: {} {}", area.code, area.name);
        input.set("title", title.chars().take(300).collect::<String>());
    }
    input.set("text", request.text.clone());
    let to_come = of.meetings.values().filter(|meeting| meeting.body == "SOC" && meeting.to >= scene.today);
    if let Some(next) = to_come.min_by_key(|meeting| meeting.from) {
        input.set("meeting_id", next.common.id.to_string());
    }
    input
}
