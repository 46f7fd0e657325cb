//! One person of each kind, who comes with a fresh session or a fresh token each time; and addresses of things that
//! are there.

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use clearinghouse::people::secret::Secret;
use clearinghouse::people::token;
use clearinghouse::record::{Kind, Row};
use http_body_util::BodyExt;
use serde_json::json;
use sqlx::PgPool;
use std::net::SocketAddr;
use tower::ServiceExt;
use uuid::Uuid;

use super::acting;
use super::planned::{self, Planned};
use crate::house::{House, Unchecked};

/// A house in which there is something behind every door.
pub struct Walk {
    house: House,
    area: Uuid,
    meeting: Uuid,
    item: Uuid,
    decision: Uuid,
    /// `area/kind/subject/bearer` of a duty that a state bears.
    duty: String,
    letter: Uuid,
    matter: Uuid,
    silence: Uuid,
    tenure: Uuid,
    request: Uuid,
    proposal: Uuid,
    paper: Uuid,
    comment: Uuid,
    expert_meeting: Uuid,
    review: Uuid,
    follow_up: Uuid,
    chairmanship: Uuid,
    /// With a text.
    document: Uuid,
    /// To its text.
    amendment: Uuid,
    /// Of the letter.
    file: Uuid,
    note: Uuid,
    enclosure: Uuid,
    received: Uuid,
    circulation: Uuid,
    planned: Planned,
}

/// Somebody.
pub struct Person {
    pub name: &'static str,
    /// `None`: nobody.
    account: Option<Uuid>,
}

/// With what somebody comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum With {
    Session,
    Token,
}

/// What was answered.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Walk {
    pub async fn new() -> Self {
        let house = House::new().await;
        house.on("2026-11-24").await;
        let area = house.record().await.area_by_code("2.3").unwrap().area.common.id;
        let to_all = "member-states-and-observers";
        let meeting = house.register(
            Kind::Meeting,
            json!({"body": "SOC", "session": "2023-II", "title": "Meeting of the SOC", "from": "2023-08-22",
                   "to": "2023-08-22", "distribution": to_all}),
        );
        let meeting = meeting.await.id;
        let item = json!({"meeting_id": meeting, "number": 1, "item": "free", "title": "Exchange of views"});
        let item = house.register(Kind::AgendaItem, item).await.id;
        let decision = house.register(
            Kind::Decision,
            json!({"meeting_id": meeting, "title": "Decisions of the SOC", "decided": "2023-08-22",
                   "distribution": to_all}),
        );
        let decision = decision.await.id;
        let paragraph = json!({"decision_id": decision, "number": 1, "verb": "approved", "text": "The SOC approved it.",
                               "distribution": to_all});
        house.register(Kind::DecisionParagraph, paragraph).await;
        let of_meeting =
            json!({"decision_id": decision, "text": "A letter", "states": ["RUS"], "distribution": to_all});
        house.register(Kind::FollowUp, of_meeting).await;
        let term = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22",
                          "decision_id": decision, "from": "2024-01-01", "distribution": to_all});
        house.register(Kind::Tenure, term).await;
        let held = house.held().await;
        let duty = held.day.all().map(|entry| entry.duty).find(|duty| !duty.bearers.is_empty()).unwrap();
        let duty = format!("{}/{}/{}/{}", duty.area, duty.kind, duty.subject, duty.bearers[0]);
        let matter = json!({"concerns": "appointment", "title": "Appointment", "text": "To appoint.", "body": "SOC",
                            "area_id": "2.3", "opened": "2023-08-01"});
        let matter = house.register(Kind::Matter, matter).await.id;
        let (silence, row) = acting::silence(matter);
        house.app.perform(house.officer(), Unchecked(row)).await.unwrap();
        let letter = json!({"area_id": "2.3", "state": "TJK", "role": "coordinator", "text": "We offer ourselves.",
                            "submitted": "2023-07-01", "circulated": "2023-07-02"});
        let letter = house.register(Kind::Letter, letter).await.id;
        let circulation = json!({"of_kind": "letter", "of_id": letter, "note": "NºDOC/900", "circulated": "2023-07-02",
                                 "states": ["TJK", "KAZ", "CHN"]});
        let circulation = house.register(Kind::Circulation, circulation).await.id;
        let tenure = json!({"area_id": "2.3", "state": "TJK", "role": "co-coordinator", "appointed": "2023-08-22",
                            "from": "2024-01-01", "to": "2026-12-31"});
        let tenure = house.register(Kind::Tenure, tenure).await.id;
        let beside = json!({"area_id": "2.3", "state": "CHN", "role": "co-coordinator", "appointed": "2023-08-22",
                            "from": "2024-01-01", "to": "2026-12-31"});
        house.register(Kind::Tenure, beside).await;
        let request =
            json!({"tenure_id": tenure, "to": "2027-12-31", "text": "To go on.", "submitted": "2026-11-01"});
        let request = house.register(Kind::ExtensionRequest, request).await.id;
        let (proposal, row) = acting::proposal(area);
        house.app.perform(house.officer(), Unchecked(row)).await.unwrap();
        let paper =
            json!({"area_id": "2.3", "proposed_by": "RUS", "title": "On ICT", "first_draft": "2026-10-01"});
        let paper = house.register(Kind::ConceptPaper, paper).await.id;
        let text = json!({"id": Uuid::from_u128(8), "source": {"kind": "letter"}, "paper_id": paper, "area_id": area,
                          "revision": 0, "issued": "2026-10-01",
                          "sections": [{"section": "aims", "text": "Security."}]});
        let text = Row::from_json(Kind::PaperText, text).unwrap();
        house.app.perform(house.officer(), Unchecked(text)).await.unwrap();
        let comment = json!({"paper_id": paper, "state": "KAZ", "text": "Well.", "made": "2026-10-02"});
        let comment = house.register(Kind::Comment, comment).await.id;
        let expert_meeting = json!({"area_id": "2.3", "paper_id": paper, "title": "Experts",
                                    "convened": "2026-10-02", "held": "2026-12-01"});
        let expert_meeting = house.register(Kind::ExpertMeeting, expert_meeting).await.id;
        let review =
            json!({"title": "Review", "areas": "2.3", "scheduled": "2026-10-02", "held": "2026-12-01"});
        let review = house.register(Kind::Review, review).await.id;
        let follow_up = json!({"review_id": review, "text": "A seminar", "states": ["RUS"]});
        let follow_up = house.register(Kind::FollowUp, follow_up).await.id;
        let chairmanship = house.record().await.organisation.chair(house.now().await).unwrap().common.id;
        let document = json!({"symbol": "MC/2023/DRAFT/5", "form": "draft-statement", "title": "On Volunteerism",
                              "body": "MC", "originator": "chairmanship"});
        let document = house.register(Kind::Document, document).await.id;
        let text = json!({"id": Uuid::from_u128(7), "source": {"kind": "letter"}, "document_id": document,
                          "revision": 0, "issued": "2023-08-22", "text": "We, the Ministers …"});
        let text = Row::from_json(Kind::DocumentText, text).unwrap();
        house.app.perform(house.officer(), Unchecked(text)).await.unwrap();
        let amendment = Uuid::from_u128(8);
        let row = json!({"id": amendment, "source": {"kind": "letter"}, "text_id": Uuid::from_u128(7), "paragraph": 1,
                         "act": "deletion", "reason": "It is said elsewhere.", "state": "TJK", "submitted": "2023-08-23"});
        let row = Row::from_json(Kind::Amendment, row).unwrap();
        house.app.perform(house.officer(), Unchecked(row)).await.unwrap();
        let file = house.place_file(Kind::Letter, letter).await;
        let [(note, sent), (enclosure, enclosed)] = acting::note(decision);
        for row in [sent, enclosed] {
            house.app.perform(house.officer(), Unchecked(row)).await.unwrap();
        }
        let received = json!({"state": "TUR", "received": "2026-10-02", "subject": "A candidature",
                              "distribution": "secretariat"});
        let received = house.register(Kind::NoteReceived, received).await.id;
        let planned = planned::register(&house).await;
        Self {
            house,
            planned,
            area,
            meeting,
            item,
            decision,
            duty,
            letter,
            matter,
            silence,
            tenure,
            request,
            proposal,
            paper,
            comment,
            expert_meeting,
            review,
            follow_up,
            chairmanship,
            document,
            amendment,
            file,
            note,
            enclosure,
            received,
            circulation,
        }
    }

    /// A consent to the proposal, which its state may have withdrawn at the address before.
    async fn consent(&self) -> Uuid {
        let (consent, row) = acting::consent(self.area, self.proposal);
        self.house.app.perform(self.house.officer(), Unchecked(row)).await.unwrap();
        consent
    }

    fn owner(&self) -> &PgPool {
        &self.house.owner_pool
    }

    /// A person with an account.
    pub async fn person(
        &self,
        name: &'static str,
        side: &str,
        state: Option<&str>,
        duty: &str,
        administers: bool,
    ) -> Person {
        let account = Uuid::new_v4();
        sqlx::query(
            "insert into account (id, email, name, side, state, duty, delegation_administrator, created)
             values ($1, $1::text || '@person.example', 'A person', $2, $3, $4, $5, clock_timestamp())",
        )
        .bind(account)
        .bind(side)
        .bind(state)
        .bind(duty)
        .bind(administers)
        .execute(self.owner())
        .await
        .unwrap();
        Person { name, account: Some(account) }
    }

    /// Nobody, observer, delegate, senior official who administers the delegation, officer, administrator.
    pub async fn people(&self) -> [Person; 6] {
        [
            Person { name: "nobody", account: None },
            self.person("observer", "observer", Some("JPN"), "observer", false).await,
            self.person("delegate", "delegation", Some("KAZ"), "delegate", false).await,
            self.person("senior official", "delegation", Some("CHN"), "senior-official", true).await,
            self.person("officer", "secretariat", None, "officer", false).await,
            self.person("administrator", "secretariat", None, "administrator", false).await,
        ]
    }

    /// A new session of an account: its id and its cookie.
    async fn session(&self, account: Uuid) -> (Uuid, String) {
        let (id, secret) = (Uuid::new_v4(), Secret::new().unwrap());
        let now = self.house.now().await;
        sqlx::query(
            "insert into session (id, hash, account, begun, seen, expires, address, agent)
             values ($1, $2, $3, $4, $4, $4 + interval '1 day', '192.0.2.1', 'A browser')",
        )
        .bind(id)
        .bind(secret.hash().to_vec())
        .bind(account)
        .bind(now)
        .execute(self.owner())
        .await
        .unwrap();
        (id, format!("session={}", secret.reveal()))
    }

    /// A new token of an account that reads and writes: its id and its text.
    async fn token(&self, account: Uuid) -> (Uuid, String) {
        let (id, secret) = (Uuid::new_v4(), Secret::new().unwrap());
        sqlx::query(
            "insert into token (id, hash, account, name, scope, made, expires)
             values ($1, $2, $3, $1::text, 'write', $4, '2999-01-01')",
        )
        .bind(id)
        .bind(secret.hash().to_vec())
        .bind(account)
        .bind(self.house.now().await)
        .execute(self.owner())
        .await
        .unwrap();
        (id, token::text(&secret))
    }

    /// A new account in the delegation of the senior official who administers it.
    async fn subordinate(&self) -> Uuid {
        let person = self.person("subordinate", "delegation", Some("CHN"), "delegate", false).await;
        person.account.unwrap()
    }

    /// A new link with which somebody sets a password.
    async fn link(&self) -> String {
        let secret = Secret::new().unwrap();
        sqlx::query(
            "insert into password_link (hash, account, made, expires) values ($1, $2, $3, $3 + interval '1 day')",
        )
        .bind(secret.hash().to_vec())
        .bind(self.subordinate().await)
        .bind(self.house.now().await)
        .execute(self.owner())
        .await
        .unwrap();
        secret.reveal()
    }

    /// An address of the route, at which there is something for this person if they come in.
    pub async fn address(&self, path: &str, person: &Person) -> String {
        let own = person.account;
        let fill = |place: &str, with: String| path.replace(place, &with);
        match path {
            "/static/{version}/{name}" => {
                format!("/static/{}/style.css", clearinghouse::http::statics::version())
            }
            "/password/{link}" => fill("{link}", self.link().await),
            "/account/sessions/{id}/end" => match own {
                Some(account) => fill("{id}", self.session(account).await.0.to_string()),
                None => fill("{id}", Uuid::nil().to_string()),
            },
            "/account/tokens/{id}/revoke" => match own {
                Some(account) => fill("{id}", self.token(account).await.0.to_string()),
                None => fill("{id}", Uuid::nil().to_string()),
            },
            _ if path.starts_with("/accounts/{id}") => fill("{id}", self.subordinate().await.to_string()),
            "/areas/{code}" => fill("{code}", "2.3".to_owned()),
            "/help/{guide}" => fill("{guide}", "delegate".to_owned()),
            "/modalities/{number}" => fill("{number}", "2.5".to_owned()),
            // What can be brought into a paper is a draft's: it is there for nobody who walks here either.
            _ if path.contains("/files/{id}") => fill("{id}", self.file.to_string()),
            _ if path.contains("/attachments/{id}") => fill("{id}", self.file.to_string()),
            "/records/{kind}/{id}/files" => format!("/records/letter/{}/files", self.letter),
            "/api/v1/{records}/{id}/files" => format!("/api/v1/letters/{}/files", self.letter),
            _ if let Some(id) = self.planned.named_in(path) => fill("{id}", id.to_string()),
            _ if path.contains("/notes/{id}") => fill("{id}", self.note.to_string()),
            _ if path.contains("/note-enclosures/{id}") => fill("{id}", self.enclosure.to_string()),
            _ if path.contains("/notes-received/{id}") => fill("{id}", self.received.to_string()),
            _ if path.contains("/letters/{id}") => fill("{id}", self.letter.to_string()),
            _ if path.contains("/tenures/{id}/") => fill("{id}", self.tenure.to_string()),
            _ if path.contains("/circulations/{id}") => fill("{id}", self.circulation.to_string()),
            _ if path.contains("/extension-requests/{id}") => fill("{id}", self.request.to_string()),
            _ if path.contains("/acting-proposals/{id}/") => fill("{id}", self.proposal.to_string()),
            _ if path.contains("/acting-consents/{id}/") => fill("{id}", self.consent().await.to_string()),
            _ if path.contains("/matters/{id}") => fill("{id}", self.matter.to_string()),
            _ if path.contains("/silences/{id}") => fill("{id}", self.silence.to_string()),
            _ if path.contains("/decisions/{id}") => fill("{id}", self.decision.to_string()),
            _ if path.contains("/concept-papers/{id}") => {
                fill("{id}", self.paper.to_string()).replace("{n}", "0")
            }
            _ if path.contains("/comments/{id}") => fill("{id}", self.comment.to_string()),
            _ if path.contains("/expert-meetings/{id}") => fill("{id}", self.expert_meeting.to_string()),
            _ if path.contains("/reviews/{id}") => fill("{id}", self.review.to_string()),
            _ if path.contains("/follow-ups/{id}") => fill("{id}", self.follow_up.to_string()),
            _ if path.contains("/meetings/{id}/screen") => fill("{id}", self.meeting.to_string()),
            _ if path.contains("/meetings/{id}/projector") => fill("{id}", self.meeting.to_string()),
            _ if path.contains("/document-texts/{id}") => fill("{id}", Uuid::from_u128(7).to_string()),
            _ if path.contains("/amendments/{id}") => fill("{id}", self.amendment.to_string()),
            _ if path.contains("/documents/{id}") => {
                let address = fill("{id}", self.document.to_string()).replace("{n}", "0");
                if path.contains("/redline.") { address + "?since=0" } else { address }
            }
            "/symbols/{*symbol}" => "/symbols/MC/2023/DRAFT/5".to_owned(),
            _ if path.contains("/chairmanships/{id}/") => fill("{id}", self.chairmanship.to_string()),
            _ if path.contains("/decisions/{id}/") => fill("{id}", self.decision.to_string()),
            _ if path.contains("/agenda-items/{id}") => fill("{id}", self.item.to_string()),
            "/meetings/{id}/{session}" => "/meetings/SOC/2023-II".to_owned(),
            _ if path.contains("/meetings/{id}") => fill("{id}", self.meeting.to_string()),
            // What a delegation drafts is there for nobody who walks here (workflows/papers.rs).
            _ if path.contains("/paper-sections/{id}") => fill("{id}", Uuid::nil().to_string()),
            _ if path.contains("/areas/{id}/") => fill("{id}", self.area.to_string()),
            "/states/{code}" => fill("{code}", "KAZ".to_owned()),
            "/register/{kind}" => fill("{kind}", "area-note".to_owned()),
            _ if path.starts_with("/imports/{kind}") => fill("{kind}", "events".to_owned()),
            "/duties/{area}/{kind}/{subject}/{bearer}" => format!("/duties/{}", self.duty),
            "/duties/{area}/{kind}/{subject}" => {
                format!("/duties/{}", self.duty.rsplit_once('/').unwrap().0)
            }
            _ => path
                .replace("/records/{kind}/{id}", &format!("/records/area/{}", self.area))
                .replace("/api/v1/{records}", "/api/v1/areas")
                .replace("/api/v1/areas/{id}", &format!("/api/v1/areas/{}", self.area))
                .replace("{entry}", "1"),
        }
    }

    /// A person comes to an address.
    pub async fn goes(&self, person: &Person, with: With, method: &Method, address: &str) -> Answer {
        let mut request = Request::builder().method(method.clone()).uri(address);
        if let Some(account) = person.account {
            request = match with {
                With::Session => request.header(header::COOKIE, self.session(account).await.1),
                With::Token => {
                    let token = format!("Bearer {}", self.token(account).await.1);
                    request.header(header::AUTHORIZATION, token)
                }
            };
        }
        let (kind, body) = if address.starts_with("/api/") {
            ("application/json", "{}")
        } else {
            // The duty that the account has; other forms have no such field.
            ("application/x-www-form-urlencoded", "duty=delegate")
        };
        let mut request = request.header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 1))));
        let response = self.house.router().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        // A stream has no end that could be waited for.
        let is_stream =
            parts.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
        let body = match is_stream {
            true => Default::default(),
            false => body.collect().await.unwrap().to_bytes(),
        };
        let body = String::from_utf8_lossy(&body).into_owned(); // of a file nobody asks what is in it here
        Answer { status: parts.status, headers: parts.headers, body }
    }
}
