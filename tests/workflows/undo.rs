//! What can be done where an act was a mistake: said before it, and after.

use clearinghouse::http::words;
use clearinghouse::language::Language;
use clearinghouse::record::Kind;
use clearinghouse::said;
use clearinghouse::steps::{self, Undo};
use serde_json::json;

use super::browsing::{delegate, led, officer, send, step};
use crate::house::House;

#[test]
fn no_step_is_silent_about_what_can_be_done_if_it_was_a_mistake() {
    let mut wrong = Vec::new();
    for step in steps::all() {
        let key = step.key();
        if matches!(step.undo, Undo::By(..) | Undo::Never(_, Some(_))) && step.undo.step().is_none() {
            wrong.push(format!("{key}: there is no step {:?}", step.undo));
        }
        // What is taken back is what the step makes, or what it is about.
        if let Undo::By(kind, _) = step.undo
            && kind != step.makes
            && kind != step.on
        {
            wrong.push(format!("{key}: it makes no {}", kind.as_str()));
        }
        // Where what stood before is filled in, the form asks for fields of the record itself.
        let own = |name: &str| step.on.all_fields().any(|field| field.name == name);
        if step.undo == Undo::Before && !step.fields.iter().all(|field| own(field.name)) {
            wrong.push(format!("{key}: what stood before does not fit its form"));
        }
        for language in Language::ALL {
            let said = said::undo(words::of(language), step);
            if said.is_empty() || said.iter().any(|said| said.len() < 20 || said.contains(['?', '{'])) {
                wrong.push(format!("{key}: {said:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn it_is_said_before_and_the_way_back_is_offered_after() {
    let house = House::new().await;
    house.on("2023-02-01").await;
    let russia = delegate(&house, "RUS").await;
    let form = "/areas/2.3/letters";
    russia.get(form).await.must_say("If this turns out to be a mistake").must_say("by “Withdraw the letter”");
    let written = step(&russia, form, &[("role", "coordinator"), ("text", "We offer to coordinate.")]).await;
    let letter = led(&written);
    let withdraw = format!("If it was a mistake: <a href=\"{letter}/withdrawal\">Withdraw the letter</a>");
    russia.get(written.goes_to()).await.must_say(&withdraw);

    let sending = format!("{letter}/submission");
    let confirm = send(&russia, &sending, &russia.get(&sending).await, &[]).await;
    confirm.must_say("name=\"go-ahead\"").must_say("by “Withdraw the letter”");
    let sent = send(&russia, &sending, &confirm, &[("go-ahead", "yes")]).await;
    russia.get(sent.goes_to()).await.must_say(&withdraw);

    let officer = officer(&house).await;
    let circulating = format!("{letter}/circulation");
    let form = officer.get(&circulating).await;
    let confirm = send(&officer, &circulating, &form, &[("note", "No. 7")]).await;
    confirm.must_say("This cannot be undone: it goes to all Member States");
    let circulated = send(&officer, &circulating, &confirm, &[("go-ahead", "yes"), ("note", "No. 7")]).await;
    // It is another's to withdraw it: no way is offered, and it is said what can be done.
    let page = officer.get(circulated.goes_to()).await;
    page.must_say("What can be done then is “Withdraw the letter”.").must_not_say("/withdrawal\"");

    let withdrawn = step(&russia, &format!("{letter}/withdrawal"), &[]).await;
    let page = russia.get(withdrawn.goes_to()).await;
    page.must_say("This cannot be undone: what has been withdrawn");
}

#[tokio::test]
async fn a_section_that_was_overwritten_is_brought_back() {
    let house = House::new().await;
    house.on("2023-11-20").await;
    let term = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22",
                      "from": "2024-01-01", "to": "2025-12-31"});
    house.register(Kind::Tenure, term).await;
    let russia = delegate(&house, "RUS").await;
    step(&russia, "/areas/2.3/concept-papers", &[("title", "ICT security")]).await.goes_to();
    let section = house.record().await.all(Kind::PaperSection)[0].common().id;
    let form = format!("/paper-sections/{section}/text");
    step(&russia, &form, &[("text", "The right text")]).await.goes_to();
    let saved = step(&russia, &form, &[("text", "The wrong text")]).await;
    let entry = saved.goes_to().split("entry=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    let back = format!("{form}?earlier={entry}");
    russia.get(saved.goes_to()).await.must_say(&back).must_say("Bring back what stood before");
    step(&russia, &form, &[("text", "Something later")]).await.goes_to();
    russia.get(&back).await.must_say("The right text</textarea>");
    // The history has it too; and a draft's is nobody else's.
    russia.get(&format!("/records/paper-section/{section}")).await.must_say(&back);
    assert_eq!(officer(&house).await.get(&back).await.status, 404);
}

#[tokio::test]
async fn a_correction_is_taken_back_and_what_was_struck_is_registered_anew() {
    let house = House::new().await;
    house.on("2024-12-01").await;
    let officer = officer(&house).await;
    let typed = [
        ("body", "SOC"),
        ("title", "A session"),
        ("from", "2024-12-03"),
        ("to", "2024-12-04"),
        ("source_kind", "programme"),
    ];
    let registered = step(&officer, "/register/meeting", &typed).await;
    officer.get(registered.goes_to()).await.must_say("If it was a mistake: <a href=\"/records/meeting/");
    let page = led(&registered).replace("/meetings/", "/records/meeting/");
    let correcting = format!("{page}/correct");
    let otherwise = |(name, text)| if name == "to" { (name, "2024-12-05") } else { (name, text) };
    let corrected = [&typed.map(otherwise)[..], &[("reason", "A day more")]].concat();
    let confirm = send(&officer, &correcting, &officer.get(&correcting).await, &corrected).await;
    confirm.must_say("What stood before can be brought back");
    let done = send(&officer, &correcting, &confirm, &[("go-ahead", "yes")]).await;
    let entry = done.goes_to().split("entry=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    let back = format!("{correcting}?earlier={entry}");
    officer.get(done.goes_to()).await.must_say(&back);
    officer.get(&back).await.must_say("name=\"to\" value=\"2024-12-04\"");
    officer.get(&correcting).await.must_say("name=\"to\" value=\"2024-12-05\"");

    let striking = format!("{page}/strike");
    let ask = officer.get(&striking).await;
    ask.must_say("can be registered anew");
    send(&officer, &striking, &ask, &[("reason", "It was not held")]).await.goes_to();
    let id = page.rsplit('/').next().unwrap();
    let anew = format!("/register/meeting?anew={id}");
    officer.get(&page).await.must_say(&anew);
    officer.get(&anew).await.must_say("value=\"2024-12-05\"").must_say("value=\"programme\"");
}
