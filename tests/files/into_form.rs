//! The text of a .docx comes into the form of a document's text, and nothing is written by that.

use axum::http::StatusCode;
use clearinghouse::record::Kind;

use super::persons::{Persons, take};
use crate::house::files::{docx, docx_of, pdf};

const DRAFT: &str = "# Aims\n3. To share <what> we know.";
const READ: &str = "<h3>Aims</h3><p class=\"numbered\" id=\"p-3\"><a class=\"paragraph-number\" href=\"#p-3\">3.</a> To share &#60;what&#62; we know.</p>";
const TYPED: &str = "# Aims\n\n3. To share \\<what> we know.";

#[tokio::test]
async fn a_document_is_issued_and_revised_with_the_text_of_a_file() {
    let persons = Persons::new().await;
    let Persons { house, chair, officer, china, .. } = &persons;
    let of = house.record().await.organisation.chair(house.now().await).unwrap().common.id;
    let form = format!("/chairmanships/{of}/documents");
    let address = format!("{form}/file");
    chair.get(&form).await.must_say(&address);
    assert_eq!(china.get(&address).await.status, StatusCode::FORBIDDEN);
    assert_eq!(china.upload(&address, "a.docx", &docx(DRAFT)).await.status, StatusCode::FORBIDDEN);
    chair.get(&address).await.must_say("enctype=\"multipart/form-data\"");
    let wrong = chair.upload(&address, "a.pdf", &pdf("no text")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.must_say("The text of a Word document (.docx) alone can be brought in.");
    let page = chair.upload(&address, "a.docx", &docx(DRAFT)).await;
    page.must_say(READ)
        .must_say("The file waits until the form is sent")
        .must_say(&format!("action=\"{form}\""));
    // What is hidden in the page is sent to the form, which is shown with it; nothing else is asked yet.
    let hidden = page.hidden_fields();
    let mut sent: Vec<_> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    sent.push(("back", "yes"));
    let filled = chair.post(&form, &sent).await;
    assert_eq!(filled.status, StatusCode::OK);
    filled
        .must_say("# Aims\n\n3. To share \\&#60;what&#62; we know.</textarea>")
        .must_not_say("id=\"errors\"");
    assert!(house.record().await.organisation.documents.is_empty(), "nothing is written by it");
    let issued = [
        ("form", "draft-statement"),
        ("title", "On sharing"),
        ("body", "MC"),
        ("originator", "chairmanship"),
        ("distribution", "member-states"),
        ("text", TYPED),
    ];
    // The original is ticked in the form, said before anything is written, and enclosed in the same entry.
    let original = hidden.iter().find(|(name, _)| name == "original").unwrap().1.clone();
    filled.must_say(&format!("value=\"{original}\" checked")).must_say("Enclose the original, “a.docx”");
    let with: Vec<_> = issued.into_iter().chain([("original", original.as_str())]).collect();
    chair.post(&form, &with).await.must_say("a.docx");
    assert!(house.record().await.organisation.documents.is_empty(), "nor by asking");
    take(chair, &form, &with).await.goes_to();
    let document = house.record().await.organisation.documents.values().next().unwrap().common.id;
    let page = format!("/documents/{document}");
    let kept = persons.file(Kind::Document, document).await;
    assert_eq!((kept.name.as_str(), &kept.sha256), ("a.docx", &original));
    assert_eq!(kept.common.entry, house.record().await.organisation.documents[&document].common.entry);
    let china_reads = china.get(&format!("/files/{}", kept.common.id)).await;
    assert!(china_reads.content == docx(DRAFT), "whoever reads the document reads its original");
    china.get(&page).await.must_say("a.docx");
    // It waits no more: once more it is not there to be enclosed.
    let again = take(chair, &form, &with).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.must_say("The original is here no more");
    china.get(&page).await.must_say(READ);
    // An officer encloses the original; from there its text is taken for the next revision.
    let note = "<w:p><w:r><w:t>4. To meet.</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
    let to = format!("/records/document/{document}/files");
    assert_eq!(china.upload(&to, "b.docx", &docx_of(note, &[])).await.status, StatusCode::FORBIDDEN);
    officer.upload(&to, "b.docx", &docx_of(note, &[])).await.goes_to();
    let files = house.record().await;
    let file = files.files_of(Kind::Document, document).into_iter().find(|file| file.name == "b.docx");
    let file = file.unwrap().common.id;
    let way = format!("/files/{file}/text");
    officer.get(&page).await.must_say(&way).must_say("b.docx");
    china.get(&page).await.must_not_say(&way).must_say("b.docx");
    assert_eq!(china.get(&way).await.status, StatusCode::FORBIDDEN);
    let read = chair.get(&way).await;
    read.must_say("4.</a> To meet.")
        .must_say("Footnotes and endnotes are left out.")
        .must_say("The file stays enclosed");
    read.must_say(&format!("action=\"{page}/texts\""));
}

#[tokio::test]
async fn a_text_that_is_longer_than_it_may_be_is_said() {
    let persons = Persons::new().await;
    let Persons { house, chair, .. } = &persons;
    let of = house.record().await.organisation.chair(house.now().await).unwrap().common.id;
    let address = format!("/chairmanships/{of}/documents/file");
    let page = chair.upload(&address, "a.docx", &docx(&"x".repeat(100_001))).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.must_say("more text than can be read here");
    chair
        .upload(&address, "a.docx", &docx(&"x".repeat(100_000)))
        .await
        .must_say("Put this text into the form");
    // What is typed is told so at its field, in letters of which a browser makes six signs each.
    let typed =
        chair.post(&format!("/chairmanships/{of}/documents"), &[("text", &"ж".repeat(200_000))]).await;
    assert_eq!(typed.status, StatusCode::UNPROCESSABLE_ENTITY);
    typed.must_say("href=\"#text\"");
}
