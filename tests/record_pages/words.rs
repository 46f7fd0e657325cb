//! Every kind, field and choice has its words, and no form is large.

use clearinghouse::http::words;
use clearinghouse::record::Kind;
use clearinghouse::record::fields::{COMMON, Field, Takes};
use clearinghouse::rules::access::Post;
use clearinghouse::said;
use clearinghouse::steps;

use super::house;

#[test]
fn every_field_has_a_name_and_every_choice_a_word() {
    let words = words::english();
    let mut missing = Vec::new();
    let mut want = |beginning: &str, end: &str| {
        if words.maybe(beginning, end).is_none() {
            missing.push(format!("{beginning}{end}"));
        }
    };
    for kind in Kind::ALL {
        want("kind-", kind.as_str());
        if kind.is_registered() {
            want("about-", kind.as_str());
            want("register-", kind.as_str());
        }
        for field in kind.fields().iter().chain(COMMON) {
            let own = format!("{}-{}", kind.as_str(), field.name);
            if words.maybe("field-", &own).is_none() {
                want("field-", field.name);
            }
            if let Takes::OneOf(choices) = field.takes {
                choices.iter().for_each(|choice| want("choice-", choice));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join(", "));
}

#[test]
fn every_step_has_its_words() {
    let words = words::english();
    let mut missing = Vec::new();
    for step in steps::all() {
        let mut want = |beginning: &str, end: &str| {
            if words.maybe(beginning, end).is_none() {
                missing.push(format!("{beginning}{end}"));
            }
        };
        for beginning in ["step-", "step-says-"] {
            want(beginning, &step.key());
        }
        want("journal-act-", step.act());
        let inner = step.fields.iter().flat_map(|field| match field.takes {
            Takes::Parts(inner) | Takes::Groups(inner) => inner,
            _ => &[],
        });
        for field in step.fields.iter().chain(inner) {
            if said::label(words, &step.key(), field.name) == field.name {
                want("field-", field.name);
            }
            if let Takes::OneOf(choices) = field.takes {
                choices.iter().for_each(|choice| want("choice-", choice));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join(", "));
}

#[tokio::test]
async fn there_is_a_form_for_every_kind() {
    let house = house().await;
    let administrator = house.signed_in("administrator@secretariat.example", Post::Administrator).await;
    let choose = administrator.get("/register").await;
    for kind in Kind::registered() {
        let address = format!("/register/{}", kind.as_str());
        choose.must_say(&format!("href=\"{address}\""));
        let form = administrator.get(&address).await;
        assert!(form.body.len() < 50_000, "{address}: {} bytes", form.body.len());
        // What a note led to is one choice, of the record with its kind.
        let apart = |field: &&Field| (kind, field.name) != (Kind::NoteReceived, "of_kind");
        for field in kind.fields().iter().chain(COMMON).filter(apart) {
            form.must_say(&format!("id=\"{}\"", field.name));
        }
        let empty = administrator.post(&address, &[]).await;
        assert_eq!(empty.status, 422, "{address}");
        empty.must_say("href=\"#source_kind\"");
    }
}
