//! Texts are written in Markdown, shown before they are sent as they will be read, and kept as they were typed.

use axum::http::StatusCode;
use clearinghouse::record::Kind;

use super::browsing::{delegate, led, officer, person, send, step};
use crate::house::House;
use clearinghouse::rules::access::Post;

const TEXT: &str = "# Aims\r\n\r\n3. To **share** <b>.\r\n\r\n1.10 To meet:\r\n(a) yearly.\r\n\r\n| When | What |\r\n|---|---|\r\n| 2024 | A seminar |";
/// Under the second heading of the page; the numbers are those that were typed.
const READ: &str = "<h3>Aims</h3><p class=\"numbered\" id=\"p-3\"><a class=\"paragraph-number\" href=\"#p-3\">3.</a> To \
                    <strong>share</strong> &#60;b&#62;.</p><p class=\"numbered\" id=\"p-1.10\"><a class=\"paragraph-number\" \
                    href=\"#p-1.10\">1.10</a> To meet:</p><p class=\"numbered deeper\" id=\"p-1.10-a\">";

#[tokio::test]
async fn a_text_is_shown_before_it_is_sent_and_kept_as_typed() {
    let house = House::new().await;
    house.on("2023-08-01").await;
    let officer = officer(&house).await;
    let chair = house.record().await.organisation.chair(house.now().await).unwrap().common.id;
    let address = format!("/chairmanships/{chair}/documents");
    let page = officer.get(&address).await;
    page.must_say("name=\"preview\"").must_not_say("How the text will be read");
    let form = [
        ("form", "draft-statement"),
        ("title", "Promoting Volunteerism"),
        ("body", "MC"),
        ("originator", "chairmanship"),
        ("distribution", "member-states"),
        ("text", TEXT),
    ];
    // Shown beside the form, with what was typed in it; nothing is confirmed by it, and nothing is wrong with the rest.
    let previewed = send(&officer, &address, &page, &[form[5], ("preview", "yes")]).await;
    assert_eq!(previewed.status, StatusCode::OK);
    previewed.must_say("How the text will be read").must_say(READ).must_say("3. To **share** &#60;b&#62;.");
    previewed.must_not_say("name=\"go-ahead\"").must_not_say("id=\"errors\"");
    let none = send(&officer, &address, &page, &[("text", " "), ("preview", "yes")]).await;
    none.must_say("No text has been typed yet.");
    let confirm = send(&officer, &address, &page, &form).await;
    confirm.must_say("name=\"go-ahead\"").must_say("How the text will be read").must_say(READ);
    let record = house.record().await;
    assert!(record.organisation.documents.is_empty(), "shown is not written");
    let done = send(&officer, &address, &confirm, &[("go-ahead", "yes")]).await;
    let document = done.goes_to().split('?').next().unwrap().to_owned();
    let text = house.record().await.organisation.document_texts.values().next().unwrap().clone();
    assert_eq!(text.text.replace("\r\n", "\n"), TEXT.replace("\r\n", "\n"), "as it was typed");
    let china = delegate(&house, "CHN").await;
    for page in [document.clone(), format!("{document}/texts/0")] {
        let page = china.get(&page).await;
        page.must_say(READ).must_say("<td data-label=\"When\">2024</td>").must_not_say("<b>");
    }
    // A step whose text is none of Markdown has no preview.
    let matter = format!("/records/{}/{}", Kind::DocumentText.as_str(), text.common.id);
    officer.get(&matter).await.must_not_say("name=\"preview\"");
}

const FORM: [(&str, &str); 6] = [
    ("form", "draft-statement"),
    ("title", "Promoting Volunteerism"),
    ("body", "MC"),
    ("originator", "chairmanship"),
    ("distribution", "member-states"),
    ("text", "1. To share.\r\n\r\n2. To meet."),
];

async fn documents_of(house: &House) -> String {
    house.on("2023-08-01").await;
    let chair = house.record().await.organisation.chair(house.now().await).unwrap().common.id;
    format!("/chairmanships/{chair}/documents")
}

#[tokio::test]
async fn a_form_that_is_sent_again_leads_to_what_came_of_it() {
    let house = House::new().await;
    let address = documents_of(&house).await;
    let officer = officer(&house).await;
    let page = officer.get(&address).await;
    let confirm = send(&officer, &address, &page, &FORM).await;
    let sure = [("go-ahead", "yes")];
    // Twice at once, and once more: one document.
    let (one, other) =
        tokio::join!(send(&officer, &address, &confirm, &sure), send(&officer, &address, &confirm, &sure));
    let again = send(&officer, &address, &confirm, &sure).await;
    assert_eq!((one.goes_to(), one.goes_to()), (other.goes_to(), again.goes_to()));
    assert_eq!(house.record().await.organisation.documents.len(), 1);
    // On the way back something else was typed: that is another form.
    let title = [FORM[0], ("title", "Another title"), FORM[2], FORM[3], FORM[4], FORM[5]];
    let confirm = send(&officer, &address, &page, &title).await;
    assert_ne!(send(&officer, &address, &confirm, &sure).await.goes_to(), one.goes_to());
    // And the same words in a form that was opened anew are meant.
    assert_ne!(step(&officer, &address, &FORM).await.goes_to(), one.goes_to());
    assert_eq!(house.record().await.organisation.documents.len(), 3);
}

#[tokio::test]
async fn who_revises_a_text_that_another_has_revised_meanwhile_is_shown_what_changed() {
    let house = House::new().await;
    let address = documents_of(&house).await;
    let one = officer(&house).await;
    let other = person(&house, "second@secretariat.example", Post::Officer).await;
    let texts = format!("{}/texts", led(&step(&one, &address, &FORM).await));
    let (of_one, of_other) = (one.get(&texts).await, other.get(&texts).await);
    let first = [("text", "1. To share.\r\n\r\n2. To meet yearly.")];
    let second = [("text", "1. To share all.\r\n\r\n2. To meet.")];
    let confirm = send(&one, &texts, &of_one, &first).await;
    let of_the_other = send(&other, &texts, &of_other, &second).await;
    send(&one, &texts, &confirm, &[("go-ahead", "yes")]).await.goes_to();
    let confirm = of_the_other;
    let late = send(&other, &texts, &confirm, &[("go-ahead", "yes")]).await;
    assert_eq!(late.status, StatusCode::PRECONDITION_FAILED);
    late.must_say(" yearly</ins>").must_say("To share all.");
    assert_eq!(house.record().await.organisation.document_texts.len(), 2, "nothing has been issued");
    // Who has seen it goes on from there.
    let confirm = send(&other, &texts, &late, &second).await;
    send(&other, &texts, &confirm, &[("go-ahead", "yes")]).await.goes_to();
    assert_eq!(house.record().await.organisation.document_texts.len(), 3);
}
