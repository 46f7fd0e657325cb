//! Every route, walked as every kind of person.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode, header};
use clearinghouse::routes::{self, Route};
use clearinghouse::steps;

use super::people::{Answer, Walk, With};

/// What becomes of somebody at a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// They come in, and there is something.
    In,
    /// They are asked to sign in.
    SignIn,
    /// They are told that they may not, and why.
    Denied,
    /// They are told that there is nothing.
    Hidden,
    /// Something is broken.
    Broken,
}
use Outcome::{Denied, Hidden, In, SignIn};

/// Nobody, observer, delegate, senior official who administers the delegation, officer, administrator.
type Expected = [Outcome; 6];
const ANYBODY: Expected = [In; 6];
const SIGNED_IN: Expected = [SignIn, In, In, In, In, In];
const MEMBERS: Expected = [SignIn, Hidden, In, In, In, In];
/// A program without typst has no PDF for anybody.
const NO_PDF: Expected = [SignIn, Hidden, Hidden, Hidden, Hidden, Hidden];
const SIGNED_IN_PDF: Expected = if cfg!(feature = "pdf") { SIGNED_IN } else { NO_PDF };
const MEMBERS_PDF: Expected = if cfg!(feature = "pdf") { MEMBERS } else { NO_PDF };
const OFFICERS: Expected = [SignIn, Hidden, Denied, Denied, In, In];
/// What is for the Secretariat alone.
const OFFICERS_ALONE: Expected = [SignIn, Hidden, Hidden, Hidden, In, In];
const ADMINISTRATORS: Expected = [SignIn, Hidden, Denied, Denied, Denied, In];
/// Whoever writes in the name of a state.
const DELEGATIONS: Expected = [SignIn, Hidden, In, In, Denied, Denied];
/// Who speaks for a state.
const SENIOR_OFFICIALS: Expected = [SignIn, Hidden, Denied, In, Denied, Denied];
/// The Chair, in which neither of the two states is, and the Secretariat for it.
const WHO_LEADS: Expected = [SignIn, Hidden, Denied, Denied, In, In];
/// The delegation of the state of a letter, which is neither of the two.
const ANOTHER_DELEGATION: Expected = [SignIn, Hidden, Denied, Denied, Denied, Denied];
/// A Co-coordinator of the area, which the state of the senior official is.
const WHO_CO_COORDINATES: Expected = [SignIn, Hidden, Denied, In, Denied, Denied];
/// The senior official of the Co-coordinator that is asked for its consent.
const OF_ANOTHER_CO_COORDINATOR: Expected = [SignIn, Hidden, Denied, In, Denied, Denied];
/// Those who coordinate the area, as the senior official's state does, and the Secretariat, which sends the invitations.
const WHO_CONVENES: Expected = [SignIn, Hidden, Denied, In, In, In];
/// The delegations that draft a paper, which are none of these.
const NOBODY: Expected = [SignIn, Hidden, Hidden, Hidden, Hidden, Hidden];
const WHO_MANAGES_ACCOUNTS: Expected = [SignIn, Hidden, Denied, In, Denied, In];

/// Who is kept out of which route, from DESIGN section 1. A method is named where it makes a difference.
const TABLE: &[(&str, Expected)] = &[
    ("/healthz", ANYBODY),
    ("/readyz", ANYBODY),
    ("/static/{version}/{name}", ANYBODY),
    ("/sign-in", ANYBODY),
    ("/language", ANYBODY),
    ("/accessibility", ANYBODY),
    ("/password/{link}", ANYBODY),
    ("/", SIGNED_IN),
    ("/kept", SIGNED_IN),
    ("/kept/discard", SIGNED_IN),
    ("/areas", SIGNED_IN),
    ("/areas.csv", SIGNED_IN),
    ("/areas.docx", SIGNED_IN),
    ("/areas.pdf", SIGNED_IN_PDF),
    ("/areas/timeline", SIGNED_IN),
    ("/areas/{code}", SIGNED_IN),
    ("/states", SIGNED_IN),
    ("/states.csv", SIGNED_IN),
    ("/states/{code}", SIGNED_IN),
    ("/modalities", SIGNED_IN),
    ("/design", SIGNED_IN),
    ("/search", SIGNED_IN),
    ("/help", SIGNED_IN),
    ("/help/{guide}", SIGNED_IN),
    ("/glossary", SIGNED_IN),
    ("/modalities/{number}", SIGNED_IN),
    ("/records/{kind}/{id}", SIGNED_IN),
    // What is in them is by the distribution of each record: an observer finds what is for observers.
    ("/meetings", SIGNED_IN),
    ("/meetings.csv", SIGNED_IN),
    ("/meetings.xlsx", SIGNED_IN),
    ("/meetings/{id}", SIGNED_IN),
    ("/meetings/{id}/agenda", SIGNED_IN),
    ("/meetings/{id}/participants", SIGNED_IN),
    ("/meetings/{id}/participants.csv", SIGNED_IN),
    ("/meetings/{id}/{session}", SIGNED_IN),
    ("/meetings/{id}/agenda/paper.docx", SIGNED_IN),
    ("/meetings/{id}/agenda/paper.pdf", SIGNED_IN_PDF),
    ("/meetings/{id}/follow-up/paper.docx", SIGNED_IN),
    ("/meetings/{id}/follow-up/paper.pdf", SIGNED_IN_PDF),
    ("/plans", SIGNED_IN),
    ("/plans.csv", SIGNED_IN),
    ("/plans.xlsx", SIGNED_IN),
    ("/plans/{id}", SIGNED_IN),
    ("/plans/{id}/calendar", SIGNED_IN),
    ("/event-proposals", SIGNED_IN),
    ("/event-proposals.csv", SIGNED_IN),
    ("/event-proposals.xlsx", SIGNED_IN),
    ("/event-proposals/{id}", SIGNED_IN),
    ("/events", SIGNED_IN),
    ("/events.csv", SIGNED_IN),
    ("/events.xlsx", SIGNED_IN),
    ("/events/{id}", SIGNED_IN),
    ("/decisions/{id}", SIGNED_IN),
    ("/decisions/{id}/paper.docx", SIGNED_IN),
    ("/decisions/{id}/paper.pdf", SIGNED_IN_PDF),
    ("/sign-out", SIGNED_IN),
    ("/account", SIGNED_IN),
    ("/account/password", SIGNED_IN),
    ("/account/sessions/end-others", SIGNED_IN),
    ("/account/sessions/{id}/end", SIGNED_IN),
    ("/account/tokens", SIGNED_IN),
    ("/account/tokens/{id}/revoke", SIGNED_IN),
    ("/duties", MEMBERS),
    ("/duties.csv", MEMBERS),
    ("/duties/{area}/{kind}/{subject}", MEMBERS),
    ("/duties/{area}/{kind}/{subject}/{bearer}", MEMBERS),
    ("/journal", MEMBERS),
    ("/journal.csv", MEMBERS),
    ("/journal/{entry}", MEMBERS),
    ("/api/v1/facts", MEMBERS),
    ("/api/v1/obligations", MEMBERS),
    ("/api/v1/journal", MEMBERS),
    ("/api/v1/plans/{id}/figures", MEMBERS),
    ("/api/v1/journal/{entry}", MEMBERS),
    ("/api/openapi.json", SIGNED_IN),
    ("/api/v1/coordinators", SIGNED_IN),
    ("/api/v1/search", SIGNED_IN),
    ("/api/v1/search/texts", SIGNED_IN),
    ("/api/v1/modalities/paragraphs", SIGNED_IN),
    ("GET /api/v1/{records}", SIGNED_IN),
    ("/api/v1/{records}/{id}", SIGNED_IN),
    ("/matters", MEMBERS),
    ("/matters.csv", MEMBERS),
    ("/matters.xlsx", MEMBERS),
    ("/matters/{id}", MEMBERS),
    ("/meetings/{id}/screen", MEMBERS),
    ("/meetings/{id}/screen/live", MEMBERS),
    ("/meetings/{id}/projector", MEMBERS),
    ("/meetings/{id}/projector/live", MEMBERS),
    ("/matters/{id}/silence", WHO_LEADS),
    ("/matters/{id}/silence/break", MEMBERS), // leads to the page of the silence
    ("/api/v1/matters/{id}/silence/break", SENIOR_OFFICIALS),
    ("/matters/{id}/prolongation", WHO_LEADS),
    ("/matters/{id}/no-comments", DELEGATIONS),
    ("/silences", MEMBERS),
    ("/silences.csv", MEMBERS),
    ("/silences.xlsx", MEMBERS),
    ("/silences/{id}", MEMBERS),
    ("/silences/{id}/break", SENIOR_OFFICIALS),
    ("/silences/{id}/paper-breaks", OFFICERS),
    ("/silences/{id}/prolongation", WHO_LEADS),
    ("/silences/{id}/withdrawal", WHO_LEADS),
    ("/silences/{id}/confirmation", OFFICERS),
    ("/decisions/{id}/circulation", OFFICERS),
    ("/procedure", MEMBERS),
    ("/notes", MEMBERS),
    ("/notes.csv", MEMBERS),
    ("/notes.xlsx", MEMBERS),
    ("/notes/{id}", MEMBERS),
    ("/notes/{id}/paper.docx", MEMBERS),
    ("/notes/{id}/paper.pdf", MEMBERS_PDF),
    ("/notes-received", MEMBERS),
    ("/notes-received.csv", MEMBERS),
    ("/notes-received.xlsx", MEMBERS),
    ("/notes-received/{id}", OFFICERS_ALONE),
    ("/chairmanships/{id}/notes", OFFICERS),
    ("/chairmanships/{id}/outside-notes", OFFICERS),
    ("/notes/{id}/text", OFFICERS),
    ("/notes/{id}/discard", OFFICERS),
    ("/notes/{id}/enclosures", OFFICERS),
    ("/notes/{id}/initials", OFFICERS),
    ("/notes/{id}/sending", OFFICERS),
    ("/notes/{id}/annulment", OFFICERS),
    ("/notes/{id}/reminders", OFFICERS),
    ("/note-enclosures/{id}", MEMBERS),
    ("/note-enclosures/{id}/paper.docx", MEMBERS),
    ("/note-enclosures/{id}/paper.pdf", MEMBERS_PDF),
    ("/note-enclosures/{id}/pages", OFFICERS),
    ("/note-enclosures/{id}/taking-out", OFFICERS),
    ("/notes-received/{id}/answers", OFFICERS_ALONE),
    ("/event-proposals/alike", NOBODY),
    ("/events/{id}/participants.csv", MEMBERS),
    ("/events/{id}/participants.xlsx", MEMBERS),
    ("/plans/figures", MEMBERS),
    ("/plans/figures.docx", MEMBERS),
    ("/plans/figures.pdf", MEMBERS_PDF),
    ("/plans/figures.xlsx", MEMBERS),
    ("/plans/{id}/figures", MEMBERS),
    ("/plans/{id}/figures.docx", MEMBERS),
    ("/plans/{id}/figures.pdf", MEMBERS_PDF),
    ("/plans/{id}/figures.xlsx", MEMBERS),
    ("/matters/{id}/plan-call", WHO_LEADS),
    ("/plans/{id}/guidance", WHO_LEADS),
    ("/plans/{id}/nothing", DELEGATIONS),
    ("/plans/{id}/reminder-note", OFFICERS),
    ("/events/{id}/invitation-note", OFFICERS),
    ("/plans/{id}/proposals", DELEGATIONS),
    ("/plans/{id}/draft", OFFICERS),
    ("/plans/{id}/events", OFFICERS),
    ("/event-proposals/{id}/rewording", ANOTHER_DELEGATION),
    ("/event-proposals/{id}/submission", ANOTHER_DELEGATION),
    ("/event-proposals/{id}/withdrawal", ANOTHER_DELEGATION),
    ("/event-proposals/{id}/joining", ANOTHER_DELEGATION),
    ("/event-proposals/{id}/copy", ANOTHER_DELEGATION),
    ("/event-proposals/{id}/questions", OFFICERS),
    ("/event-proposals/{id}/disposition", OFFICERS),
    ("/event-proposals/{id}/merger", OFFICERS),
    ("/event-proposals/{id}/agreement", ANOTHER_DELEGATION),
    ("/proposal-questions/{id}/answer", ANOTHER_DELEGATION),
    ("/events/{id}/event-confirmation", OFFICERS), // and who hosts it, which is neither of the two
    ("/events/{id}/moving", OFFICERS),
    ("/events/{id}/postponement", OFFICERS),
    ("/events/{id}/cancellation", OFFICERS),
    ("/events/{id}/holding", OFFICERS),
    ("/events/{id}/event-reports", OFFICERS),
    ("/events/{id}/nominations", DELEGATIONS),
    ("/nominations/{id}/withdrawal", ANOTHER_DELEGATION),
    ("/matters/{id}/board", MEMBERS),
    ("/matters/{id}/board/live", MEMBERS),
    ("/documents", SIGNED_IN),
    ("/documents.csv", SIGNED_IN),
    ("/documents.xlsx", SIGNED_IN),
    ("/documents/{id}", MEMBERS),
    ("/documents/{id}/texts/{n}", MEMBERS),
    ("/symbols/{*symbol}", MEMBERS),
    ("/documents/{id}/amendments", MEMBERS),
    ("/document-texts/{id}/amendments", DELEGATIONS),
    ("/amendments/{id}/rewording", ANOTHER_DELEGATION),
    ("/amendments/{id}/submission", ANOTHER_DELEGATION),
    ("/amendments/{id}/withdrawal", ANOTHER_DELEGATION),
    ("/amendments/{id}/disposition", WHO_LEADS),
    ("/documents/{id}/texts/{n}/redline.docx", MEMBERS),
    ("/documents/{id}/texts/{n}/redline.pdf", MEMBERS_PDF),
    ("/concept-papers/{id}/texts/{n}/redline.docx", NOBODY), // no text was issued (workflows/redlines.rs)
    ("/concept-papers/{id}/texts/{n}/redline.pdf", NOBODY),
    ("/documents/{id}/texts/{n}/paper.docx", MEMBERS),
    ("/documents/{id}/texts/{n}/paper.pdf", MEMBERS_PDF),
    ("/concept-papers/{id}/texts/{n}/paper.docx", MEMBERS),
    ("/concept-papers/{id}/texts/{n}/paper.pdf", MEMBERS_PDF),
    ("/concept-papers/{id}/paper.docx", MEMBERS),
    ("/concept-papers/{id}/paper.pdf", MEMBERS_PDF),
    ("/chairmanships/{id}/documents", WHO_LEADS),
    ("/documents/{id}/texts", WHO_LEADS),
    ("/documents/{id}/translations", WHO_LEADS),
    ("/documents/{id}/relations", WHO_LEADS),
    ("/chairmanships/{id}/documents/file", WHO_LEADS),
    ("/documents/{id}/texts/file", WHO_LEADS),
    ("/documents/{id}/matters", WHO_LEADS),
    ("/meetings/{id}/matters", WHO_LEADS),
    ("/decisions/{id}/statements", DELEGATIONS),
    ("/decisions/{id}/registered-statements", OFFICERS),
    // Lists have what is for the reader, as those of meetings; the pages are those of records for Member States.
    ("/letters", SIGNED_IN),
    ("/letters.csv", SIGNED_IN),
    ("/letters.xlsx", SIGNED_IN),
    ("/letters/{id}", MEMBERS),
    ("/requests", SIGNED_IN),
    ("/requests.csv", SIGNED_IN),
    ("/requests.xlsx", SIGNED_IN),
    ("/extension-requests/{id}", MEMBERS),
    ("/concept-papers", SIGNED_IN),
    ("/concept-papers.csv", SIGNED_IN),
    ("/concept-papers.xlsx", SIGNED_IN),
    ("/reports", SIGNED_IN),
    ("/reports.csv", SIGNED_IN),
    ("/reports.xlsx", SIGNED_IN),
    ("/reviews", SIGNED_IN),
    ("/reviews.csv", SIGNED_IN),
    ("/reviews.xlsx", SIGNED_IN),
    ("/reviews/{id}", MEMBERS),
    ("/follow-ups", SIGNED_IN),
    ("/follow-ups.csv", SIGNED_IN),
    ("/follow-ups.xlsx", SIGNED_IN),
    // Of a letter of Tajikistan: for its delegation, the Chair and the Secretariat.
    ("/api/v1/circulations/{id}/openings", WHO_LEADS),
    ("/areas/{id}/letters", DELEGATIONS),
    ("/areas/{id}/matters", WHO_LEADS),
    ("/letters/{id}/text", ANOTHER_DELEGATION),
    ("/letters/{id}/submission", ANOTHER_DELEGATION),
    ("/letters/{id}/circulation", OFFICERS),
    ("/letters/{id}/withdrawal", ANOTHER_DELEGATION),
    ("/tenures/{id}/extension-requests", ANOTHER_DELEGATION),
    ("/tenures/{id}/terminations", ANOTHER_DELEGATION),
    ("/tenures/{id}/final-reports", ANOTHER_DELEGATION),
    ("/extension-requests/{id}/matters", WHO_LEADS),
    ("/extension-requests/{id}/withdrawal", ANOTHER_DELEGATION),
    ("/areas/{id}/acting-proposals", WHO_CO_COORDINATES),
    ("/acting-proposals/{id}/consents", OF_ANOTHER_CO_COORDINATOR),
    ("/acting-proposals/{id}/registered-consents", OFFICERS),
    ("/acting-proposals/{id}/taking-up", ANOTHER_DELEGATION),
    ("/acting-proposals/{id}/withdrawal", ANOTHER_DELEGATION),
    ("/acting-consents/{id}/withdrawal", OF_ANOTHER_CO_COORDINATOR),
    ("/matters/{id}/letters", WHO_LEADS),
    ("/matters/{id}/agenda", WHO_LEADS),
    ("/matters/{id}/window", WHO_LEADS),
    ("/matters/{id}/positions", SENIOR_OFFICIALS),
    ("/matters/{id}/position-withdrawal", SENIOR_OFFICIALS),
    ("/matters/{id}/prepared-positions", DELEGATIONS),
    ("/matters/{id}/prepared-position-withdrawal", DELEGATIONS),
    ("/matters/{id}/registered-positions", OFFICERS),
    ("/matters/{id}/comments", DELEGATIONS),
    ("/matters/{id}/outcome", WHO_LEADS),
    ("/concept-papers/{id}", MEMBERS),
    ("/areas/{id}/concept-papers", WHO_CO_COORDINATES),
    ("/areas/{id}/expert-meetings", WHO_CO_COORDINATES),
    ("/paper-sections/{id}/text", NOBODY),
    ("/concept-papers/{id}/first-draft", ANOTHER_DELEGATION),
    ("/concept-papers/{id}/revisions", ANOTHER_DELEGATION),
    ("/concept-papers/{id}/sections", WHO_CO_COORDINATES),
    ("/concept-papers/{id}/withdrawal", ANOTHER_DELEGATION),
    ("/concept-papers/{id}/comments", DELEGATIONS),
    ("/concept-papers/{id}/consideration", WHO_CONVENES),
    ("/concept-papers/{id}/prolongation", WHO_CONVENES),
    ("/concept-papers/{id}/no-comments", DELEGATIONS),
    // Those who draft the paper: who coordinates the area today (2.3).
    ("/comments/{id}/answer", WHO_CO_COORDINATES),
    ("/concept-papers/{id}/expert-meetings", WHO_CO_COORDINATES),
    ("/expert-meetings/{id}/date", WHO_CONVENES),
    ("/expert-meetings/{id}/cancellation", WHO_CONVENES),
    ("/concept-papers/{id}/matters", WHO_LEADS),
    ("/concept-papers/{id}/extension-matters", WHO_LEADS),
    ("/meetings/{id}/reviews", OFFICERS),
    ("/chairmanships/{id}/meetings", WHO_LEADS),
    ("/meetings/{id}/convocation", WHO_LEADS),
    ("/meetings/{id}/date", WHO_LEADS),
    ("/meetings/{id}/cancellation", WHO_LEADS),
    ("/meetings/{id}/agenda-items", WHO_LEADS),
    ("/meetings/{id}/order", WHO_LEADS),
    ("/meetings/{id}/delegation", DELEGATIONS),
    ("/meetings/{id}/attendance", OFFICERS),
    ("/meetings/{id}/opening", WHO_LEADS),
    ("/meetings/{id}/closing", WHO_LEADS),
    ("/agenda-items/{id}/taking-up", WHO_LEADS),
    ("/agenda-items/{id}/conclusion", WHO_LEADS),
    ("/agenda-items/{id}/annotation", WHO_LEADS),
    ("/agenda-items/{id}/removal", WHO_LEADS),
    ("/decisions/{id}/corrigenda", OFFICERS),
    ("/reviews/{id}/contributions", DELEGATIONS),
    ("/reviews/{id}/cancellation", OFFICERS),
    ("/reviews/{id}/conclusions", OFFICERS),
    ("/reviews/{id}/follow-ups", OFFICERS),
    ("/follow-ups/{id}/completion", OFFICERS),
    ("GET /records/{kind}/{id}/files", MEMBERS),
    ("POST /records/{kind}/{id}/files", OFFICERS),
    ("/files/{id}", MEMBERS),
    ("/files/{id}/removal", ANOTHER_DELEGATION),
    ("/files/{id}/text", NOBODY),
    ("/files/{id}/sections", NOBODY),
    ("/api/v1/attachments/{id}/content", MEMBERS),
    ("/api/v1/attachments/{id}/removal", ANOTHER_DELEGATION),
    ("/api/v1/{records}/{id}/files", OFFICERS),
    ("/register", OFFICERS),
    ("/register/{kind}", OFFICERS),
    ("/imports", OFFICERS),
    ("/imports/{kind}", OFFICERS),
    ("/imports/{kind}/template", OFFICERS),
    ("/imports/{kind}/bring-in", OFFICERS),
    ("/records/{kind}/{id}/correct", OFFICERS),
    ("/records/{kind}/{id}/strike", OFFICERS),
    ("POST /api/v1/{records}", OFFICERS),
    ("/api/v1/{records}/{id}/correction", OFFICERS),
    ("/api/v1/{records}/{id}/striking", OFFICERS),
    ("/journal/{entry}/erase", ADMINISTRATORS),
    ("/journal/verify", ADMINISTRATORS),
    ("/security-log", ADMINISTRATORS),
    ("/accounts", WHO_MANAGES_ACCOUNTS),
    ("/accounts/{id}/link", WHO_MANAGES_ACCOUNTS),
    ("/accounts/{id}/duty", WHO_MANAGES_ACCOUNTS),
    ("/accounts/{id}/close", WHO_MANAGES_ACCOUNTS),
];

/// Whether a line is of a route. A step and a paper are for the same persons on their pages and for programs.
fn is_of(line: &str, route: &Route) -> bool {
    let is_step = steps::all().any(|step| line == step.path());
    let is_both = is_step || line.ends_with(".docx") || line.ends_with(".pdf");
    line == route.path || line == named(route) || is_both && route.path == format!("/api/v1{line}")
}

fn named(route: &Route) -> String {
    format!("{} {}", route.method, route.path)
}

fn is_api(route: &Route) -> bool {
    route.path.starts_with("/api/")
}

/// An answer at a door. Behind it, a handler may find something wrong (409, 412, 422) with what was sent, which is
/// nothing; but what the address names is there.
fn outcome(answer: &Answer) -> Outcome {
    let to = answer.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default();
    // Who has signed out is sent there too, without the cookie.
    let to_sign_in = to.starts_with("/sign-in") && !answer.headers.contains_key(header::SET_COOKIE);
    match answer.status {
        StatusCode::UNAUTHORIZED => SignIn,
        // What was filled in is carried there.
        StatusCode::SEE_OTHER | StatusCode::TEMPORARY_REDIRECT if to_sign_in => SignIn,
        StatusCode::FORBIDDEN => Denied,
        StatusCode::NOT_FOUND => Hidden,
        StatusCode::METHOD_NOT_ALLOWED => Outcome::Broken,
        status if status.is_server_error() => Outcome::Broken,
        _ => In,
    }
}

#[test]
fn every_route_has_a_line_and_every_line_a_route() {
    let routes = routes::all();
    let mut wrong = Vec::new();
    for route in &routes {
        let lines = TABLE.iter().filter(|(line, _)| is_of(line, route)).count();
        if lines != 1 {
            wrong.push(format!("{}: {lines} lines say who is kept out", named(route)));
        }
    }
    for (line, _) in TABLE {
        if !routes.iter().any(|route| is_of(line, route)) {
            wrong.push(format!("{line}: there is no such route"));
        }
    }
    let lines: BTreeSet<_> = TABLE.iter().map(|(line, _)| line).collect();
    assert_eq!(lines.len(), TABLE.len(), "a line stands twice");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Walks the routes that are `wanted`, and says where it came out otherwise than `expected`.
async fn walk(with: With, wanted: fn(&Route) -> bool, expected: fn(Expected) -> Expected) {
    let walk = Walk::new().await;
    let people = walk.people().await;
    let mut wrong = Vec::new();
    for route in routes::all().iter().filter(|route| wanted(route)) {
        let Some((_, line)) = TABLE.iter().find(|(line, _)| is_of(line, route)) else { continue };
        for (person, expected) in people.iter().zip(expected(*line)) {
            let address = walk.address(&route.path, person).await;
            let answer = walk.goes(person, with, &route.method, &address).await;
            let found = outcome(&answer);
            if found != expected {
                wrong.push(format!(
                    "{} as {} with a {with:?}: {found:?} ({}), and not {expected:?}",
                    named(route),
                    person.name,
                    answer.status
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[tokio::test]
async fn every_page_keeps_out_whom_it_should() {
    walk(With::Session, |route| !is_api(route), |line| line).await;
}

#[tokio::test]
async fn every_address_of_the_api_keeps_out_whom_it_should() {
    walk(With::Token, is_api, |line| line).await;
}

#[tokio::test]
async fn a_session_opens_the_api_as_a_token_does() {
    walk(With::Session, is_api, |line| line).await;
}

#[tokio::test]
async fn a_token_opens_no_page() {
    walk(With::Token, |route| !is_api(route), |[nobody, ..]| [nobody; 6]).await;
}

#[tokio::test]
async fn who_may_not_is_told_why() {
    let walk = Walk::new().await;
    let delegate = walk.person("delegate", "delegation", Some("KAZ"), "delegate", false).await;
    let answer = walk.goes(&delegate, With::Session, &Method::GET, "/register").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.body.contains("Kazakhstan"), "the fact is named: {}", answer.body);
}
