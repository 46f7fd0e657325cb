//! The annual plan of CBM events of 2024: called for on 22 August 2023 (SOC/2023-II/DEC/1, paragraph 6), proposed, reviewed,
//! approved on 12 December 2023, run and reported.

use axum::http::StatusCode;
use clearinghouse::plans::term;
use clearinghouse::record::Kind;
use clearinghouse::rules::access::Post;
use serde_json::{Value, json};

use super::browsing::{delegate, person};
use crate::api::client::{OBSERVER, OFFICER, Program};
use crate::house::House;

mod as_of;
mod calendar;
mod figures;
mod for_programs;
mod found;
mod making;
mod nominating;
mod proposing;
mod reported;
mod unseen;

/// Member States beside the seven of the house, so that fifteen can take part.
const OTHERS: [(&str, &str, &str); 8] = [
    ("BGD", "BD", "Bangladesh"),
    ("BHR", "BH", "Bahrain"),
    ("EGY", "EG", "Egypt"),
    ("IRN", "IR", "Iran"),
    ("IRQ", "IQ", "Iraq"),
    ("ISR", "IL", "Israel"),
    ("KHM", "KH", "Cambodia"),
    ("THA", "TH", "Thailand"),
];

struct Year {
    house: House,
    officer: Program,
    plan: String,
}

fn id(answer: &Value) -> String {
    answer["id"].as_str().expect("an id").to_owned()
}

/// The call of 22 August 2023.
async fn called() -> Year {
    let house = House::new().await;
    house.on("2023-08-01").await;
    for (code, alpha2, name) in OTHERS {
        house.register(Kind::State, json!({"code": code, "alpha2": alpha2})).await;
        house.register(Kind::StateName, json!({"state": code, "en": name, "ru": name, "kk": name})).await;
        let member = json!({"state": code, "standing": "member", "from": "1999-01-01"});
        house.register(Kind::Membership, member).await;
    }
    house.on("2023-08-22").await;
    let officer = Program::of(&house, OFFICER).await;
    let soc = meeting(&house, "2023-II", "2023-08-22").await;
    let call = json!({"concerns": "call", "title": "Events planned in 2024", "due": "2023-09-30",
                      "text": "submit preliminary information on events planned in 2024"});
    let call = id(&officer.post(&format!("/meetings/{soc}/matters"), call).await.is(201));
    // Nothing is called for before the body has called.
    officer.post(&format!("/matters/{call}/plan-call"), json!({"year": 2024})).await.is(409);
    let outcome = json!({"verb": "called-on", "decided_on": "2023-08-22", "meeting": soc});
    officer.post(&format!("/matters/{call}/outcome"), outcome).await.is(201);
    let opened = json!({"year": 2024, "guidance": "Brief concept, expected title, purpose and organizers.",
                        "reminders": [30, 7]});
    let plan = officer.post(&format!("/matters/{call}/plan-call"), opened.clone()).await.is(201);
    assert_eq!((&plan["called"], &plan["due"]), (&json!("2023-08-22"), &json!("2023-09-30")));
    officer.post(&format!("/matters/{call}/plan-call"), opened).await.is(409); // once a decision
    Year { plan: id(&plan), house, officer }
}

async fn meeting(house: &House, session: &str, day: &str) -> String {
    let meeting = json!({"body": "SOC", "session": session, "title": "A meeting", "from": day, "to": day});
    house.register(Kind::Meeting, meeting).await.id.to_string()
}

fn event(title: &str, area: &str, more: Value) -> Value {
    let mut of = json!({"title": title, "concept": "What is to be done.", "purpose": "To share experience",
                        "organizers": "Ministry", "areas": [area]});
    of.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    of
}

impl Year {
    async fn of(&self, state: &'static str) -> Program {
        Program::of(&self.house, ("delegation", Some(state), "delegate")).await
    }

    async fn drafts(&self, who: &Program, of: Value) -> String {
        id(&who.post(&format!("/plans/{}/proposals", self.plan), of).await.is(201))
    }

    async fn submits(&self, who: &Program, of: Value) -> String {
        let proposal = self.drafts(who, of).await;
        who.post(&format!("/event-proposals/{proposal}/submission"), json!({})).await.is(201);
        proposal
    }

    async fn accepts(&self, proposal: &str) {
        let accepted = json!({"outcome": "accepted"});
        self.officer.post(&format!("/event-proposals/{proposal}/disposition"), accepted).await.is(201);
    }

    /// The plan is approved on 12 December 2023, and its lines are fixed.
    async fn is_approved(&self) -> Vec<Value> {
        self.house.on("2023-11-20").await;
        let proposals = self.officer.get("/event-proposals").await.items();
        let accepted = proposals.iter().filter(|of| of["outcome"] == "accepted");
        let titles = accepted.filter_map(|of| of["title"].as_str());
        let text = titles.map(|title| format!("1. **{title}.**")).collect::<Vec<_>>().join("\n");
        let draft = json!({"title": "Plan of CBM events for 2024", "text": text});
        let document = self.officer.post(&format!("/plans/{}/draft", self.plan), draft).await.is(201);
        assert_eq!(document["symbol"], "SOC/2023/DRAFT/1");
        self.house.on("2023-12-12").await;
        let meeting = meeting(&self.house, "2023-III", "2023-12-12").await;
        let matter =
            json!({"body": "SOC", "title": "Plan for 2024", "text": "To approve it.", "meeting_id": meeting});
        let before = format!("/documents/{}/matters", id(&document));
        let matter = id(&self.officer.post(&before, matter).await.is(201));
        let outcome = json!({"verb": "approved", "decided_on": "2023-12-12", "meeting": meeting});
        self.officer.post(&format!("/matters/{matter}/outcome"), outcome).await.is(201);
        let plan = self.officer.get(&format!("/plans/{}", self.plan)).await.is(200);
        assert_eq!((&plan["approved"], &plan["document_id"]), (&json!("2023-12-12"), &document["id"]));
        let mut lines = self.officer.get("/events").await.items();
        lines.sort_by_key(|line| line["number"].as_i64());
        lines
    }

    async fn act(&self, event: &Value, step: &str, of: Value) -> Value {
        self.officer.post(&format!("/events/{}/{step}", id(event)), of).await.is(201)
    }
}

#[tokio::test]
async fn a_call_is_answered_and_before_1_october_is_to_the_end_of_30_september() {
    let year = called().await;
    let thailand = year.of("THA").await;
    year.house.on("2023-09-30").await;
    let page = delegate(&year.house, "THA").await;
    let said = page.get("/plans/2024").await;
    said.must_say("before 1 October 2023: the last day is 30 September 2023").must_say("nothing submitted");
    said.must_not_say("How the Member States have answered");
    // Those who are silent are reminded from 31 August, 30 days before the last day; on the first page it is said till then.
    page.get("/").await.must_say("Calls for the annual plan that your state has not answered");
    // A title is enough to begin; what is asked for is asked at the submission.
    let proposals = format!("/plans/{}/proposals", year.plan);
    assert_eq!(thailand.post(&proposals, json!({})).await.wrong_fields(), ["title"]);
    let proposal = year.drafts(&thailand, json!({"title": "BCG for tourism", "areas": ["3.4"]})).await;
    let submission = format!("/event-proposals/{proposal}/submission");
    let refused = thailand.post(&submission, json!({})).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.to_string().contains("Brief concept"), "{}", refused.body);
    // Thailand coordinates nothing in tourism: any state may host in any area (1.1).
    let whole = event("BCG immunization for the tourism industry", "3.4", json!({"format": "online"}));
    thailand.post(&format!("/event-proposals/{proposal}/rewording"), whole).await.is(201);
    page.get("/plans/2024").await.must_say("nothing submitted, 1 draft");
    // A draft is its delegation's alone.
    let china = year.of("CHN").await;
    for other in [&year.officer, &china] {
        other.get(&format!("/event-proposals/{proposal}")).await.is(404);
    }
    let submitted = thailand.post(&submission, json!({})).await.is(201);
    assert_eq!((&submitted["submitted"], &submitted["late"]), (&json!("2023-09-30"), &json!(false)));
    china.get(&format!("/event-proposals/{proposal}")).await.is(200);
    let observer = Program::of(&year.house, OBSERVER).await;
    observer.get(&format!("/event-proposals/{proposal}")).await.is(404);

    // Drafted on the last day and submitted on the next, it is late: judged when it is submitted.
    let india = year.of("IND").await;
    let late = year.drafts(&india, event("Counter-radicalization workshop", "2.2", json!({}))).await;
    year.house.on("2023-10-01").await;
    let submission = format!("/event-proposals/{late}/submission");
    assert_eq!(india.post(&submission, json!({})).await.wrong_fields(), ["late_because"]);
    let reason = json!({"late_because": "The ministry confirmed yesterday."});
    let submitted = india.post(&submission, reason).await.is(201);
    assert_eq!((&submitted["late"], &submitted["submitted"]), (&json!(true), &json!("2023-10-01")));
    let page = delegate(&year.house, "CHN").await; // sessions of another day have ended
    page.get(&format!("/event-proposals/{late}")).await.must_say("came late").must_say("confirmed yesterday");

    // "Nothing to propose this year" is an answer; a proposal takes its place.
    let azerbaijan = year.of("AZE").await;
    let nothing = format!("/plans/{}/nothing", year.plan);
    let answer = id(&azerbaijan.post(&nothing, json!({})).await.is(201));
    azerbaijan.post(&nothing, json!({})).await.is(409);
    let officer = person(&year.house, "officer@secretariat.example", Post::Officer).await;
    let page = officer.get("/plans/2024").await;
    page.must_say("nothing to propose this year (1 October 2023)");
    page.must_say("12 Member States have not answered yet."); // 15 without Thailand, India, Azerbaijan
    let reason = json!({"late_because": "It was decided today."});
    let proposal = year.drafts(&azerbaijan, event("Business forum", "3.1", json!({}))).await;
    azerbaijan.post(&format!("/event-proposals/{proposal}/submission"), reason).await.is(201);
    azerbaijan.get(&format!("/plan-answers/{answer}")).await.is(404);
    officer.get("/plans/2024").await.must_not_say("nothing to propose this year");
}

#[tokio::test]
async fn those_who_are_silent_are_written_to_in_one_step() {
    let year = called().await;
    let form = |state: Value, to: &str| {
        json!({"state": state, "language": "en", "full_name": to, "to_whom": to, "block": to,
               "confirmed": "2023-08-01", "distribution": "secretariat"})
    };
    let letters = format!("/plans/{}/reminder-note", year.plan);
    let typed = json!({"subject": "Proposals", "purpose_en": "recall the call"});
    let refused = year.officer.post(&letters, typed.clone()).await;
    assert!(refused.body.to_string().contains("and of 14 more states"), "of all fifteen: {}", refused.body);
    assert_eq!(refused.wrong_fields(), ["purpose_en"], "no forms");
    let members = year
        .house
        .record()
        .await
        .organisation
        .all_of(clearinghouse::record::rows::StandingOf::Member, crate::house::day("2023-08-22"));
    for state in &members {
        let row = form(json!(state), &format!("the Embassy of {state}"));
        year.house.register(Kind::StateForm, row).await;
    }
    let russia = year.of("RUS").await;
    year.submits(&russia, event("Security of the Internet", "2.3", json!({}))).await;
    let note = year.officer.post(&letters, typed).await.is(201);
    let states: Vec<&str> = note["states"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(states.len(), 14, "fifteen without Russia: {states:?}");
    assert!(!states.contains(&"RUS") && note["en"].as_str().unwrap().contains("the Embassy of THA"));
    assert_eq!(note["sent"], Value::Null, "it is drafted, and goes out as every note");
}

#[tokio::test]
async fn the_secretariat_asks_brings_two_together_and_nothing_is_lost() {
    let year = called().await;
    let (kazakhstan, china, tajikistan) = (year.of("KAZ").await, year.of("CHN").await, year.of("TJK").await);
    let ask = async |proposal: &str| {
        let question = json!({"question": "In which city?"});
        let asked = format!("/event-proposals/{proposal}/questions");
        year.officer.post(&asked, question).await
    };
    let seminar = event("Seminar in the military-political dimension", "1", json!({}));
    let own = year.submits(&kazakhstan, seminar.clone()).await;
    let rewording = format!("/event-proposals/{own}/rewording");
    kazakhstan.post(&rewording, seminar.clone()).await.is(201); // until it is said what becomes of it
    let question = id(&ask(&own).await.is(201));
    ask(&own).await.is(409); // one at a time
    let mut answered = seminar.clone();
    answered["place"] = json!("Astana");
    kazakhstan.post(&rewording, answered).await.is(201);
    let answer = format!("/proposal-questions/{question}/answer");
    china.post(&answer, json!({"answer": "Beijing"})).await.is(403);
    kazakhstan.post(&answer, json!({"answer": "In Astana."})).await.is(201);
    let page = delegate(&year.house, "IND").await.get(&format!("/event-proposals/{own}")).await;
    page.must_say("In which city?").must_say("In Astana.");

    let of_china = year.submits(&china, event("Training on biodiversity", "4.1", json!({}))).await;
    let like = event("Seminar on biodiversity training", "4.1", json!({}));
    let of_tajikistan = year.submits(&tajikistan, like).await;
    let page = delegate(&year.house, "TJK").await.get(&format!("/event-proposals/{of_tajikistan}")).await;
    page.must_say("Like this one:"); // two of the two and three words: biodiversity, training
    // While it is being written: of another state, in the same area, with half of the words; of nobody's own, and nothing kept.
    let asked = |title: &str, area: &str| {
        format!("/event-proposals/alike?of={}&title={}&areas={area}", year.plan, title.replace(' ', "+"))
    };
    let india = delegate(&year.house, "IND").await;
    india
        .get(&asked("Biodiversity in cities", "4.1"))
        .await
        .must_say("Training on biodiversity")
        .must_say("(China)");
    india.get(&asked("Biodiversity in cities", "2.3")).await.must_not_say("Training on biodiversity");
    india.get(&asked("Energy of cities", "4.1")).await.must_not_say("Training on biodiversity");
    let own = delegate(&year.house, "CHN").await.get(&asked("Training on biodiversity", "4.1")).await;
    own.must_not_say("(China)").must_say("(Tajikistan)");
    let merger = format!("/event-proposals/{of_china}/merger");
    let mut together = event("Training and seminar on biodiversity", "4.1", json!({}));
    together["merges"] = json!([of_china]);
    assert_eq!(year.officer.post(&merger, together.clone()).await.wrong_fields(), ["merges"], "with itself");
    together["merges"] = json!([of_tajikistan]);
    let merged = id(&year.officer.post(&merger, together.clone()).await.is(201));
    let agreement = format!("/event-proposals/{merged}/agreement");
    let disposition = format!("/event-proposals/{merged}/disposition");
    year.officer.post(&disposition, json!({"outcome": "accepted"})).await.is(409); // nobody has agreed
    kazakhstan.post(&agreement, json!({"answer": "agrees"})).await.is(403);
    china.post(&agreement, json!({"answer": "agrees"})).await.is(201);
    let half = year.officer.get(&format!("/event-proposals/{of_china}")).await.is(200);
    assert_eq!(half["outcome"], Value::Null, "Tajikistan has not agreed");
    tajikistan.post(&agreement, json!({"answer": "agrees"})).await.is(201);
    for one in [&of_china, &of_tajikistan] {
        let row = year.officer.get(&format!("/event-proposals/{one}")).await.is(200);
        assert_eq!((&row["outcome"], &row["concept"]), (&json!("merged"), &json!("What is to be done.")));
    }
    let row = year.officer.get(&format!("/event-proposals/{merged}")).await.is(200);
    assert_eq!((&row["outcome"], &row["sponsors"]), (&json!("accepted"), &json!(["TJK"])));

    // One who declines leaves all as they stood.
    let (russia, india) = (year.of("RUS").await, year.of("IND").await);
    let one = year.submits(&russia, event("Internet security", "2.3", json!({}))).await;
    let other = year.submits(&india, event("Security of the Internet", "2.3", json!({}))).await;
    let mut together = event("Internet", "2.3", json!({}));
    together["merges"] = json!([other]);
    let merged = year.officer.post(&format!("/event-proposals/{one}/merger"), together).await.is(201);
    let declined = format!("/event-proposals/{}/agreement", id(&merged));
    india.post(&declined, json!({"answer": "declines"})).await.is(201);
    year.accepts(&one).await;
    let disposition = format!("/event-proposals/{other}/disposition");
    let left = json!({"outcome": "next-year"});
    assert_eq!(year.officer.post(&disposition, left).await.wrong_fields(), ["explanation"]);
    let left = json!({"outcome": "next-year", "explanation": "The area has one event already."});
    year.officer.post(&disposition, left).await.is(201);
}

#[tokio::test]
async fn what_is_kept_with_the_secretariat_is_before_all_with_the_draft_plan() {
    let year = called().await;
    let (russia, china) = (year.of("RUS").await, year.of("CHN").await);
    let kept = event("Internet security", "2.3", json!({"kept": true, "invited": ["TJK"]}));
    let draft = year.drafts(&russia, kept).await;
    let address = format!("/event-proposals/{draft}");
    // Whom the delegation asks to join reads the draft, and answers itself.
    let tajikistan = year.of("TJK").await;
    tajikistan.get(&address).await.is(200);
    tajikistan.post(&format!("{address}/rewording"), json!({"title": "x"})).await.is(403);
    russia.post(&format!("{address}/joining"), json!({"answer": "joins"})).await.is(403);
    let joined = tajikistan.post(&format!("{address}/joining"), json!({"answer": "joins"})).await.is(201);
    assert_eq!(joined["sponsors"], json!(["TJK"]));
    russia.post(&format!("{address}/submission"), json!({})).await.is(201);
    year.officer.get(&address).await.is(200);
    china.get(&address).await.is(404);
    year.officer.post(&format!("/plans/{}/draft", year.plan), json!({})).await.is(409); // nothing is accepted
    year.accepts(&draft).await;
    // The draft is offered from what was accepted, under its dimension.
    let officer = person(&year.house, "officer@secretariat.example", Post::Officer).await;
    let form = officer.get(&format!("/plans/{}/draft", year.plan)).await;
    form.must_say("## New challenges and threats").must_say("1. **Internet security.**");
    form.must_say("(Russian Federation, Tajikistan)");
    let lines = year.is_approved().await;
    china.get(&address).await.is(200);
    assert_eq!((&lines[0]["hosts"], lines.len()), (&json!(["RUS", "TJK"]), 1));
    // The approved plan takes no more proposals.
    let late = event("Another", "2.3", json!({}));
    china.post(&format!("/plans/{}/proposals", year.plan), late).await.is(409);
}

#[tokio::test]
async fn the_year_is_run_from_the_approved_plan_and_reported() {
    let year = called().await;
    let mut all = Vec::new();
    for (state, title, area) in [
        ("KAZ", "Seminar in the military-political dimension", "1"),
        ("RUS", "Internet security", "2.3"),
        ("TJK", "Meeting of tourism experts", "3.4"),
        ("THA", "BCG immunization for the tourism industry", "3.4"),
        ("CHN", "Agricultural development", "3.6"),
        ("IND", "Counter-radicalization workshop", "2.2"),
    ] {
        let who = year.of(state).await;
        let proposal = year.submits(&who, event(title, area, json!({"month": 5}))).await;
        year.accepts(&proposal).await;
        all.push(proposal);
    }
    let lines = year.is_approved().await;
    // By dimension, then by area, then by title: 1; 2.2, 2.3; 3.4 B, 3.4 M, 3.6.
    let titles: Vec<&str> = lines.iter().filter_map(|line| line["title"].as_str()).collect();
    assert_eq!(
        titles,
        [
            "Seminar in the military-political dimension",
            "Counter-radicalization workshop",
            "Internet security",
            "BCG immunization for the tourism industry",
            "Meeting of tourism experts",
            "Agricultural development"
        ]
    );
    assert_eq!(lines[0]["proposals"], json!([all[0]]), "a line keeps its trace");
    year.house.on("2024-02-01").await;
    let days = |begins: &str, ends: &str| json!({"begins": begins, "ends": ends, "place": "Astana"});
    year.act(&lines[0], "event-confirmation", days("2024-04-08", "2024-04-09")).await;
    // Ramadan of 2024 is about 11 March to 9 April, as it is computed.
    let page = delegate(&year.house, "CHN").await;
    let event = format!("/events/{}", id(&lines[0]));
    page.get(&event).await.must_say("Ramadan is about 11 March 2024 to 9 April 2024");
    let mut moved = days("2024-04-10", "2024-04-11");
    let moving = format!("{event}/moving");
    assert_eq!(year.officer.post(&moving, moved.clone()).await.wrong_fields(), ["reason"]);
    moved["reason"] = json!("The hall was not free.");
    // Who hosts it may, and no other delegation.
    year.of("CHN").await.post(&moving, moved.clone()).await.is(403);
    let row = year.of("KAZ").await.post(&moving, moved).await.is(201);
    assert_eq!((&row["begins"], &row["standing"]), (&json!("2024-04-10"), &json!("confirmed")));
    let said = page.get(&event).await;
    said.must_say("The hall was not free.").must_say("Before: 8–9 April 2024, Astana");
    said.must_not_say("Ramadan");
    let cancelled = json!({"reason": "The host withdrew."});
    year.act(&lines[1], "cancellation", cancelled.clone()).await;
    year.officer.post(&format!("/events/{}/cancellation", id(&lines[1])), cancelled).await.is(409);
    year.act(&lines[2], "postponement", json!({"month": 9, "reason": "Consultations."})).await;
    let outside = json!({"title": "Expert meeting on the environment", "areas": ["4.1"], "hosts": ["KAZ"]});
    let outside = year.officer.post(&format!("/plans/{}/events", year.plan), outside).await.is(201);
    assert_eq!((&outside["number"], &outside["standing"]), (&Value::Null, &json!("planned")));

    // Personal data: of the host, the Secretariat and the own delegation.
    let named = json!({"name": "Ms. Aigul Example", "post": "Head of department"});
    let nominations = format!("{event}/nominations");
    let india = year.of("IND").await;
    let nomination = id(&india.post(&nominations, named).await.is(201));
    for reader in [&year.officer, &india, &year.of("KAZ").await] {
        reader.get(&format!("/nominations/{nomination}")).await.is(200);
    }
    page.get(&event).await.must_not_say("Aigul").must_not_say("participants.csv");
    let file = format!("{event}/participants.csv");
    page.get(&file).await.must_say("state,delegation,name").must_not_say("Aigul");
    let host = delegate(&year.house, "KAZ").await;
    host.get(&event).await.must_say(&file);
    host.get(&file).await.must_say("IND,India,Ms. Aigul Example,Head of department,,2024-02-01");
    year.of("CHN").await.get(&format!("/nominations/{nomination}")).await.is(404);

    // Held on its days, and not before they have ended.
    let holding = format!("{event}/holding");
    assert_eq!(year.officer.post(&holding, days("2024-04-10", "2024-04-11")).await.wrong_fields(), ["ends"]);
    year.house.on("2024-04-11").await;
    year.act(&lines[0], "holding", days("2024-04-10", "2024-04-11")).await;
    let page = delegate(&year.house, "CHN").await;
    page.get("/plans/2024/figures").await.must_say("Held, and their reports are awaited");
    let mut took_part: Vec<String> = Vec::new();
    for (code, ..) in OTHERS {
        took_part.push(code.to_owned());
    }
    took_part.extend(["AZE", "CHN", "IND", "KAZ", "RUS", "TJK"].map(str::to_owned));
    let report = json!({"took_part": took_part, "participants": 40, "organizations": "UNODC",
                        "outcome": "Experience was shared."});
    year.of("KAZ").await.post(&format!("{event}/event-reports"), report.clone()).await.is(201);
    year.officer.post(&format!("{event}/event-reports"), report).await.is(409);
    page.get(&event).await.must_say("14 states").must_say("Experience was shared.");
    let figures = page.get("/plans/2024/figures").await;
    figures.must_say("40 participants in all").must_not_say("reports are awaited");
    // Of tourism two are planned and none is held; that of 2.2 was cancelled.
    let line = |area: &str, counts: [usize; 5]| {
        let heads = ["Lines of the plan", "Outside it", "Held", "Cancelled", "Still ahead"];
        let cells = heads.iter().zip(counts);
        let cells: Vec<_> = cells.map(|(of, many)| format!("<td data-label=\"{of}\">{many}</td>")).collect();
        format!("<th scope=\"row\">{area}</th>{}", cells.concat())
    };
    figures.must_say(&line("3.4 Tourism", [2, 0, 0, 0, 2]));
    figures.must_say(&line("1 Military-political", [1, 0, 1, 0, 0]));
    figures.must_say(&line("2.2 Combating terrorism", [1, 0, 0, 1, 0]));
    figures.must_say(&line("4.1 Sustainable Development", [0, 1, 0, 0, 1]));
    let calendar = page.get("/plans/2024/calendar").await;
    calendar.must_say("April").must_say("September").must_say("To be confirmed");
    let csv = page.get("/events.csv?year=2024&stands=held").await;
    csv.must_say("Seminar in the military-political dimension").must_not_say("Internet security");

    // Whom delegations sent is kept for 180 days after 11 April 2024: to 8 October (19 days of April, 31, 30, 31, 31, 30, 8).
    let app = &year.house.app;
    let held = || async { year.house.held().await.record.organisation.nominations.len() };
    year.house.on("2024-10-08").await;
    delegate(&year.house, "IND").await.get(&event).await.must_say("They are erased on 9 October 2024");
    assert_eq!((term::end(app).await.unwrap(), held().await), (0, 1));
    year.house.on("2024-10-09").await;
    // The nomination, and that it was taken out.
    assert_eq!((term::end(app).await.unwrap(), held().await), (2, 0));
    let named = "select count(*) from journal_change where coalesce(before, after)::text like '%Aigul%'";
    let left: i64 = sqlx::query_scalar(named).fetch_one(&year.house.owner_pool).await.unwrap();
    assert_eq!(left, 0, "nothing of the person is left in the journal");
    clearinghouse::journal::verify(&app.pool, None).await.unwrap();
    assert_eq!(term::end(app).await.unwrap(), 0, "the next look finds nothing");
}

#[tokio::test]
async fn an_observer_reads_what_is_marked_for_observers_and_not_whom_members_write_to() {
    let year = called().await;
    year.house.on("2023-09-01").await;
    let kazakhstan = year.of("KAZ").await;
    let contact = json!({"contact": "desk@mfa.example", "observers": true});
    for (title, area) in [("Open seminar", "3.4"), ("Closed seminar", "3.5")] {
        let proposal = year.submits(&kazakhstan, event(title, area, contact.clone())).await;
        year.accepts(&proposal).await;
    }
    let lines = year.is_approved().await;
    let address = format!("/events/{}", id(&lines[0]));
    let page = person(&year.house, "observer@jpn.example", Post::Observer("JPN".parse().unwrap())).await;
    page.get("/").await.must_not_say("href=\"/plans\"");
    page.get("/events").await.must_not_say("seminar");
    assert_eq!(page.get(&address).await.status, StatusCode::NOT_FOUND);

    let marked = json!({"distribution": "member-states-and-observers"});
    for (kind, row) in [(Kind::Plan, &year.plan), (Kind::Event, &id(&lines[0]))] {
        year.house.correct(kind, row.parse().unwrap(), marked.clone()).await;
    }
    page.get("/").await.must_say("href=\"/plans\"");
    page.get("/events").await.must_say("Open seminar").must_not_say("Closed seminar");
    let plan = page.get("/plans/2024").await;
    plan.must_say("Open seminar").must_not_say("Closed seminar").must_not_say("nothing submitted");
    page.get("/plans/2024/calendar").await.must_say("Open seminar");
    page.get(&address).await.must_say("Open seminar").must_not_say("desk@mfa.example");
    page.get("/events.csv").await.must_say("Open seminar").must_not_say("desk@mfa.example");
    let observer = Program::of(&year.house, OBSERVER).await;
    assert_eq!(observer.get(&address).await.is(200)["contact"], Value::Null);
    assert_eq!(kazakhstan.get(&address).await.is(200)["contact"], "desk@mfa.example");
}
