//! Concept papers (2.1 to 2.7): drafted in the circle of those who coordinate, issued, considered, approved.

use axum::http::StatusCode;
use clearinghouse::record::rows::{ConceptPaper, PaperSection};
use clearinghouse::record::{Kind, Row};
use clearinghouse::rules::access::Post;
use clearinghouse::rules::duties::{DutyKind, Status};
use serde_json::json;
use uuid::Uuid;

use super::browsing::{delegate, led, observer, officer, send, senior, step};
use crate::house::{Browser, House, day};

const BEGIN: &str = "/areas/2.3/concept-papers";
const TITLE: &str = "Concept paper on ICT security";

/// A house on 20 November 2023, in which Russia and China are appointed to coordinate and co-coordinate ICT security
/// from 2024.
async fn house() -> House {
    let house = House::new().await;
    house.on("2023-11-20").await;
    for (state, role) in [("RUS", "coordinator"), ("CHN", "co-coordinator")] {
        let term = json!({"area_id": "2.3", "state": state, "role": role, "appointed": "2023-08-22",
                          "from": "2024-01-01", "to": "2025-12-31"});
        house.register(Kind::Tenure, term).await;
    }
    house
}

/// A delegate begins a draft for ICT security, and it is the only one there is.
async fn begun(house: &House, browser: &Browser) -> Uuid {
    let answer = step(browser, BEGIN, &[("title", TITLE)]).await;
    let address = led(&answer);
    let id: Uuid = address.strip_prefix("/concept-papers/").unwrap().parse().unwrap();
    assert!(house.record().await.paper(id).unwrap().1.is_draft());
    id
}

async fn paper(house: &House, id: Uuid) -> ConceptPaper {
    match house.row(Kind::ConceptPaper, id).await {
        Row::ConceptPaper(paper) => paper,
        _ => panic!("no paper"),
    }
}

async fn section(house: &House, paper: Uuid, name: &str) -> PaperSection {
    let record = house.record().await;
    let (area, _) = record.paper(paper).unwrap();
    let found = area.sections_of(paper).into_iter().find(|row| row.section == name).cloned();
    found.unwrap_or_else(|| panic!("no section {name}"))
}

/// Where a section is written.
async fn to_section(house: &House, paper: Uuid, name: &str) -> String {
    format!("/paper-sections/{}/text", section(house, paper, name).await.common.id)
}

async fn write(house: &House, browser: &Browser, paper: Uuid, name: &str, text: &str) {
    let address = to_section(house, paper, name).await;
    step(browser, &address, &[("text", text)]).await.goes_to();
}

/// How a duty of a kind about a paper, or of the area, stands today.
async fn duty(house: &House, kind: DutyKind) -> Option<Status> {
    let held = house.held().await;
    let mut all = held.day.all().filter(|entry| entry.area.area.code == "2.3" && entry.duty.kind == kind);
    all.next().map(|entry| entry.duty.status)
}

#[tokio::test]
async fn a_draft_is_for_the_delegations_that_coordinate_and_for_nobody_else() {
    let house = house().await;
    let (russia, china) = (delegate(&house, "RUS").await, delegate(&house, "CHN").await);
    let id = begun(&house, &russia).await;
    let page = format!("/concept-papers/{id}");
    write(&house, &china, id, "framework", "A framework of <trust>.").await;
    for own in [&russia, &china] {
        own.get(&page).await.must_say("draft").must_say("A framework of &#60;trust&#62;.");
        own.get("/areas/2.3").await.must_say(TITLE);
        own.get("/journal").await.must_say("Draft of a concept paper begun");
    }
    let of_others = [
        delegate(&house, "IND").await,
        senior(&house, "KAZ").await, // which holds the Chair
        officer(&house).await,
        house.signed_in("administrator@secretariat.example", Post::Administrator).await,
        observer(&house).await,
    ];
    let section = section(&house, id, "framework").await.common.id;
    let hidden = [
        page.clone(),
        format!("{page}/first-draft"),
        format!("{page}/comments"),
        format!("/records/concept-paper/{id}"),
        format!("/records/paper-section/{section}"),
        format!("/paper-sections/{section}/text"),
        format!("/api/v1/concept-papers/{id}"),
        format!("/api/v1/paper-sections/{section}"),
    ];
    let lists = [
        "/",
        "/areas/2.3",
        "/journal",
        "/journal.csv",
        "/states/RUS",
        "/duties",
        "/api/v1/concept-papers",
        "/api/v1/paper-sections",
        "/api/v1/journal",
        "/api/v1/facts",
        "/api/v1/obligations",
    ];
    for other in &of_others {
        for address in &hidden {
            assert_eq!(other.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
        }
        for address in [format!("/paper-sections/{section}/text"), format!("{page}/first-draft")] {
            assert_eq!(other.post(&address, &[("text", "mine")]).await.status, StatusCode::NOT_FOUND);
        }
        for address in lists {
            let answer = other.get(address).await;
            for word in [&*id.to_string(), &*section.to_string(), TITLE, "trust", "Draft of a concept paper"]
            {
                assert!(!answer.says(word), "{address} says {word}: {}", answer.body);
            }
        }
    }
    // Not even that there is something to count: the journal says as much as before.
    let count = |body: &str| body.matches("/journal/").count();
    let india = of_others[0].get("/journal").await;
    write(&house, &russia, id, "aims", "Aims.").await;
    assert_eq!(count(&of_others[0].get("/journal").await.body), count(&india.body));
    let facts: serde_json::Value = serde_json::from_str(&russia.get("/api/v1/facts").await.body).unwrap();
    let papers =
        facts["areas"].as_array().unwrap().iter().filter_map(|area| area["concept_papers"].as_array());
    assert!(papers.flatten().next().is_none(), "the duties know of no draft, not even for its own state");
}

#[tokio::test]
async fn who_does_not_coordinate_begins_no_draft() {
    let house = house().await;
    let answer = delegate(&house, "IND").await.get(BEGIN).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    answer.must_say("This is for the delegations of the Russian Federation and of one more state.");
    assert_eq!(officer(&house).await.get(BEGIN).await.status, StatusCode::FORBIDDEN);
    let vacant = delegate(&house, "TUR").await.get("/areas/3.4/concept-papers").await;
    vacant.must_say("This is for those who coordinate the area. Today nobody does.");
    let russia = delegate(&house, "RUS").await;
    begun(&house, &russia).await;
    let again = step(&russia, BEGIN, &[("title", "Another")]).await;
    again.must_say("Your delegation is drafting a concept paper for this area already.");
    let backwards =
        [("title", "Another"), ("applicable_from", "2025-01-01"), ("applicable_to", "2024-01-01")];
    let china = delegate(&house, "CHN").await;
    assert_eq!(step(&china, BEGIN, &backwards).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn two_people_in_one_section_lose_nothing() {
    let house = house().await;
    let (russia, china) = (delegate(&house, "RUS").await, delegate(&house, "CHN").await);
    let id = begun(&house, &russia).await;
    write(&house, &russia, id, "aims", "To share what we know.\nTo meet yearly.").await;
    let address = to_section(&house, id, "aims").await;
    let (of_russia, of_china) = (russia.get(&address).await, china.get(&address).await);
    of_china.must_say("To meet yearly.").must_say("What is to be reached");
    let first =
        send(&russia, &address, &of_russia, &[("text", "To share what we know.\r\nTo meet twice.")]).await;
    first.goes_to();
    let mine = "To share what we learn.\r\nTo meet yearly.";
    let second = send(&china, &address, &of_china, &[("text", mine)]).await;
    assert_eq!(second.status, StatusCode::PRECONDITION_FAILED);
    second.must_say("Somebody else has changed this meanwhile");
    second.must_say("taken out: </span>yearly").must_say("put in: </span>twice");
    second.must_say(
        "<textarea id=\"text\" name=\"text\" aria-describedby=\"text-hint \">\nTo share what we learn.",
    );
    assert_eq!(section(&house, id, "aims").await.text, "To share what we know.\nTo meet twice.");
    // With what the other has written in view, it is put together and sent again.
    let both = "To share what we learn.\r\nTo meet twice.";
    send(&china, &address, &second, &[("text", both)]).await.goes_to();
    assert_eq!(section(&house, id, "aims").await.text, "To share what we learn.\nTo meet twice.");
    // Who has changed nothing is given what stands now.
    let third =
        send(&russia, &address, &of_russia, &[("text", "To share what we know.\r\nTo meet yearly.")]).await;
    assert_eq!(third.status, StatusCode::PRECONDITION_FAILED);
    third.must_say("\nTo share what we learn.\nTo meet twice.</textarea>");
    // A program that has seen an earlier text is told so too.
    let api = russia.post(&format!("/api/v1{address}"), &[]).await;
    assert!(!api.status.is_success(), "a program sends JSON");
    // An emptied section is empty.
    send(&russia, &address, &third, &[("text", "")]).await.goes_to();
    assert_eq!(section(&house, id, "aims").await.text, "");
}

#[tokio::test]
async fn the_first_draft_starts_the_clock() {
    let house = house().await;
    let (russia, china) = (delegate(&house, "RUS").await, delegate(&house, "CHN").await);
    let id = begun(&house, &russia).await;
    let page = format!("/concept-papers/{id}");
    let issue = format!("{page}/first-draft");
    russia.get(&issue).await.must_say("Nothing is written in any section of the paper yet.");
    write(&house, &russia, id, "aims", "Aims.").await;
    write(&house, &china, id, "framework", "A framework.").await;
    assert_eq!(china.get(&issue).await.status, StatusCode::FORBIDDEN, "the state that proposes it issues it");
    // 2.7: appointed on 22 August 2023, so by 22 November.
    assert_eq!(duty(&house, DutyKind::ConceptPaperProposal).await, Some(Status::Pending));
    house.on("2023-12-01").await;
    assert_eq!(duty(&house, DutyKind::ConceptPaperProposal).await, Some(Status::Overdue));
    let russia = delegate(&house, "RUS").await;
    let form = russia.get(&issue).await;
    let confirm =
        send(&russia, &issue, &form, &[("applicable_from", "2024-07-01"), ("applicable_to", "2025-12-31")]);
    let confirm = confirm.await;
    confirm.must_say("From 2 June 2024 on the paper would be considered for longer");
    assert_eq!(led(&send(&russia, &issue, &confirm, &[("go-ahead", "yes")]).await), page);
    assert_eq!(duty(&house, DutyKind::ConceptPaperProposal).await, Some(Status::MetLate));
    // All Member States have it; an observer does not.
    let india = delegate(&house, "IND").await;
    let seen = india.get(&page).await;
    seen.must_say("A framework.").must_say("under consideration").must_say("circulated to 7 states");
    // 1 December 2023 plus six months is 1 June 2024; the day after is beyond them. 184 days are left on 1 December.
    seen.must_say("From 2 June 2024 on it would be considered for longer than 6 months")
        .must_say("184 days are left.");
    seen.must_say("The applicability that it proposes: 1 July 2024 – 31 December 2025 (2.6).");
    let framework = seen.body.find("A framework.").unwrap();
    assert!(framework < seen.body.find("Aims.").unwrap(), "in the order of 2.2");
    assert!(!seen.says("The sections as they are drafted"), "the sections stay with those who draft");
    let observer = observer(&house).await;
    assert_eq!(observer.get(&page).await.status, StatusCode::NOT_FOUND);
    // It is issued once.
    assert_eq!(russia.post(&issue, &[("go-ahead", "yes")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    house.on("2024-06-01").await;
    assert_eq!(duty(&house, DutyKind::ExpertMeeting).await, Some(Status::Pending));
    delegate(&house, "IND").await.get(&page).await.must_say("One day is left.");
    house.on("2024-06-02").await;
    assert_eq!(duty(&house, DutyKind::ExpertMeeting).await, Some(Status::Due));
    let india = delegate(&house, "IND").await;
    india.get(&page).await.must_say("Since 2 June 2024 it is considered for longer than 6 months");
    // As of the day before its first draft there was nothing of it for others, and its text was not there.
    let before = india.get(&format!("{page}?as_of=2023-11-30")).await;
    assert!(before.says("there was nothing of this paper yet") && !before.says("A framework."));
}

/// A paper whose first draft was issued on 1 December 2023.
async fn issued(house: &House) -> (Uuid, String) {
    let russia = &delegate(house, "RUS").await;
    let id = begun(house, russia).await;
    write(house, russia, id, "framework", "A general framework for the exchange of views.").await;
    write(house, russia, id, "aims", "Aims.").await;
    house.on("2023-12-01").await;
    let page = format!("/concept-papers/{id}");
    led(&step(&delegate(house, "RUS").await, &format!("{page}/first-draft"), &[]).await);
    (id, page)
}

#[tokio::test]
async fn states_comment_and_those_who_draft_answer_and_revise() {
    let house = house().await;
    let (id, page) = issued(&house).await;
    let (russia, india) = (delegate(&house, "RUS").await, delegate(&house, "IND").await);
    let comments = format!("{page}/comments");
    let text = "Views, or experts?";
    assert_eq!(led(&step(&india, &comments, &[("section", "framework"), ("text", text)]).await), page);
    step(&india, &comments, &[("text", "On the whole: welcome.")]).await.goes_to();
    assert_eq!(officer(&house).await.get(&comments).await.status, StatusCode::FORBIDDEN);
    let record = house.record().await;
    let of = |text: &str| record.organisation.comments.values().find(|row| row.text == text).unwrap().clone();
    let comment = of(text);
    assert_eq!((comment.revision, comment.section.as_deref()), (Some(0), Some("framework")));
    let answer = format!("/comments/{}/answer", comment.common.id);
    assert_eq!(india.get(&answer).await.status, StatusCode::FORBIDDEN, "who drafts it answers");
    russia.get(&page).await.must_say(&answer);
    step(&russia, &answer, &[("answer", "Experts, in Rev.1.")]).await.goes_to();
    let seen = india.get(&page).await;
    seen.must_say(text).must_say("Experts, in Rev.1.").must_say("On the paper as a whole");
    let revise = format!("{page}/revisions");
    russia.get(&revise).await.must_say("Nothing has changed since the latest text was issued.");
    write(&house, &russia, id, "framework", "A general framework for the exchange of experts.").await;
    assert!(!india.get(&page).await.says("exchange of experts"), "what is written is not yet issued");
    assert_eq!(india.get(&revise).await.status, StatusCode::FORBIDDEN);
    house.on("2024-02-01").await;
    let russia = delegate(&house, "RUS").await;
    led(&step(&russia, &revise, &[]).await);
    write(&house, &russia, id, "aims", "").await;
    write(&house, &russia, id, "themes", "Training.").await;
    house.on("2024-03-01").await;
    let (russia, india) = (delegate(&house, "RUS").await, delegate(&house, "IND").await);
    led(&step(&russia, &revise, &[]).await);
    let seen = india.get(&page).await;
    seen.must_say("Text: Rev.2, issued on 1 March 2024").must_say("on first draft");
    seen.must_say("From 2 June 2024 on"); // a revision does not start the clock anew
    let changed = india.get(&format!("{page}?from=0&to=2")).await;
    changed.must_say("What changed from first draft to Rev.2");
    changed.must_say("<del><span class=\"hidden\">taken out: </span>views</del>");
    changed.must_say("<ins><span class=\"hidden\">put in: </span>experts</ins>");
    changed.must_say("put in: </span>Training.").must_say("taken out: </span>Aims.");
    let last = india.get(&format!("{page}?from=1&to=2")).await;
    assert!(last.says("put in: </span>Training.") && !last.says("put in: </span>experts"));
    let rows = house.record().await;
    let (area, _) = rows.paper(id).unwrap();
    assert_eq!(area.texts_of(id).iter().map(|row| row.revision).collect::<Vec<_>>(), [0, 1, 2]);
    assert_eq!(area.texts_of(id)[0].sections.len(), 2, "what was issued stands as it was");
    assert_eq!(area.revisions.len(), 2);
    step(&russia, &format!("{page}/withdrawal"), &[]).await.goes_to();
    assert_eq!(paper(&house, id).await.withdrawn, Some(day("2024-03-01")));
    india.get(&comments).await.must_say("The paper was withdrawn on 1 March 2024.");
    russia.get(&revise).await.must_say("The paper was withdrawn on 1 March 2024.");
}

#[tokio::test]
async fn an_expert_meeting_is_convened_moved_and_cancelled() {
    let house = house().await;
    let (_, page) = issued(&house).await;
    let convene = format!("{page}/expert-meetings");
    house.on("2024-05-20").await;
    let (russia, india) = (delegate(&house, "RUS").await, delegate(&house, "IND").await);
    assert_eq!(india.get(&convene).await.status, StatusCode::FORBIDDEN);
    assert_eq!(officer(&house).await.get(&convene).await.status, StatusCode::FORBIDDEN);
    let on = async |held: &str| {
        let form = russia.get(&convene).await;
        send(
            &russia,
            &convene,
            &form,
            &[("title", "Experts on ICT"), ("place", "Astana"), ("held", held), ("consulted", "By letter")],
        )
        .await
    };
    on("2024-05-19").await.must_say("A meeting is convened for today (20 May 2024) or a later day.");
    // Six months from 1 December 2023 run to 1 June 2024.
    on("2024-06-01").await.must_say("A meeting that is held before 2 June 2024 is welcome");
    let second = on("2024-06-02").await;
    assert!(!second.says("is welcome"));
    let address = led(&send(&russia, &convene, &second, &[("go-ahead", "yes")]).await);
    india.get(&address).await.must_say("Experts on ICT").must_say("Astana");
    india.get(&page).await.must_say("Experts on ICT, Astana");
    house.on("2024-06-02").await;
    assert_eq!(duty(&house, DutyKind::ExpertMeeting).await, Some(Status::Met));
    let india = delegate(&house, "IND").await;
    let id = address.rsplit('/').next().unwrap().to_owned();
    let china = delegate(&house, "CHN").await;
    let (date, cancel) =
        (format!("/expert-meetings/{id}/date"), format!("/expert-meetings/{id}/cancellation"));
    assert_eq!(india.get(&date).await.status, StatusCode::FORBIDDEN);
    led(&step(&officer(&house).await, &date, &[("held", "2024-06-20"), ("place", "Almaty")]).await);
    india.get(&page).await.must_say("Experts on ICT, Almaty").must_say("20 June 2024");
    let told = |record: &clearinghouse::record::Record| {
        record.organisation.circulations.values().filter(|row| row.of_id.to_string() == id).count()
    };
    assert_eq!(told(&*house.record().await), 2, "the invitation, and that it was moved");
    led(&step(&china, &cancel, &[]).await);
    assert_eq!(duty(&house, DutyKind::ExpertMeeting).await, Some(Status::Due));
    india.get(&page).await.must_say("cancelled");
    assert_eq!(step(&china, &date, &[("held", "2024-06-21")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_paper_is_approved_once_all_have_had_it_and_with_its_period() {
    let house = house().await;
    let (id, page) = issued(&house).await;
    house.on("2024-06-10").await;
    let russia = delegate(&house, "RUS").await;
    // A state joins after the text was circulated.
    house.register(Kind::State, json!({"code": "THA", "alpha2": "TH"})).await;
    house
        .register(
            Kind::StateName,
            json!({"state": "THA", "en": "Thailand", "ru": "Таиланд", "kk": "Таиланд"}),
        )
        .await;
    house
        .register(Kind::Membership, json!({"state": "THA", "standing": "member", "from": "2024-06-01"}))
        .await;
    let session =
        json!({"body": "SOC", "session": "2024-I", "title": "SOC", "from": "2024-06-10", "to": "2024-06-11"});
    let meeting = house.register(Kind::Meeting, session).await.id.to_string();
    let chair = senior(&house, "KAZ").await;
    let open = format!("{page}/matters");
    assert_eq!(russia.get(&open).await.status, StatusCode::FORBIDDEN);
    let matter = led(&step(
        &chair,
        &open,
        &[("text", "To approve the paper."), ("meeting_id", &meeting), ("title", TITLE)],
    )
    .await);
    chair.get(&open).await.must_say("The paper is before the Committee already");
    russia.get(&page).await.must_say(&matter).must_say("before the Committee");
    let outcome = format!("{matter}/outcome");
    let approved =
        [("verb", "approved"), ("decided_on", "2024-06-10"), ("meeting", &*meeting), ("text", "Approved.")];
    let refused = step(&chair, &outcome, &approved).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Every reason at once.
    refused.must_say("Thailand has not had the text").must_say("specifies its applicability period (2.6)");
    let half = [&approved[..], &[("applicable.from", "2024-07-01")]].concat();
    step(&chair, &outcome, &half).await.must_say("specifies its applicability period (2.6)");
    // What was circulated outside the system is registered with its note, and counts.
    let note = json!({"of_kind": "concept-paper", "of_id": id, "circulated": "2024-06-09", "note": "NºDOC/2001", "states": ["THA"]});
    house.register(Kind::Circulation, note).await;
    let period = [("applicable.from", "2024-07-01"), ("applicable.to", "2025-06-30")];
    let whole = [&approved[..], &period].concat();
    step(&chair, &outcome, &whole).await.goes_to();
    let stands = paper(&house, id).await;
    assert_eq!((stands.approved, stands.applicable_to), (Some(day("2024-06-10")), Some(day("2025-06-30"))));
    let seen = russia.get(&page).await;
    seen.must_say("It was approved by the Senior Officials Committee on 10 June 2024 (2.4).");
    seen.must_say("SOC/2024-I/DEC/1").must_say("It applies: 1 July 2024 – 30 June 2025 (2.6).");
    assert_eq!(duty(&house, DutyKind::ExpertMeeting).await, Some(Status::Lapsed));
    for closed in ["revisions", "comments", "withdrawal"] {
        russia.get(&format!("{page}/{closed}")).await.must_say("The paper was approved on 10 June 2024.");
    }
    russia
        .get(&to_section(&house, id, "aims").await)
        .await
        .must_say("The paper was approved on 10 June 2024.");
    // 2.6: extended on time.
    house.on("2025-05-01").await;
    let session =
        json!({"body": "SOC", "session": "2025-I", "title": "SOC", "from": "2025-05-01", "to": "2025-05-01"});
    let meeting = house.register(Kind::Meeting, session).await.id.to_string();
    let (chair, russia) = (officer(&house).await, delegate(&house, "RUS").await);
    let open = format!("{page}/extension-matters");
    let matter =
        led(&step(&chair, &open, &[("text", "To extend it to the end of 2025."), ("title", TITLE)]).await);
    let extended = [
        ("verb", "approved"),
        ("decided_on", "2025-05-01"),
        ("meeting", &*meeting),
        ("applicable.to", "2025-12-31"),
    ];
    step(&chair, &format!("{matter}/outcome"), &extended).await.goes_to();
    let seen = russia.get(&page).await;
    seen.must_say("It applies: 1 July 2024 – 31 December 2025 (2.6).")
        .must_say("applicability extended to 31 December 2025");
}

#[tokio::test]
async fn an_applicant_drafts_alone_and_its_letter_issues_the_first_draft() {
    let house = house().await;
    let (tajikistan, secretariat) = (delegate(&house, "TJK").await, officer(&house).await);
    let begin = "/areas/3.4/concept-papers";
    assert_eq!(tajikistan.get(begin).await.status, StatusCode::FORBIDDEN);
    let letter =
        [("role", "coordinator"), ("from", "2024-01-01"), ("to", "2025-12-31"), ("text", "We offer.")];
    let letter = led(&step(&tajikistan, "/areas/3.4/letters", &letter).await);
    let paper = led(&step(&tajikistan, begin, &[("title", "On tourism")]).await);
    let id: Uuid = paper.rsplit('/').next().unwrap().parse().unwrap();
    assert_eq!(self::paper(&house, id).await.common.named_states.len(), 1, "its own delegation alone");
    let letter: Uuid = letter.rsplit('/').next().unwrap().parse().unwrap();
    let of_letter = |noun: &str| format!("/letters/{letter}/{noun}");
    let enclosing =
        [("role", "coordinator"), ("text", "We offer, with a paper."), ("paper_id", &*id.to_string())];
    step(&tajikistan, &of_letter("text"), &enclosing).await.goes_to();
    step(&tajikistan, &of_letter("submission"), &[]).await.must_say("Nothing is written in any section");
    let withdrawal = tajikistan.get(&format!("{paper}/withdrawal")).await;
    withdrawal.must_say("A letter of intention encloses this draft.");
    write(&house, &tajikistan, id, "framework", "Caravans.").await;
    step(&tajikistan, &of_letter("submission"), &[]).await.goes_to();
    assert_eq!(
        secretariat.get(&paper).await.status,
        StatusCode::NOT_FOUND,
        "not before the letter is circulated"
    );
    let circulate = of_letter("circulation");
    let form = secretariat.get(&circulate).await;
    let confirm = send(&secretariat, &circulate, &form, &[("note", "NºDOC/1016")]).await;
    form.must_say("Where it encloses the draft of a concept paper");
    assert!(!confirm.says("Caravans"));
    send(&secretariat, &circulate, &confirm, &[("go-ahead", "yes")]).await.goes_to();
    assert_eq!(self::paper(&house, id).await.first_draft, Some(day("2023-11-20")));
    delegate(&house, "AZE").await.get(&paper).await.must_say("Caravans.").must_say("From 21 May 2024 on");
}

#[tokio::test]
async fn a_draft_is_thrown_away_without_a_trace_for_others() {
    let house = house().await;
    let (russia, india) = (delegate(&house, "RUS").await, delegate(&house, "IND").await);
    let id = begun(&house, &russia).await;
    write(&house, &russia, id, "aims", "Aims.").await;
    let page = format!("/concept-papers/{id}");
    let gone = step(&russia, &format!("{page}/withdrawal"), &[]).await;
    russia.get(gone.goes_to()).await.must_say("Withdrawn");
    assert_eq!(russia.get(&page).await.status, StatusCode::NOT_FOUND);
    assert!(house.record().await.all(Kind::PaperSection).is_empty());
    let entry = led(&gone);
    for other in [india, officer(&house).await] {
        assert_eq!(other.get(&entry).await.status, StatusCode::NOT_FOUND);
        assert!(!other.get("/journal").await.says(&id.to_string()));
    }
}
