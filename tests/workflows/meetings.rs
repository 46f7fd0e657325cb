//! A meeting from the plan to its opening: planned by who leads, convened, moved, cancelled; who comes; its numeral.

use axum::http::StatusCode;
use clearinghouse::record::rows::{Circulation, Meeting};
use clearinghouse::record::{Kind, Row};
use serde_json::json;
use uuid::Uuid;

use super::browsing::{delegate, led, observer, officer, send, senior, step};
use crate::house::{Browser, House, day, reasons};

/// Where the Chair of 2026, Azerbaijan, plans.
pub async fn to_plan(house: &House) -> String {
    let now = house.now().await;
    let chair = house.record().await.organisation.chair(now).unwrap().common.id;
    format!("/chairmanships/{chair}/meetings")
}

/// A meeting of a body on some days, planned; says where it is.
pub async fn planned(house: &House, by: &Browser, body: &str, from: &str, to: &str) -> String {
    let plan = to_plan(house).await;
    let title = format!("Meeting of the {body}");
    let typed = [("body", body), ("title", title.as_str()), ("place", "Baku"), ("from", from), ("to", to)];
    led(&step(by, &plan, &typed).await)
}

pub fn id_of(address: &str) -> Uuid {
    address.rsplit('/').next().unwrap().parse().unwrap()
}

pub async fn meeting(house: &House, address: &str) -> Meeting {
    match house.row(Kind::Meeting, id_of(address)).await {
        Row::Meeting(meeting) => meeting,
        _ => panic!("no meeting"),
    }
}

/// What all were sent about something, in order.
pub async fn told(house: &House, id: Uuid) -> Vec<Circulation> {
    let record = house.record().await;
    let all = record.organisation.circulations.values();
    let mut told: Vec<_> = all.filter(|row| row.of_id == id).cloned().collect();
    told.sort_by_key(|row| row.common.id);
    told
}

#[tokio::test]
async fn the_chair_plans_a_meeting_and_the_secretariat_for_it() {
    let house = House::new().await;
    let (chair, india) = (senior(&house, "AZE").await, senior(&house, "IND").await);
    let plan = to_plan(&house).await;
    chair.get("/meetings").await.must_say(&plan).must_say("Plan a meeting");
    india.get("/meetings").await.must_not_say(&plan);
    officer(&house).await.get("/meetings").await.must_say(&plan);
    for other in [india, delegate(&house, "AZE").await] {
        assert_eq!(other.get(&plan).await.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(observer(&house).await.get(&plan).await.status, StatusCode::NOT_FOUND);
    let page = planned(&house, &chair, "SOC", "2026-12-10", "2026-12-11").await;
    chair.get(&page).await.must_say("Adoption of the agenda").must_say("Date of the next meeting");
    let items = house.record().await;
    let items: Vec<_> =
        items.organisation.agenda_of(id_of(&page)).iter().map(|row| (row.number, row.item.clone())).collect();
    let usual = ["adoption", "other-matters", "next-meeting"].map(str::to_owned);
    assert_eq!(items, (1..).zip(usual).collect::<Vec<_>>());
    chair.get(&page).await.must_say("provisional: SOC/2026-I.").must_say("Azerbaijan");
    // 24 November 2026 is today: a meeting is planned for today or later; 12 December is a Saturday.
    let typed = |from: &'static str, body: &'static str| {
        [("body", body), ("informal", "yes"), ("title", "A meeting"), ("from", from), ("to", "2026-12-12")]
    };
    let late = chair.post(&plan, &typed("2026-11-23", "MC")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let informal = chair.post(&plan, &typed("2026-12-12", "SOC")).await;
    informal.must_say("Only the Ministerial Council meets informally.");
    led(&chair.post(&plan, &typed("2026-12-12", "MC")).await);
}

#[tokio::test]
async fn it_is_convened_moved_and_cancelled_and_all_are_told() {
    let house = House::new().await;
    house
        .register(
            Kind::Holiday,
            json!({"calendar": "Azerbaijan", "day": "2026-12-31", "name": "Solidarity Day"}),
        )
        .await;
    let chair = senior(&house, "AZE").await;
    let page = planned(&house, &chair, "SOC", "2026-12-10", "2026-12-11").await;
    let (convene, date, cancel) =
        (format!("{page}/convocation"), format!("{page}/date"), format!("{page}/cancellation"));
    // Before it has been convened nobody is told that it moves; with it moves the review.
    let review = json!({"title": "Review", "areas": "2.3", "scheduled": "2026-11-24", "held": "2026-12-10",
                        "meeting_id": id_of(&page)});
    let review = house.register(Kind::Review, review).await.id;
    let moved = [("from", "2026-12-15"), ("to", "2026-12-15"), ("place", "Baku")];
    led(&step(&chair, &date, &moved).await);
    assert_eq!(told(&house, id_of(&page)).await, []);
    let Row::Review(review) = house.row(Kind::Review, review).await else { panic!("a review") };
    assert_eq!(review.held, day("2026-12-15"));
    led(&step(&chair, &convene, &[("note", "NºDOC/2000")]).await);
    let sent = told(&house, id_of(&page)).await;
    assert_eq!((sent.len(), sent[0].states.len(), sent[0].note.as_deref()), (1, 7, Some("NºDOC/2000")));
    assert_eq!(meeting(&house, &page).await.convened, Some(day("2026-11-24")));
    let again = chair.post(&convene, &[("go-ahead", "yes")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it is convened once");
    let asked = chair.post(&date, &[("from", "2026-12-31"), ("to", "2026-12-31"), ("online", "yes")]).await;
    asked.must_say("31 December 2026 is a holiday: Solidarity Day (Azerbaijan).");
    led(&step(&chair, &date, &[("from", "2026-12-31"), ("to", "2026-12-31"), ("online", "yes")]).await);
    assert_eq!(told(&house, id_of(&page)).await.len(), 2);
    delegate(&house, "IND").await.get(&page).await.must_say("31 December 2026").must_say("Online");
    // Not in its record, where nobody would be told; nor does an item come or go there.
    let id = id_of(&page);
    let corrected = house.try_to_correct(Kind::Meeting, id, json!({"from": "2026-12-30"})).await;
    assert_eq!(reasons(corrected.unwrap_err()), ["from refused-by-its-step"]);
    house.correct(Kind::Meeting, id, json!({"title": "Meeting of the Committee"})).await;
    let mut item = json!({"meeting_id": id, "number": 9, "item": "free", "title": "Late"});
    let unsaid = house.try_to_register(Kind::AgendaItem, item.clone()).await;
    assert_eq!(reasons(unsaid.unwrap_err()), ["late refused-late-without-reason"]);
    item["late"] = json!("It came late.");
    let item = house.register(Kind::AgendaItem, item).await.id;
    let struck = reasons(house.strike(Kind::AgendaItem, item).await.unwrap_err());
    assert_eq!(struck, ["- refused-by-its-step"]);
    assert_eq!(told(&house, id).await.len(), 2);
    let asked = chair.post(&cancel, &[]).await;
    asked.must_say("A review is planned for this meeting: Review.");
    led(&step(&chair, &cancel, &[]).await);
    assert_eq!(told(&house, id_of(&page)).await.len(), 3);
    let page = delegate(&house, "IND").await.get(&page).await;
    page.must_say("cancelled").must_not_say("provisional");
}

#[tokio::test]
async fn a_session_gets_its_numeral_when_it_opens_and_none_is_used_twice() {
    let house = House::new().await;
    let chair = senior(&house, "AZE").await;
    let registered = json!({"body": "SOC", "session": "2026-II", "title": "On paper", "from": "2026-03-02",
                            "to": "2026-03-02"});
    house.register(Kind::Meeting, registered).await;
    let first = planned(&house, &chair, "SOC", "2026-12-03", "2026-12-03").await;
    let second = planned(&house, &chair, "SOC", "2026-12-02", "2026-12-04").await;
    chair.get(&first).await.must_say("provisional: SOC/2026-IV");
    chair.get(&second).await.must_say("provisional: SOC/2026-III");
    let open = |page: &str| format!("{page}/opening");
    // Not before its first day, not after its last.
    house.on("2026-12-01").await;
    let chair = senior(&house, "AZE").await;
    chair.get(&open(&second)).await.must_say("it begins on 2 December 2026");
    house.on("2026-12-03").await;
    let chair = senior(&house, "AZE").await;
    let india = senior(&house, "IND").await;
    assert_eq!(india.get(&open(&first)).await.status, StatusCode::FORBIDDEN);
    // Nobody has come, and it opens: there is no quorum.
    led(&step(&chair, &open(&first), &[]).await);
    assert_eq!(meeting(&house, &first).await.session.as_deref(), Some("2026-III"), "whichever opens first");
    // It has opened: neither cancelled nor struck, nor given another numeral.
    let cancel = chair.post(&format!("{first}/cancellation"), &[("go-ahead", "yes")]).await;
    assert_eq!(cancel.status, StatusCode::UNPROCESSABLE_ENTITY);
    let id = id_of(&first);
    let strike = reasons(house.strike(Kind::Meeting, id).await.unwrap_err());
    assert!(strike.contains(&"- refused-meeting-opened".to_owned()), "{strike:?}");
    let renumbered = house.try_to_correct(Kind::Meeting, id, json!({"session": "2026-V"})).await;
    assert_eq!(reasons(renumbered.unwrap_err()), ["- refused-session-opened"]);
    house.correct(Kind::Meeting, id, json!({"title": "Meeting of the Committee"})).await;
    house.on("2026-12-05").await;
    let chair = senior(&house, "AZE").await;
    chair.get(&open(&second)).await.must_say("The days of the meeting ended on 4 December 2026.");
    let moved = [("from", "2026-12-05"), ("to", "2026-12-05"), ("place", "Baku")];
    led(&step(&chair, &format!("{second}/date"), &moved).await);
    led(&step(&chair, &open(&second), &[]).await);
    assert_eq!(meeting(&house, &second).await.session.as_deref(), Some("2026-IV"));
    // A meeting of the Ministers has no numeral.
    let ministers = planned(&house, &chair, "MC", "2026-12-05", "2026-12-05").await;
    led(&step(&chair, &open(&ministers), &[]).await);
    assert_eq!(meeting(&house, &ministers).await.session, None);
    chair.get("/meetings?stands=open").await.must_say("Meeting of the MC").must_not_say("On paper");
}

#[tokio::test]
async fn delegations_name_their_members_and_attendance_hinders_nothing() {
    let house = House::new().await;
    for (kind, row) in [
        (Kind::State, json!({"code": "TKM", "alpha2": "TM"})),
        (
            Kind::StateName,
            json!({"state": "TKM", "en": "Turkmenistan", "ru": "Turkmenistan", "kk": "Turkmenistan"}),
        ),
        (Kind::Membership, json!({"state": "TKM", "standing": "observer", "from": "2000-01-01"})),
    ] {
        house.register(kind, row).await;
    }
    let chair = senior(&house, "AZE").await;
    let page = planned(&house, &chair, "SOC", "2026-12-03", "2026-12-03").await;
    let own = format!("{page}/delegation");
    let (turkiye, china) = (delegate(&house, "TUR").await, delegate(&house, "CHN").await);
    assert_eq!(officer(&house).await.get(&own).await.status, StatusCode::FORBIDDEN);
    let more =
        send(&turkiye, &own, &turkiye.get(&own).await, &[("people.1.name", "Ms. Ada"), ("more", "yes")])
            .await;
    more.must_say("name=\"people.2.name\"");
    let members = [
        ("people.1.name", "Ms. Ada"),
        ("people.1.title", "Ambassador"),
        ("people.1.head", "yes"),
        ("people.2.name", "Mr. Bey"),
    ];
    led(&step(&turkiye, &own, &members).await);
    led(&step(&china, &own, &[("people.1.name", "Mr. Li"), ("people.1.head", "yes")]).await);
    // What is given anew takes the place of what was given before.
    led(&step(&turkiye, &own, &members[..3]).await);
    let attendance = format!("{page}/attendance");
    let secretariat = officer(&house).await;
    secretariat.get(&attendance).await.must_say("The meeting begins on 3 December 2026");
    house.on("2026-12-03").await;
    let (secretariat, china) = (officer(&house).await, delegate(&house, "CHN").await);
    assert_eq!(china.get(&attendance).await.status, StatusCode::FORBIDDEN);
    led(&step(&secretariat, &attendance, &[("state", "TUR"), ("attended", "in-person")]).await);
    led(&step(&secretariat, &attendance, &[("state", "IND"), ("attended", "absent")]).await);
    led(&step(&secretariat, &attendance, &[("state", "TKM"), ("attended", "online")]).await);
    // In English alphabetical order in every language, where ü is a kind of u: China, India, Türkiye, Turkmenistan.
    for language in ["en", "ru", "kk"] {
        let list = china.clone().asking_for(language).get(&format!("{page}/participants")).await;
        let places = ["China", "India", "Türkiye", "Turkmenistan"].map(|name| list.body.find(name));
        assert!(places[0].is_some() && places.is_sorted(), "{language}: {places:?}");
        list.must_say("Ms. Ada, Ambassador").must_not_say("Mr. Bey");
    }
    let file = china.get(&format!("{page}/participants.csv")).await;
    file.must_say("CHN,China,,Mr. Li,,head").must_say("IND,India,absent,,,");
    file.must_say("TUR,Türkiye,in-person,Ms. Ada,Ambassador,head");
    assert_eq!(
        observer(&house).await.get(&format!("{page}/participants")).await.status,
        StatusCode::NOT_FOUND
    );
    let chair = senior(&house, "AZE").await;
    led(&step(&chair, &format!("{page}/opening"), &[]).await);
    led(&step(&chair, &format!("{page}/closing"), &[]).await);
    let late = china.post(&format!("{page}/delegation"), &[("people.1.name", "Mr. Wang")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "the meeting has closed");
}
