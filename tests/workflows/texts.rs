//! Texts are written in Markdown, shown before they are sent as they will be read, and kept as they were typed.

use axum::http::StatusCode;
use clearinghouse::record::Kind;

use super::browsing::{delegate, officer, send};
use crate::house::House;

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
    previewed.must_not_say("name=\"confirmed\"").must_not_say("id=\"errors\"");
    let none = send(&officer, &address, &page, &[("text", " "), ("preview", "yes")]).await;
    none.must_say("No text has been typed yet.");
    let confirm = send(&officer, &address, &page, &form).await;
    confirm.must_say("name=\"confirmed\"").must_say("How the text will be read").must_say(READ);
    let record = house.record().await;
    assert!(record.organisation.documents.is_empty(), "shown is not written");
    let done = send(&officer, &address, &confirm, &[("confirmed", "yes")]).await;
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
