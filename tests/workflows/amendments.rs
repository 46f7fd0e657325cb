//! Amendments by paragraph: drafted by a delegation, submitted for all who have the text, and taken, merged or left by who
//! issues the next text; who proposed what, and what became of it, stays on record.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::browsing::{delegate, observer, person, senior};
use crate::api::client::{OBSERVER, OFFICER, Program};
use crate::house::House;

const TEXT: &str = "We, the Ministers, decided to:\n\n1. Meet once a year;\n\n2. Report to the Council.";

struct Table {
    house: House,
    officer: Program,
    /// Kazakhstan is in the Chair in 2023.
    chair: Program,
    china: Program,
    india: Program,
    russia: Program,
    turkey: Program,
    observer: Program,
    document: String,
    /// Its first text.
    text: String,
}

fn id(answer: &Value) -> String {
    answer["id"].as_str().expect("an id").to_owned()
}

async fn table(more: Value) -> Table {
    let house = House::new().await;
    house.on("2023-08-01").await;
    let of = async |state: &'static str| Program::of(&house, ("delegation", Some(state), "delegate")).await;
    let (china, india, russia, turkey) = (of("CHN").await, of("IND").await, of("RUS").await, of("TUR").await);
    let chair = Program::of(&house, ("delegation", Some("KAZ"), "senior-official")).await;
    let (officer, observer) = (Program::of(&house, OFFICER).await, Program::of(&house, OBSERVER).await);
    let chairmanship = house.record().await.organisation.chair(house.now().await).unwrap().common.id;
    let mut draft = json!({"form": "draft-statement", "title": "Meetings", "body": "MC", "originator": "chairmanship",
                           "distribution": "member-states-and-observers", "text": TEXT});
    draft.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let document = id(&chair.post(&format!("/chairmanships/{chairmanship}/documents"), draft).await.is(201));
    let text = id(&officer.get("/document-texts").await.items()[0]);
    Table { house, officer, chair, china, india, russia, turkey, observer, document, text }
}

impl Table {
    async fn drafts(&self, who: &Program, of: Value) -> String {
        id(&who.post(&format!("/document-texts/{}/amendments", self.text), of).await.is(201))
    }

    async fn submits(&self, who: &Program, of: Value) -> String {
        let amendment = self.drafts(who, of).await;
        let submitted = who.post(&format!("/amendments/{amendment}/submission"), json!({})).await.is(201);
        assert_eq!(submitted["submitted"], "2023-08-01");
        amendment
    }

    async fn read(&self, amendment: &str) -> Value {
        self.officer.get(&format!("/amendments/{amendment}")).await.is(200)
    }

    fn page(&self) -> String {
        format!("/documents/{}/amendments", self.document)
    }
}

fn wording(text: &str) -> Value {
    json!({"paragraph": 2, "act": "replacement", "text": text, "reason": "As it was discussed."})
}

#[tokio::test]
async fn a_draft_is_seen_by_its_delegation_alone_and_what_is_submitted_by_all_who_have_the_text() {
    let table = table(json!({})).await;
    let propose = format!("/document-texts/{}/amendments", table.text);
    for (wrong, field) in [
        (json!({"paragraph": 4, "act": "deletion", "reason": "So."}), "paragraph"), // there are three
        (json!({"paragraph": 0, "act": "deletion", "reason": "So."}), "paragraph"),
        (json!({"paragraph": 3, "act": "deletion", "text": "x", "reason": "So."}), "text"),
        (json!({"paragraph": 3, "act": "replacement", "reason": "So."}), "text"),
        (json!({"paragraph": 3, "act": "insertion", "text": " \n", "reason": "So."}), "text"),
        (wording("1. Meet once a year;"), "text"), // as it stands
        (json!({"paragraph": 3, "act": "deletion"}), "reason"),
    ] {
        assert_eq!(table.india.post(&propose, wrong.clone()).await.wrong_fields(), [field], "{wrong}");
    }
    let amendment = table.drafts(&table.india, wording("1. Meet once a month;")).await;
    let own = table.india.get(&format!("/amendments/{amendment}")).await.is(200);
    assert_eq!(
        (&own["stood"], &own["submitted"], &own["state"]),
        (&json!("1. Meet once a year;"), &Value::Null, &json!("IND"))
    );
    let india = delegate(&table.house, "IND").await;
    india.get(&table.page()).await.must_say("your delegation alone sees it").must_say("put in: </span>month");
    // The form for a paragraph begins with its words.
    india.get(&format!("{propose}?paragraph=2")).await.must_say("1. Meet once a year;");
    // Nobody else: not the Chair, not the Secretariat, not in a journal.
    for other in [&table.chair, &table.officer, &table.china, &table.observer] {
        other.get(&format!("/amendments/{amendment}")).await.is(404);
        assert!(other.get("/amendments").await.items().is_empty());
        for noun in ["rewording", "submission", "withdrawal", "disposition"] {
            other.post(&format!("/amendments/{amendment}/{noun}"), json!({"outcome": "taken"})).await.is(404);
        }
    }
    let officer =
        person(&table.house, "officer@secretariat.example", clearinghouse::rules::access::Post::Officer)
            .await;
    for other in [delegate(&table.house, "CHN").await, senior(&table.house, "KAZ").await, officer] {
        other.get(&table.page()).await.must_not_say("month");
        assert!(!other.get("/journal").await.says(&amendment), "the journal tells of a draft");
    }
    table.officer.post(&propose, wording("x")).await.is(403);
    table.observer.post(&propose, wording("x")).await.is(404);
    let visitor = observer(&table.house).await;
    visitor.get(&format!("/documents/{}", table.document)).await.must_not_say("/amendments");
    assert_eq!(visitor.get(&table.page()).await.status, StatusCode::NOT_FOUND);

    // It is changed, and submitted: all Member States see it with its proposer, and it is not changed any more.
    let rewording = format!("/amendments/{amendment}/rewording");
    table.india.post(&rewording, wording("1. Meet twice a year;")).await.is(201);
    table.india.post(&format!("/amendments/{amendment}/submission"), json!({})).await.is(201);
    let china = delegate(&table.house, "CHN").await;
    let seen = china.get(&table.page()).await;
    seen.must_say("<strong>India</strong>: another wording of the paragraph")
        .must_say("As it was discussed.");
    seen.must_say("taken out: </span>once</del>").must_say("put in: </span>twice</ins>");
    seen.must_say("Submitted on 1 August 2023.").must_not_say("More than one proposal");
    table.india.post(&rewording, wording("Otherwise.")).await.is(409);
    table.china.post(&format!("/amendments/{amendment}/withdrawal"), json!({})).await.is(403);
    table.observer.get(&format!("/amendments/{amendment}")).await.is(404);
    // A draft is thrown away; what was submitted stays on record as withdrawn.
    let draft = table.drafts(&table.china, wording("Otherwise.")).await;
    table.china.post(&format!("/amendments/{draft}/withdrawal"), json!({})).await.is(201);
    table.china.get(&format!("/amendments/{draft}")).await.is(404);
    table.india.post(&format!("/amendments/{amendment}/withdrawal"), json!({})).await.is(201);
    assert_eq!(table.read(&amendment).await["withdrawn"], "2023-08-01");
    china.get(&table.page()).await.must_say("Withdrawn on 1 August 2023.");
    table
        .chair
        .post(&format!("/amendments/{amendment}/disposition"), json!({"outcome": "taken"}))
        .await
        .is(409);
}

#[tokio::test]
async fn what_is_taken_merged_and_left_is_said_and_goes_into_the_next_text() {
    let table = table(json!({})).await;
    let twice = table.submits(&table.india, wording("1. Meet twice a year;")).await;
    let astana = table.submits(&table.china, wording("1. Meet once a year in Astana;")).await;
    let gone = json!({"paragraph": 3, "act": "deletion", "reason": "Nobody reads reports."});
    let gone = table.submits(&table.turkey, gone).await;
    let more =
        json!({"paragraph": 3, "act": "insertion", "text": "3. Invite observers.", "reason": "They help."});
    let more = table.submits(&table.russia, more).await;
    let late = table
        .submits(
            &table.russia,
            json!({"paragraph": 1, "act": "replacement", "text": "We decided to:", "reason": "Shorter."}),
        )
        .await;

    let chair = senior(&table.house, "KAZ").await;
    chair.get(&table.page()).await.must_say("More than one proposal changes the words of this paragraph");
    let says = async |amendment: &str, of: Value| {
        table.chair.post(&format!("/amendments/{amendment}/disposition"), of).await
    };
    table.india.post(&format!("/amendments/{twice}/disposition"), json!({"outcome": "taken"})).await.is(403);
    says(&twice, json!({"outcome": "taken"})).await.is(201);
    // Two on the same paragraph cannot both be taken.
    assert_eq!(says(&astana, json!({"outcome": "taken"})).await.wrong_fields(), ["outcome"]);
    let merged = "1. Meet twice a year, once in Astana;";
    for (wrong, field) in [
        (json!({"outcome": "left"}), "explanation"),
        (json!({"outcome": "merged", "wording": merged}), "merged_with"),
        (json!({"outcome": "merged", "merged_with": [gone], "wording": merged}), "merged_with"), // another paragraph
        (json!({"outcome": "merged", "merged_with": [twice]}), "wording"),
        (json!({"outcome": "taken", "wording": merged}), "wording"),
    ] {
        assert_eq!(says(&astana, wrong.clone()).await.wrong_fields(), [field], "{wrong}");
    }
    says(
        &astana,
        json!({"outcome": "merged", "merged_with": [twice], "wording": merged, "explanation": "Both."}),
    )
    .await
    .is(201);
    let other = table.read(&twice).await;
    assert_eq!(
        (&other["outcome"], &other["merged_with"], &other["wording"]),
        (&json!("merged"), &json!([astana]), &json!(merged)),
        "the same is entered of the other"
    );
    // It is said otherwise: the other one is merged with nothing any more.
    says(&astana, json!({"outcome": "left", "explanation": "Not yet."})).await.is(201);
    assert_eq!(table.read(&twice).await["outcome"], Value::Null);
    says(
        &astana,
        json!({"outcome": "merged", "merged_with": [twice], "wording": merged, "explanation": "Both."}),
    )
    .await
    .is(201);
    says(&gone, json!({"outcome": "left", "explanation": "The Council asks for them."})).await.is(201);
    table.officer.post(&format!("/amendments/{more}/disposition"), json!({"outcome": "taken"})).await.is(201);
    table.india.post(&format!("/amendments/{twice}/withdrawal"), json!({})).await.is(409);
    chair
        .get(&table.page())
        .await
        .must_not_say("More than one proposal")
        .must_say("It goes into the next text.");

    // The next text is offered with what was taken and merged: of two that were merged the one wording, once.
    table.house.on("2023-08-10").await;
    let chair = senior(&table.house, "KAZ").await;
    let texts = format!("/documents/{}/texts", table.document);
    let offered = format!(
        "We, the Ministers, decided to:\n\n{merged}\n\n2. Report to the Council.\n\n3. Invite observers."
    );
    chair.get(&texts).await.must_say(&offered);
    let issued = table.chair.post(&texts, json!({"text": offered})).await.is(201);
    assert_eq!(issued["revision"], 1);
    let stand = async |amendment: &str| {
        let row = table.read(amendment).await;
        (row["outcome"].clone(), row["revision"].clone())
    };
    assert_eq!(stand(&twice).await, (json!("merged"), json!(1)));
    assert_eq!(stand(&astana).await, (json!("merged"), json!(1)));
    assert_eq!(stand(&more).await, (json!("taken"), json!(1)));
    assert_eq!(stand(&gone).await, (json!("left"), Value::Null));
    assert_eq!(stand(&late).await, (Value::Null, Value::Null), "nothing has been said of it");

    let turkey = delegate(&table.house, "TUR").await;
    let page = turkey.get(&table.page()).await;
    page.must_say("MC/2023/DRAFT/5/Rev.1, by paragraph").must_say("as first issued, by paragraph");
    page.must_say("It stands in Rev.1.")
        .must_say("The Council asks for them.")
        .must_say("Merged in this wording");
    page.must_say("Merged on 1 August 2023 with what was proposed by: India.");
    // What is in a text that was issued is not said otherwise; of what nothing was said, it is said of that text.
    says(&twice, json!({"outcome": "left", "explanation": "No."})).await.is(409);
    says(&late, json!({"outcome": "taken"})).await.is(201);
    assert_eq!(stand(&late).await, (json!("taken"), json!(1)));
    // Amendments are proposed to the latest text alone.
    let propose = |text: &str| format!("/document-texts/{text}/amendments");
    table.india.post(&propose(&table.text), wording("x")).await.is(409);
    table.india.post(&propose(&id(&issued)), wording("1. Meet always;")).await.is(201);
}

#[tokio::test]
async fn a_state_without_the_document_knows_of_no_amendment() {
    let table = table(json!({"distribution": "named-states", "named_states": ["CHN", "IND"]})).await;
    let amendment = table.submits(&table.india, wording("1. Meet twice a year;")).await;
    assert_eq!(table.read(&amendment).await["named_states"], json!(["CHN", "IND"]));
    table.china.get(&format!("/amendments/{amendment}")).await.is(200);
    for outside in [&table.turkey, &table.observer] {
        outside.get(&format!("/amendments/{amendment}")).await.is(404);
        outside.post(&format!("/document-texts/{}/amendments", table.text), wording("x")).await.is(404);
        assert!(outside.get("/amendments").await.items().is_empty());
    }
    let turkey = delegate(&table.house, "TUR").await;
    assert_eq!(turkey.get(&table.page()).await.status, StatusCode::NOT_FOUND);
    let _ = &table.russia;
}

/// Paragraphs are named as people name them; what waits is shown where it awaits somebody; and what was taken and then changed
/// is not said to stand in the text.
#[tokio::test]
async fn paragraphs_have_their_own_names_and_what_became_of_a_proposal_is_said_truly() {
    let text =
        "## Purpose\n\nWe, the Ministers, decided to:\n\n1. Meet once a year;\n\n1.1 Report to the Council.";
    let table = table(json!({"text": text, "originator": "states", "states": ["TUR"]})).await;
    let propose = format!("/document-texts/{}/amendments", table.text);
    let india = delegate(&table.house, "IND").await;
    let form = india.get(&format!("{propose}?paragraph=4")).await;
    form.must_say("<option value=\"4\" selected>1.1 Report to the Council.</option>");
    form.must_say("<option value=\"1\">Paragraph “Purpose”</option>")
        .must_say("1. Meet once a year;</option>");
    let wording = |text: &str| json!({"paragraph": 3, "act": "replacement", "text": text, "reason": "So."});
    let twice = table.submits(&table.india, wording("1. Meet twice a year;")).await;

    // It awaits the sponsor, the Chair and the Secretariat, and nobody else.
    let officer = super::browsing::officer(&table.house).await;
    let (sponsor, chair) = (delegate(&table.house, "TUR").await, senior(&table.house, "KAZ").await);
    for reader in [&officer, &sponsor, &chair] {
        reader
            .get("/")
            .await
            .must_say("Amendments that wait for what becomes of them")
            .must_say(&table.page());
    }
    delegate(&table.house, "CHN").await.get("/").await.must_not_say(&table.page());
    sponsor.get(&format!("/documents/{}", table.document)).await.must_say("one proposal waits");
    let page = sponsor.get(&table.page()).await;
    page.must_say("Something is proposed to one paragraph:")
        .must_say("<a href=\"#paragraph-3\">Paragraph 1</a>");
    page.must_say(">Paragraph 1.1</h3>").must_say(">Paragraph “Purpose”</h3>").must_not_say("Paragraph 4");

    let disposition = format!("/amendments/{twice}/disposition");
    table.chair.post(&disposition, json!({"outcome": "taken"})).await.is(201);
    chair.get("/").await.must_not_say(&table.page());
    // Who issues the next text changes the words that were taken: it is said before, and on record afterwards.
    let texts = format!("/documents/{}/texts", table.document);
    let otherwise = text.replace("once a year", "every second year");
    let preview =
        super::browsing::send(&chair, &texts, &chair.get(&texts).await, &[("text", &otherwise)]).await;
    preview.must_say("this text does not have its words: India, Paragraph 1.");
    table.chair.post(&texts, json!({"text": otherwise})).await.is(201);
    let page = sponsor.get(&table.page()).await;
    page.must_say("Its words were changed in Rev.1").must_not_say("It stands in Rev.1.");
}
