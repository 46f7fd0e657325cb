//! A few letters and matters, brought in step by step, so that every step is offered somewhere.

use clearinghouse::files::Enclose;
use clearinghouse::files::commands::Sent;
use clearinghouse::foreign::Found;
use clearinghouse::record::fields::Input;
use clearinghouse::record::files::Media;
use clearinghouse::record::{Kind, Row};
use clearinghouse::rules::access::Actor;
use clearinghouse::steps::{self, Done, Take};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::planned;
use crate::house::{House, files};

pub(super) async fn take(house: &House, actor: Actor, step: &str, on: Uuid, typed: Value) -> Done {
    let step = steps::all().find(|known| known.key() == step).unwrap();
    let typed = Input::from_json(typed.as_object().unwrap()).unwrap();
    let taken =
        house.app.perform(actor, Take { step, on, etag: None, upon: None, typed, counted: None }).await;
    taken.unwrap_or_else(|why| panic!("{}: {why:?}", step.key()))
}

async fn letter(house: &House, of: &str, area: Uuid) -> Uuid {
    let typed = json!({"role": "co-coordinator", "from": "2027-01-01", "to": "2028-12-31",
                       "text": "The state has the honour to propose …"});
    take(house, house.delegate(of), "area-letters", area, typed).await.id
}

async fn submitted(house: &House, of: &str, area: Uuid) -> Uuid {
    let letter = letter(house, of, area).await;
    take(house, house.delegate(of), "letter-submission", letter, json!({})).await;
    letter
}

async fn circulated(house: &House, of: &str, area: Uuid) -> Uuid {
    let letter = submitted(house, of, area).await;
    let note = json!({"note": format!("NºDOC/{of}")});
    take(house, house.officer(), "letter-circulation", letter, note).await;
    letter
}

/// What the workflows leave behind at every stage, so that each step is offered to somebody.
pub async fn bring_in(house: &House) {
    letters_and_a_matter(house).await;
    a_request_for_extension(house).await;
    acting_coordinators(house).await;
    papers(house).await;
    reviews(house).await;
    documents(house).await;
    meetings(house).await;
    silences(house).await;
    amendments(house).await;
    notes(house).await;
    planned::bring_in(house).await;
}

/// Proposals to a paragraph of a draft: one that is drafted, and two that are submitted.
async fn amendments(house: &House) {
    let texts = house.record().await.all(Kind::DocumentText);
    let of_draft =
        |row: &&Row| matches!(row, Row::DocumentText(text) if text.issued.to_string() == "2026-11-24");
    let text = texts.iter().rev().find(of_draft).unwrap().common().id;
    let propose = async |state: &str, wording: &str| {
        let typed =
            json!({"paragraph": 1, "act": "replacement", "text": wording, "reason": "It is clearer."});
        take(house, house.delegate(state), "document-text-amendments", text, typed).await.id
    };
    propose("KAZ", "The Member States of the Conference, recalling that …").await;
    for state in ["KAZ", "CHN"] {
        let submitted = propose(state, "The Member States of the Conference, noting that …").await;
        take(house, house.delegate(state), "amendment-submission", submitted, json!({})).await;
    }
}

/// Notes verbales: drafted, initialled, sent, and one that was received.
async fn notes(house: &House) {
    let chair = house.record().await.organisation.chair(house.now().await).unwrap().common.id;
    let draft = async |subject: &str| {
        let typed =
            json!({"subject": subject, "addressed": "all-member-states", "purpose_en": "inform them of it"});
        take(house, house.officer(), "chairmanship-notes", chair, typed).await.id
    };
    let drafted = draft("A note that is drafted").await;
    let decision = house.record().await.organisation.decisions.values().next().unwrap().common.id;
    let enclosed = json!({"decision": decision, "pages_as_said": 2, "pages_because": "As printed."});
    take(house, house.officer(), "note-enclosures", drafted, enclosed).await;
    let initialled = draft("A note that is initialled").await;
    take(house, house.officer(), "note-initials", initialled, json!({})).await;
    let sent = draft("A note that was sent").await;
    take(house, house.officer(), "note-initials", sent, json!({})).await;
    take(house, house.officer(), "note-sending", sent, json!({})).await;
    let received = json!({"state": "KAZ", "number": "12/26", "dated": "2026-11-20", "received": "2026-11-23",
                          "subject": "A note that was received"});
    house.register(Kind::NoteReceived, received).await;
}

async fn documents(house: &House) {
    let chair = house.record().await.organisation.chair(house.now().await).unwrap().common.id;
    let typed = json!({"form": "draft-decision", "title": "Modalities of Implementation of CICA CBMs", "body": "MC",
                       "originator": "chairmanship", "distribution": "member-states",
                       "text": "The Member States of the Conference …"});
    let document = take(house, house.officer(), "chairmanship-documents", chair, typed).await.id;
    let text = json!({"text": "The Member States of the Conference, reaffirming that …"});
    take(house, house.officer(), "document-texts", document, text).await;
    let matter = json!({"body": "SOC", "title": "Modalities", "text": "To recommend them."});
    take(house, house.officer(), "document-matters", document, matter).await;
}

/// Meetings that are to come, convened, open and closed, so that each of their steps is offered.
async fn meetings(house: &House) {
    let now = house.now().await;
    let chair = house.record().await.organisation.chair(now).unwrap().common.id;
    let plan = async |title: &str| {
        let typed = json!({"body": "SOC", "title": title, "place": "Baku", "from": "2026-11-24",
                           "to": "2026-11-25"});
        let meeting = take(house, house.officer(), "chairmanship-meetings", chair, typed).await.id;
        let item = json!({"title": "Exchange of views", "note": "Two hours."});
        take(house, house.officer(), "meeting-agenda-items", meeting, item).await;
        meeting
    };
    plan("A meeting to come").await;
    let convened = plan("A meeting that is convened").await;
    take(house, house.officer(), "meeting-convocation", convened, json!({})).await;
    let open = plan("A meeting that is open").await;
    take(house, house.officer(), "meeting-opening", open, json!({})).await;
    let item = house.record().await.organisation.agenda_of(open)[1].common.id;
    take(house, house.officer(), "agenda-item-taking-up", item, json!({})).await;
    let people = json!({"people": [{"name": "Ms. Ada", "title": "Ambassador", "head": true}]});
    take(house, house.delegate("KAZ"), "meeting-delegation", open, people).await;
    let closed = plan("A meeting that is closed").await;
    take(house, house.officer(), "meeting-opening", closed, json!({})).await;
    let symbol = format!(
        "SOC/{}/DEC/1",
        house.record().await.organisation.meetings[&closed].session.as_deref().unwrap()
    );
    let decision =
        json!({"meeting_id": closed, "symbol": symbol, "title": "Decisions", "decided": "2026-11-24"});
    let decision = house.register(Kind::Decision, decision).await.id;
    let paragraph =
        json!({"decision_id": decision, "number": 1, "verb": "took-note", "text": "The SOC took note."});
    house.register(Kind::DecisionParagraph, paragraph).await;
    take(house, house.officer(), "meeting-closing", closed, json!({})).await;
}

/// A silence that runs, one that was adopted, and a written consideration.
async fn silences(house: &House) {
    let rules = json!({"silence_by_rules": "yes", "silence_days": 14, "window_days": 14,
                       "outside_symbol": "{body}/{year}/DEC/", "note_series": "NºDOC/", "note_start": 1016});
    house.register(Kind::ProceduralRules, rules).await;
    let holiday =
        json!({"calendar": "Republic of Kazakhstan", "day": "2026-12-16", "name": "Independence Day"});
    house.register(Kind::Holiday, holiday).await;
    let mut matters = Vec::new();
    for title in ["The road map", "The statement", "The declaration"] {
        let matter = json!({"concerns": "other", "title": title, "text": format!("To adopt it: {title}."),
                            "body": "SOC", "opened": "2026-11-01"});
        matters.push(house.register(Kind::Matter, matter).await.id);
    }
    for (matter, expires) in matters.iter().zip(["2026-11-24T08:00:00Z", "2026-12-08T13:00:00Z"]) {
        take(house, house.officer(), "matter-silence", *matter, json!({"expires_at": expires})).await;
    }
    take(house, house.officer(), "matter-window", matters[2], json!({"to": "2026-12-08"})).await;
    take(house, house.delegate("TJK"), "matter-no-comments", matters[2], json!({})).await;
    let position = json!({"position": "supports", "text": "With pleasure."}); // which it may take back
    take(house, house.senior("KAZ"), "matter-positions", matters[2], position).await;
    let considered = house.record().await.all(Kind::PaperText).remove(0);
    let Row::PaperText(text) = considered else { unreachable!() };
    let to = json!({"to": "2026-12-08"});
    take(house, house.officer(), "concept-paper-consideration", text.paper_id, to).await;
    house.at("2026-11-24T08:00:00Z").await;
    assert!(house.record().await.organisation.silences.values().any(|row| row.adopted.is_some()));
}

async fn a_request_for_extension(house: &House) {
    let tenure = json!({"area_id": "3.8", "state": "KAZ", "role": "coordinator", "from": "2025-01-01",
                        "to": "2027-06-30"});
    let tenure = house.register(Kind::Tenure, tenure).await.id;
    let request = json!({"to": "2028-06-30", "text": "Kazakhstan asks for another year."});
    take(house, house.delegate("KAZ"), "tenure-extension-requests", tenure, request).await;
}

/// An area in which three states are Co-coordinators and nobody coordinates; the tenure of the last of them.
async fn without_coordinator(house: &House, code: &str) -> (Uuid, Uuid) {
    let area = json!({"dimension_id": "4", "code": code, "name": "An area", "established": "2004-10-22"});
    let area = house.register(Kind::Area, area).await.id;
    let mut last = Uuid::nil();
    for state in ["KAZ", "TUR", "IND"] {
        let tenure = json!({"area_id": code, "state": state, "role": "co-coordinator"});
        last = house.register(Kind::Tenure, tenure).await.id;
    }
    (area, last)
}

async fn acting_coordinators(house: &House) {
    let proposed = json!({"from": "2026-11-24"});
    let propose = async |of: &str, area: Uuid| {
        take(house, house.delegate(of), "area-acting-proposals", area, proposed.clone()).await.id
    };
    let (awaited, _) = without_coordinator(house, "4.7").await;
    propose("TUR", awaited).await;
    let (consented, _) = without_coordinator(house, "4.8").await;
    let proposal = propose("TUR", consented).await;
    take(house, house.senior("KAZ"), "acting-proposal-consents", proposal, json!({})).await;
    // The last whose consent was missing serves no more: its tenure was entered in error.
    let (free, last) = without_coordinator(house, "4.9").await;
    let proposal = propose("KAZ", free).await;
    take(house, house.senior("TUR"), "acting-proposal-consents", proposal, json!({})).await;
    house.strike(Kind::Tenure, last).await.unwrap();
}

/// Writes something into the first section of a paper.
async fn write(house: &House, paper: Uuid, text: &str) {
    let sections = house.record().await.all(Kind::PaperSection);
    let of_paper = |row: &&Row| matches!(row, Row::PaperSection(section) if section.paper_id == paper);
    let section = sections.iter().find(of_paper).unwrap().common().id;
    take(house, house.delegate("KAZ"), "paper-section-text", section, json!({"text": text})).await;
}

async fn papers(house: &House) {
    let draft = async |code: &str| {
        let area = house.record().await.area_by_code(code).unwrap().area.common.id;
        let titled = json!({"title": format!("Cooperation in {code}")});
        let paper = take(house, house.delegate("KAZ"), "area-concept-papers", area, titled).await.id;
        write(house, paper, "Cooperation proceeds from the Catalogue.").await;
        paper
    };
    enclose(house, draft("1").await).await;
    let on_paper =
        json!({"area_id": "2.4", "proposed_by": "KAZ", "title": "On paper", "first_draft": "2026-10-01"});
    house.register(Kind::ConceptPaper, on_paper).await;
    let paper = draft("2.5").await;
    take(house, house.delegate("KAZ"), "concept-paper-first-draft", paper, json!({})).await;
    write(house, paper, "Cooperation proceeds from the Catalogue of 2021.").await;
    let meeting =
        json!({"title": "Experts", "place": "Astana", "held": "2027-06-15", "consulted": "By letter"});
    take(house, house.delegate("KAZ"), "concept-paper-expert-meetings", paper, meeting).await;
}

/// A draft has a Word document enclosed, whose text can be brought in.
async fn enclose(house: &House, paper: Uuid) {
    let content = files::docx("# Background\nThe Catalogue.\n# Budget\nNone.");
    let sha256 = hex::encode(Sha256::digest(&content));
    let found = Found { media: Media::Docx, pages: None, text: String::new() };
    let file = Sent { name: "Draft.docx".to_owned(), found, sha256, content: content.into(), store: None };
    let enclose = Enclose { kind: Kind::ConceptPaper, id: paper, etag: None, file };
    house.app.perform(house.delegate("KAZ"), enclose).await.unwrap();
}

async fn reviews(house: &House) {
    let meeting = json!({"body": "SOC", "session": "2027-I", "title": "First meeting of the SOC in 2027",
                         "from": "2027-03-01", "to": "2027-03-02"});
    let meeting = house.register(Kind::Meeting, meeting).await.id;
    let planned = json!({"title": "Review of the human dimension", "areas": ["5"]});
    take(house, house.officer(), "meeting-reviews", meeting, planned).await;
    let held = house.record().await.all(Kind::Review).remove(0).common().id;
    let follow_up = json!({"text": "To exchange experience", "states": ["KAZ"], "due": "2027-06-30"});
    take(house, house.officer(), "review-follow-ups", held, follow_up).await;
}

async fn letters_and_a_matter(house: &House) {
    let area = house.record().await.areas_in_order().next().unwrap().area.common.id;
    letter(house, "KAZ", area).await;
    submitted(house, "KAZ", area).await;
    let weighed = circulated(house, "CHN", area).await;
    let opening = json!({"letters": [weighed], "title": "Appointment of a Co-coordinator",
                         "text": "To appoint a Co-coordinator of the area."});
    let matter = take(house, house.officer(), "area-matters", area, opening).await.id;
    circulated(house, "RUS", area).await;
    let position = json!({"position": "supports", "letter": weighed, "text": "With pleasure."});
    take(house, house.delegate("KAZ"), "matter-prepared-positions", matter, position.clone()).await;
    take(house, house.senior("TUR"), "matter-positions", matter, position).await;
    let written = json!({"state": "IND", "position": "no-objection", "how": "in-writing",
                        "source_kind": "note verbale", "source_number": "NºDOC/1018"});
    take(house, house.officer(), "matter-registered-positions", matter, written).await;
    take(house, house.delegate("TJK"), "matter-comments", matter, json!({"text": "Why only one?"})).await;
    assert_eq!(house.record().await.all(Kind::Position).len(), 2);
}
