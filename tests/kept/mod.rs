//! What is typed into a form and not sent is kept by itself, for its owner alone.

use axum::http::{StatusCode, header};
use clearinghouse::people::accounts::CloseAccount;
use clearinghouse::people::door::By;
use clearinghouse::record::Kind;
use serde_json::{Value, json};

use crate::house::{Answer, Browser, House, PASSWORD};
use crate::workflows::browsing::{delegate, officer, send, senior, step};

const REGISTER: &str = "/register/meeting";

/// A house in which Russia coordinates 2.3 and China beside it, and Russia has begun a draft; and where its section on
/// the framework is written.
async fn house() -> (House, String) {
    let house = House::new().await;
    house.on("2023-11-20").await;
    for (state, role) in [("RUS", "coordinator"), ("CHN", "co-coordinator")] {
        let term = json!({"area_id": "2.3", "state": state, "role": role, "appointed": "2023-08-22",
                          "from": "2024-01-01", "to": "2025-12-31"});
        house.register(Kind::Tenure, term).await;
    }
    let russia = delegate(&house, "RUS").await;
    step(&russia, "/areas/2.3/concept-papers", &[("title", "ICT security")]).await.goes_to();
    let record = house.record().await;
    let sections = record.all(Kind::PaperSection);
    (house, format!("/paper-sections/{}/text", sections[0].common().id))
}

/// What a hidden field of a page says.
fn hidden(page: &Answer, name: &str) -> String {
    let found = page.hidden_fields().into_iter().find(|(field, _)| field == name);
    found.unwrap_or_else(|| panic!("no {name}: {}", page.body)).1
}

/// Types a text into an opened page of a section, as the script sends it.
async fn types(browser: &Browser, form: &str, page: &Answer, text: &str) -> Value {
    let answer = send(browser, "/kept", page, &[("kept-form", form), ("text", text)]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

async fn count(house: &House, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&house.owner_pool).await.unwrap()
}

#[tokio::test]
async fn it_stands_in_the_form_again_for_its_owner_alone_and_goes_when_it_is_sent() {
    let (house, form) = house().await;
    let russia = delegate(&house, "RUS").await;
    let entries = count(&house, "select entry from journal_head").await;
    let page = russia.get(&form).await;
    page.must_not_say("You began to fill this in");
    let said = types(&russia, &form, &page, "A framework, half").await;
    assert_eq!((&said["kept"], &said["told"]), (&json!(true), &json!("kept")));
    assert!(said["said"].as_str().unwrap().starts_with("Kept at "), "{said}");
    assert_eq!(count(&house, "select entry from journal_head").await, entries, "it is not of the record");

    // On another machine, too.
    let elsewhere = delegate(&house, "RUS").await;
    let first = elsewhere.get("/").await;
    first.must_say("You have begun, and not sent").must_say(&form);
    let again = elsewhere.get(&form).await;
    again.must_say("You began to fill this in, and did not send it").must_say("A framework, half</textarea>");
    // Nobody else, not even who writes the same section.
    for other in [delegate(&house, "CHN").await, senior(&house, "RUS").await] {
        other.get(&form).await.must_not_say("A framework, half");
        other.get("/").await.must_not_say("You have begun");
    }
    elsewhere.asking_for("ru").get("/").await.must_say("Начато и не отправлено");

    send(&russia, &form, &again, &[("text", "A framework, whole")]).await.goes_to();
    russia.get("/").await.must_not_say("You have begun");
    russia.get(&form).await.must_not_say("You began to fill").must_say("A framework, whole</textarea>");
}

#[tokio::test]
async fn without_the_script_it_is_kept_whenever_the_form_is_shown_again() {
    let (house, _) = house().await;
    let officer = officer(&house).await;
    let page = officer.get(REGISTER).await;
    let typed = [("body", "SOC"), ("title", "A session in Astana"), ("from", "someday")];
    assert_eq!(send(&officer, REGISTER, &page, &typed).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    officer.get(REGISTER).await.must_say("You began to fill this in").must_say("value=\"someday\"");
    // An address that fills the form otherwise offers it; it does not fill it in unasked.
    let filled = officer.get(&format!("{REGISTER}?body=MC")).await;
    filled.must_say("?kept=yes").must_not_say("value=\"someday\"");
    officer.get(&format!("{REGISTER}?kept=yes")).await.must_say("value=\"someday\"");

    let typed = [
        ("body", "SOC"),
        ("title", "A session"),
        ("from", "2024-12-03"),
        ("to", "2024-12-04"),
        ("source_kind", "programme"),
    ];
    let confirm = send(&officer, REGISTER, &officer.get(REGISTER).await, &typed).await;
    assert_eq!(confirm.status, StatusCode::OK, "{}", confirm.body);
    officer.get(REGISTER).await.must_say("value=\"2024-12-03\"");
    let back = send(&officer, REGISTER, &confirm, &[("back", "yes")]).await;
    back.must_say("value=\"2024-12-03\"").must_not_say("You began to fill this in");
    send(&officer, REGISTER, &confirm, &[("go-ahead", "yes")]).await.goes_to();
    officer.get(REGISTER).await.must_not_say("2024-12-03");
}

#[tokio::test]
async fn what_has_changed_since_is_said_with_it() {
    let (house, form) = house().await;
    let (russia, china) = (delegate(&house, "RUS").await, delegate(&house, "CHN").await);
    types(&russia, &form, &russia.get(&form).await, "What Russia typed").await;
    step(&china, &form, &[("text", "What China wrote")]).await.goes_to();
    let page = russia.get(&form).await;
    page.must_say("What Russia typed</textarea>").must_say("What China wrote");
    page.must_say("Somebody else has changed this meanwhile");
}

#[tokio::test]
async fn of_two_windows_the_last_one_stands_and_the_other_is_kept_beside_it() {
    let (house, form) = house().await;
    let russia = delegate(&house, "RUS").await;
    let (one, other) = (russia.get(&form).await, russia.get(&form).await);
    types(&russia, &form, &one, "In the first").await;
    let said = types(&russia, &form, &one, "In the first window").await;
    assert_eq!(said["told"], "kept", "it is the same window");
    let said = types(&russia, &form, &other, "In the second window").await;
    assert!(said["said"].as_str().unwrap().contains("In another window something else"), "{said}");
    let page = russia.get(&form).await;
    page.must_say("In the second window</textarea>").must_say("?kept=other");
    russia.get(&format!("{form}?kept=other")).await.must_say("In the first window</textarea>");
    // The second is sent: what was typed in the first is still there.
    send(&russia, &form, &other, &[("text", "In the second window")]).await.goes_to();
    russia.get(&form).await.must_say("In the first window</textarea>").must_not_say("?kept=other");
}

#[tokio::test]
async fn a_form_that_is_sent_after_the_end_of_the_session_is_carried_through_signing_in() {
    let (house, form) = house().await;
    let page = delegate(&house, "RUS").await.get(&form).await;
    let nobody = house.http();
    let sent = send(&nobody, &form, &page, &[("text", "Typed <before> lunch")]).await;
    assert_eq!(sent.status, StatusCode::TEMPORARY_REDIRECT, "the browser sends it on as it is");
    let to = sent.headers[header::LOCATION].to_str().unwrap().to_owned();
    let sign_in = send(&nobody, &to, &page, &[("text", "Typed <before> lunch")]).await;
    sign_in.must_say("Your session had ended when the form was sent");
    assert_eq!(hidden(&sign_in, "typed.text"), "Typed <before> lunch");

    // A wrong password carries it on.
    let email = ("email", "delegate@rus.example");
    let again = send(&nobody, "/sign-in", &sign_in, &[email, ("password", "a wrong guess")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let inside = send(&nobody, "/sign-in", &again, &[email, ("password", PASSWORD)]).await;
    assert_eq!(inside.goes_to(), form);
    let russia = delegate(&house, "RUS").await;
    russia.get(&form).await.must_say("Typed &#60;before&#62; lunch</textarea>");

    // A password is carried nowhere.
    let password = nobody.post("/account/password", &[("present", PASSWORD), ("new", PASSWORD)]).await;
    assert_eq!(password.goes_to(), "/sign-in");
    let guess = [("present", PASSWORD), ("new", PASSWORD)];
    nobody.post("/sign-in?next=/account/password", &guess).await.must_not_say(PASSWORD);
}

#[tokio::test]
async fn what_was_carried_through_signing_in_is_not_another_persons() {
    let (house, form) = house().await;
    let page = delegate(&house, "RUS").await.get(&form).await;
    delegate(&house, "CHN").await;
    let nobody = house.http();
    let sign_in =
        send(&nobody, &format!("/sign-in?next={form}"), &page, &[("text", "Words of Russia")]).await;
    let china = [("email", "delegate@chn.example"), ("password", PASSWORD)];
    let inside = send(&nobody, "/sign-in", &sign_in, &china).await;
    assert_eq!(inside.goes_to(), format!("{form}?kept=of-another"));
    let china = delegate(&house, "CHN").await;
    let opened = china.get(inside.goes_to()).await;
    opened.must_say("that was opened by another account").must_not_say("Words of Russia");
    assert_eq!(count(&house, "select count(*) from kept_form").await, 0, "it is stored for nobody");
}

#[tokio::test]
async fn a_form_that_was_made_for_another_account_is_not_taken() {
    let (house, form) = house().await;
    let (russia, china) = (delegate(&house, "RUS").await, delegate(&house, "CHN").await);
    let page = russia.get(&form).await;
    let entries = count(&house, "select entry from journal_head").await;
    let sent = send(&china, &form, &page, &[("text", "Words of Russia")]).await;
    assert_eq!(sent.status, StatusCode::CONFLICT);
    sent.must_say("This form was opened by another account").must_not_say("Words of Russia");
    let typed = send(&china, "/kept", &page, &[("kept-form", &form), ("text", "Words of Russia")]).await;
    assert_eq!(typed.status, StatusCode::CONFLICT);
    let kept = count(&house, "select count(*) from kept_form").await;
    assert_eq!((count(&house, "select entry from journal_head").await, kept), (entries, 0));
    // The one for whom it was made sends it; the page to which it leads says of which page it was.
    let taken = send(&russia, &form, &page, &[("text", "Words of Russia")]).await;
    let token = hidden(&page, "kept-page");
    assert!(
        taken.goes_to().ends_with(&format!("&sent={}", token.split('.').next().unwrap())),
        "{}",
        taken.goes_to()
    );
}

#[tokio::test]
async fn what_is_kept_is_bounded() {
    let (house, form) = house().await;
    let russia = delegate(&house, "RUS").await;
    let page = russia.get(&form).await;
    let said = types(&russia, &form, &page, &"я".repeat(150_001)).await;
    assert_eq!(said["kept"], false, "300 002 bytes");
    assert!(said["said"].as_str().unwrap().starts_with("Not kept: this is larger"), "{said}");
    assert_eq!(types(&russia, &form, &page, &"я".repeat(149_000)).await["kept"], true);
    for form in ["/account/password", "/sign-in", "/records/area/none/correct", "/letters/1/submission"] {
        let answer = russia.post("/kept", &[("kept-form", form), ("text", "…")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    for n in 0..clearinghouse::kept::MOST - 1 {
        let other = format!("/matters/00000000-0000-7000-8000-{n:012}/comments");
        assert_eq!(types(&russia, &other, &page, "…").await["kept"], true, "{n}");
    }
    let one_more = "/matters/00000000-0000-7000-8000-999999999999/comments";
    assert_eq!(types(&russia, one_more, &page, "…").await["kept"], false, "fifty forms");
    assert_eq!(types(&russia, &form, &page, "The fiftieth goes on").await["kept"], true);
    // 51 so far in this minute; of 90, 39 are left.
    let mut kept = 0;
    for n in 0..60 {
        kept +=
            i32::from(types(&russia, &form, &page, &format!("Again and again {n}")).await["kept"] == true);
    }
    assert!(kept < 60 || count(&house, "select count(distinct minute) from kept_form").await > 1, "{kept}");
    let china = delegate(&house, "CHN").await;
    assert_eq!(types(&china, &form, &china.get(&form).await, "Others go on").await["kept"], true);
}

#[tokio::test]
async fn it_goes_when_it_is_discarded_with_the_account_and_at_the_end_of_its_term() {
    const ALL: &str = "select count(*) from kept_form";
    let (house, form) = house().await;
    let russia = delegate(&house, "RUS").await;
    let page = russia.get(&form).await;
    types(&russia, &form, &page, "Never mind").await;
    // Nobody discards another's.
    let china = delegate(&house, "CHN").await;
    china.post("/kept/discard", &[("kept-form", &form), ("kept-to", "/")]).await.goes_to();
    assert_eq!(count(&house, ALL).await, 1);
    let anew = russia.post("/kept/discard", &[("kept-form", &form), ("kept-to", &form)]).await;
    assert_eq!(anew.goes_to(), form);
    assert_eq!(count(&house, ALL).await, 0);

    types(&russia, &form, &page, "For thirty days").await;
    assert_eq!(clearinghouse::kept::end(&house.app).await.unwrap(), 0);
    house.on("2023-12-19").await;
    assert_eq!(clearinghouse::kept::end(&house.app).await.unwrap(), 0, "29 days");
    house.on("2023-12-21").await;
    assert_eq!(clearinghouse::kept::end(&house.app).await.unwrap(), 1, "31 days");

    let russia = delegate(&house, "RUS").await;
    types(&russia, &form, &russia.get(&form).await, "Until the account is closed").await;
    let id = "select id from account where email = 'delegate@rus.example'";
    let id = sqlx::query_scalar(id).fetch_one(&house.owner_pool).await.unwrap();
    CloseAccount { account: id }.run(&house.app, &By::PROGRAM).await.unwrap();
    assert_eq!(count(&house, ALL).await, 0);
}
