//! The whole way of a record: registered, corrected, struck.

use axum::http::StatusCode;
use clearinghouse::record::{Kind, Row};
use clearinghouse::rules::access::Post;

use super::{TERM, confirm, house, officer, typed};
use crate::house::{House, day};

/// The one tenure of the house.
async fn tenure(house: &House) -> clearinghouse::record::rows::Tenure {
    match house.record().await.all(Kind::Tenure).pop() {
        Some(Row::Tenure(row)) => row,
        _ => panic!("there is no tenure"),
    }
}

#[tokio::test]
async fn a_form_with_an_error_comes_back_with_all_that_was_typed() {
    let house = house().await;
    let officer = officer(&house).await;
    let form = typed(&TERM, "to", "31 December 2025");
    let form = typed(&form, "remark", "With <consultations> & \"more\"");
    let answer = officer.post("/register/tenure", &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.must_say("“31 December 2025” is not a date").must_say("href=\"#to\"");
    answer.must_say("value=\"31 December 2025\"").must_say("aria-invalid=\"true\"");
    answer.must_say("<option value=\"2.3\" selected>").must_say("<option value=\"RUS\" selected>");
    answer.must_say("value=\"2023-08-22\"").must_say("With &#60;consultations&#62; &#38; &#34;more&#34;");
    assert!(house.record().await.all(Kind::Tenure).is_empty());
}

#[tokio::test]
async fn a_refusal_names_its_paragraph() {
    let house = house().await;
    let officer = officer(&house).await;
    let page = officer.post("/register/tenure", &TERM).await;
    confirm(&officer, "/register/tenure", &page).await;
    let answer = officer.post("/register/tenure", &typed(&TERM, "state", "CHN")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.must_say("Russian Federation is Coordinator of this area from 1 January 2024 to 31 December 2025");
    answer.must_say("Paragraph 1.9").must_say("one Coordinator per priority area");
}

#[tokio::test]
async fn what_is_registered_already_is_named_with_the_way_to_it() {
    let house = house().await;
    let officer = officer(&house).await;
    let page = officer.post("/register/tenure", &TERM).await;
    confirm(&officer, "/register/tenure", &page).await;
    let address = format!("/records/tenure/{}", tenure(&house).await.common.id);
    // The second of two officers may have had the page of confirmation open all the while.
    for answer in
        [officer.post("/register/tenure", &TERM).await, confirm(&officer, "/register/tenure", &page).await]
    {
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        answer.must_say("registered already, as of 22 August 2023, in entry");
        answer.must_say(&format!(
            "<a href=\"{address}\">2.3, Russian Federation, coordinator (2024-2025)</a>: This is"
        ));
        assert!(!answer.says("at the same time"), "it is no second Coordinator");
    }
    assert_eq!(house.record().await.all(Kind::Tenure).len(), 1);
}

#[tokio::test]
async fn a_date_that_has_not_come_is_said_at_its_field() {
    let house = house().await;
    let officer = officer(&house).await;
    let form = typed(&typed(&TERM, "appointed", "2024-03-02"), "from", "2024-06-01");
    let answer = officer.post("/register/tenure", &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.must_say("href=\"#appointed\"");
    answer.must_say("2 March 2024 has not come yet: today is 1 March 2024 in Astana.");
    let today = officer.post("/register/tenure", &typed(&form, "appointed", "2024-03-01")).await;
    assert_eq!(today.status, StatusCode::OK);
}

#[tokio::test]
async fn a_term_is_given_up_before_it_begins_and_the_pages_say_so() {
    let house = house().await;
    let officer = officer(&house).await;
    let term = typed(&typed(&TERM, "from", "2024-06-01"), "to", "2026-05-31");
    let page = officer.post("/register/tenure", &term).await;
    confirm(&officer, "/register/tenure", &page).await;
    let id = tenure(&house).await.common.id.to_string();
    let notice = [
        ("tenure_id", id.as_str()),
        ("notified", "2024-02-20"),
        ("last_day", "2024-05-31"),
        ("source_kind", "note verbale"),
        ("source_number", "12"),
        ("distribution", "member-states-and-observers"),
    ];
    let page = officer.post("/register/tenure-termination", &notice).await;
    page.must_say(
        "By the notice of 20 February 2024 the state gives up its term before it begins on 1 June 2024",
    );
    page.must_say("Propose a concept paper").must_say("falls away");
    assert_eq!(confirm(&officer, "/register/tenure-termination", &page).await.status, StatusCode::SEE_OTHER);
    let record = officer.get(&format!("/records/tenure/{id}")).await;
    record.must_say("End in force").must_say("given up by the state before the first day (1.12)");
    officer.get("/areas/2.3").await.must_say("ended before it began");
}

#[tokio::test]
async fn before_a_record_is_registered_the_page_says_which_duties_change() {
    let house = house().await;
    let officer = officer(&house).await;
    let page = officer.post("/register/tenure", &typed(&TERM, "to", "2024-12-31")).await;
    assert_eq!(page.status, StatusCode::OK);
    // What is only advised is said, and does not stand in the way.
    page.must_say("22 August 2023").must_say("The recommended tenure is");
    page.must_say("The source has neither a number nor a date:");
    page.must_say("Propose a concept paper").must_say("Appoint a coordinator").must_say("falls away");
    assert!(house.record().await.all(Kind::Tenure).is_empty(), "nothing is written before it is confirmed");

    let mut back = page.hidden_fields();
    back.push(("back".into(), "yes".into()));
    let back: Vec<_> = back.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let form = officer.post("/register/tenure", &back).await;
    form.must_say("value=\"2024-12-31\"").must_say("<option value=\"RUS\" selected>");

    let done = confirm(&officer, "/register/tenure", &page).await;
    let record = officer.get(done.goes_to()).await;
    assert_eq!(record.status, StatusCode::OK);
    record.must_say("Registered. It stands in the journal.").must_say("31 December 2024");
    assert_eq!(tenure(&house).await.to, Some(day("2024-12-31")));
}

#[tokio::test]
async fn of_two_officers_who_correct_the_second_sees_the_difference_and_loses_nothing() {
    let house = house().await;
    let first = officer(&house).await;
    let second = house.signed_in("second@secretariat.example", Post::Officer).await;
    let page = first.post("/register/tenure", &TERM).await;
    confirm(&first, "/register/tenure", &page).await;
    let row = tenure(&house).await;
    let address = format!("/records/tenure/{}/correct", row.common.id);
    let etag = row.common.entry.to_string();
    let form = typed(&typed(&TERM, "etag", &etag), "reason", "The decision says so.");

    let page = first.post(&address, &typed(&form, "to", "2026-12-31")).await;
    page.must_say("<del>31 December 2025</del>").must_say("<ins>31 December 2026</ins>");
    let done = confirm(&first, &address, &page).await;
    first.get(done.goes_to()).await.must_say("The decision says so.").must_say("<ins>31 December 2026</ins>");

    let answer = second.post(&address, &typed(&form, "remark", "See note 12.")).await;
    assert_eq!(answer.status, StatusCode::PRECONDITION_FAILED);
    answer
        .must_say("It has been changed meanwhile")
        .must_say("31 December 2026")
        .must_say("31 December 2025");
    answer.must_say("officer@secretariat.example").must_say("See note 12.");
    let stands = tenure(&house).await;
    answer.must_say(&format!("name=\"etag\" value=\"{}\"", stands.common.entry));
    answer.must_say("value=\"2026-12-31\""); // left alone by the second, and so taken over

    // Where both changed the same, what the second typed is kept, and it is for the second to decide.
    let answer = second.post(&address, &typed(&form, "to", "2027-12-31")).await;
    answer.must_say("value=\"2027-12-31\"").must_say("What you typed.");

    let etag = stands.common.entry.to_string();
    let form = typed(&typed(&form, "to", "2026-12-31"), "etag", &etag);
    let page = second.post(&address, &typed(&form, "remark", "See note 12.")).await;
    confirm(&second, &address, &page).await.goes_to();
    let row = tenure(&house).await;
    assert_eq!((row.to, row.common.remark.as_deref()), (Some(day("2026-12-31")), Some("See note 12.")));
}

#[tokio::test]
async fn a_correction_wants_a_reason_and_a_change() {
    let house = house().await;
    let officer = officer(&house).await;
    let page = officer.post("/register/tenure", &TERM).await;
    confirm(&officer, "/register/tenure", &page).await;
    let row = tenure(&house).await;
    let address = format!("/records/tenure/{}/correct", row.common.id);
    let etag = row.common.entry.to_string();
    officer.get(&address).await.must_say("value=\"2025-12-31\"");
    let form = typed(&TERM, "etag", &etag);
    let answer = officer.post(&address, &typed(&form, "to", "2026-12-31")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.must_say("href=\"#reason\"").must_say("value=\"2026-12-31\"");
    let answer = officer.post(&address, &typed(&form, "reason", "None.")).await;
    answer.must_say("Nothing would change");
}

#[tokio::test]
async fn a_record_is_struck_with_a_reason_unless_others_rest_on_it() {
    let house = house().await;
    let officer = officer(&house).await;
    let page = officer.post("/register/tenure", &TERM).await;
    confirm(&officer, "/register/tenure", &page).await;
    let row = tenure(&house).await;
    let of = format!("/records/tenure/{}", row.common.id);
    let strike = format!("{of}/strike");
    let extension = [
        ("tenure_id", row.common.id.to_string()),
        ("approved", "2024-02-10".into()),
        ("to", "2027-12-31".into()),
        ("source_kind", "decision".into()),
    ];
    let extension: Vec<_> = extension.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = officer.post("/register/tenure-extension", &extension).await;
    let at = confirm(&officer, "/register/tenure-extension", &page).await.goes_to().to_owned();
    let at = at.split('?').next().unwrap();

    let page = officer.get(&strike).await;
    page.must_say("one extension of a tenure").must_say(&format!("href=\"{at}\""));
    assert!(!page.says("name=\"reason\""));
    let refused =
        officer.post(&strike, &[("etag", &row.common.entry.to_string()), ("reason", "Twice.")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    let hidden = officer.get(&format!("{at}/strike")).await.hidden_fields();
    let etag = hidden.into_iter().find(|(name, _)| name == "etag").expect("what was seen").1;
    let answer = officer.post(&format!("{at}/strike"), &[("etag", &etag)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.must_say("Please fill this in.");
    let done = officer.post(&format!("{at}/strike"), &[("etag", &etag), ("reason", "Entered twice.")]).await;
    officer.get(done.goes_to()).await.must_say("Struck out.").must_say("Entered twice.");
    officer
        .get(at)
        .await
        .must_say("was struck out on")
        .must_say("Entered twice.")
        .must_say("31 December 2027");
    officer.get("/journal").await.must_say(at);
    officer.get(&strike).await.must_say("Appoint a coordinator");
}

#[tokio::test]
async fn a_decision_is_registered_with_its_paragraphs() {
    let house = house().await;
    let officer = officer(&house).await;
    let form = [
        ("title", "Decisions of the meeting"),
        ("symbol", "SOC/2023-II/DEC/1"),
        ("decided", "2023-08-22"),
        ("source_kind", "decision"),
        ("room", "2"),
        ("p1_verb", "approved"),
        ("p1_text", "The Russian Federation is appointed."),
        ("p1_area_id", "2.3"),
        ("p2_text", "Consultations continue."),
    ];
    let answer = officer.post("/register/decision", &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.must_say("href=\"#p2_verb\"").must_say("The Russian Federation is appointed.");
    let more = officer.post("/register/decision", &typed(&form, "more", "yes")).await;
    more.must_say("name=\"p5_text\"").must_say("Consultations continue.");

    let page = officer.post("/register/decision", &typed(&form, "p2_verb", "consultations-continue")).await;
    page.must_say("Consultations continue.").must_say("SOC/2023-II/DEC/1");
    let done = confirm(&officer, "/register/decision", &page).await;
    // The page of the decision itself, with both of its paragraphs and the way to correct it.
    let page = officer.get(done.goes_to()).await;
    page.must_say("The Russian Federation is appointed.").must_say("id=\"p2\"").must_say("/correct\"");
    assert_eq!(house.record().await.all(Kind::DecisionParagraph).len(), 2);
    let first = officer.get("/").await;
    first.must_say("Decision registered: SOC/2023-II/DEC/1");
    assert!(!first.says("Paragraph of a decision registered"), "one act is one line");
}

#[tokio::test]
async fn a_handover_is_typed_and_shown_in_the_time_of_astana() {
    let house = house().await;
    let officer = officer(&house).await;
    let Some(Row::Chairmanship(chair)) = house.record().await.all(Kind::Chairmanship).pop() else { panic!() };
    let of = format!("/records/chairmanship/{}", chair.common.id);
    officer.get(&of).await.must_say("17 December 2024, 09:00");
    let page = officer.get(&format!("{of}/correct")).await;
    page.must_say("type=\"datetime-local\"").must_say("value=\"2024-12-17T09:00\"");
    let etag = chair.common.entry.to_string();
    let form = [
        ("state", "AZE"),
        ("from", "2024-12-17T09:30"),
        ("source_kind", "note verbale"),
        ("source_number", "NºDOC/1016"),
        ("distribution", "member-states"),
        ("etag", etag.as_str()),
        ("reason", "By the minutes."),
    ];
    let page = officer.post(&format!("{of}/correct"), &form).await;
    page.must_say("<del>17 December 2024, 09:00</del>").must_say("<ins>17 December 2024, 09:30</ins>");
}
