//! The text of a .docx comes into the sections of a paper, after it has been seen and confirmed.

use axum::http::StatusCode;
use clearinghouse::journal::verify;
use clearinghouse::record::Kind;
use serde_json::json;
use uuid::Uuid;

use super::persons::Persons;
use crate::house::files::{docx, pdf};
use crate::house::{Answer, Browser};

const TEXT: &str = "CONCEPT PAPER\n# 1. BACKGROUND:\nThe Catalogue of 2004.\nAnd that of 2021.\n# Budget\nNone is foreseen.\n\
                    # II) Aims & Objectives\nTo share <what> we know.";

struct Draft {
    persons: Persons,
    paper: Uuid,
    page: String,
}

impl Draft {
    /// Russia and China draft a paper, with a .docx enclosed.
    async fn new() -> Self {
        let persons = Persons::new().await;
        for (state, role) in [("RUS", "coordinator"), ("CHN", "co-coordinator")] {
            let term = json!({"area_id": "2.3", "state": state, "role": role, "appointed": "2023-08-22",
                              "from": "2023-09-01", "to": "2025-12-31"});
            persons.house.register(Kind::Tenure, term).await;
        }
        let begun = persons.russia.post("/areas/2.3/concept-papers", &[("title", "On ICT")]).await;
        let page = begun.goes_to().split('?').next().unwrap().to_owned();
        let paper = page.strip_prefix("/concept-papers/").unwrap().parse().unwrap();
        Self { persons, paper, page }
    }

    /// The address at which the text of the file is brought in.
    async fn enclosed(&self, text: &str) -> String {
        let to = format!("/records/concept-paper/{}/files", self.paper);
        let answer = self.persons.russia.upload(&to, "Draft.docx", &docx(text)).await;
        assert_eq!(answer.goes_to(), format!("{}?done=enclosed#files", self.page));
        let file = self.persons.file(Kind::ConceptPaper, self.paper).await;
        format!("/files/{}/sections", file.common.id)
    }

    async fn text(&self, section: &str) -> String {
        let record = self.persons.house.record().await;
        let (area, _) = record.paper(self.paper).unwrap();
        area.sections_of(self.paper).into_iter().find(|row| row.section == section).unwrap().text.clone()
    }

    async fn write(&self, browser: &Browser, section: &str, text: &str) {
        let record = self.persons.house.record().await;
        let (area, _) = record.paper(self.paper).unwrap();
        let row = area.sections_of(self.paper).into_iter().find(|row| row.section == section).unwrap();
        let address = format!("/paper-sections/{}/text", row.common.id);
        let etag = row.common.entry.to_string();
        browser.post(&address, &[("text", text), ("etag", &etag)]).await.goes_to();
    }
}

/// The form of a page as a browser would send it, with what is chosen in it, and more.
fn filled(page: &Answer, more: &[(&str, &str)]) -> Vec<(String, String)> {
    let html = scraper::Html::parse_document(&page.body);
    let select = scraper::Selector::parse("main select").unwrap();
    let option = scraper::Selector::parse("option[selected]").unwrap();
    let mut form = page.hidden_fields();
    for of in html.select(&select) {
        let chosen = of.select(&option).next().and_then(|option| option.attr("value")).unwrap_or_default();
        form.push((of.attr("name").unwrap().to_owned(), chosen.to_owned()));
    }
    form.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    form.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    form
}

async fn send(browser: &Browser, address: &str, page: &Answer, more: &[(&str, &str)]) -> Answer {
    let form = filled(page, more);
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(address, &form).await
}

#[tokio::test]
async fn headings_lead_the_text_to_its_sections_and_nothing_is_written_before_it_is_confirmed() {
    let draft = Draft::new().await;
    let Persons { russia, china, house, .. } = &draft.persons;
    let address = draft.enclosed(TEXT).await;
    china.get(&draft.page).await.must_say(&address).must_say("Bring its text into the sections");
    draft.write(russia, "aims", "To meet yearly.").await;
    let page = china.get(&address).await;
    page.must_say("<p>The Catalogue of 2004.</p><p>And that of 2021.</p>");
    page.must_say("<p>To share &#60;what&#62; we know.</p>")
        .must_not_say("What of the file cannot be carried over");
    page.must_say("To meet yearly.").must_say("names no section").must_say("Before the first heading");
    // The second part, Budget, names no section: it is put into one.
    let moved = send(china, &address, &page, &[("to-2", "guidance"), ("show", "yes")]).await;
    moved.must_say("<h4>Budget</h4><p>None is foreseen.</p>");
    assert_eq!(draft.text("background").await, "", "shown is not written");
    let confirmed = send(china, &address, &moved, &[("go-ahead", "yes")]).await;
    assert_eq!(confirmed.goes_to(), format!("{}?done=brought-in", draft.page));
    assert_eq!(draft.text("background").await, "The Catalogue of 2004.\n\nAnd that of 2021.");
    assert_eq!(draft.text("guidance").await, "# Budget\n\nNone is foreseen.");
    assert_eq!(
        draft.text("aims").await,
        "To meet yearly.\n\nTo share \\<what> we know.",
        "behind what stands"
    );
    assert_eq!(draft.text("framework").await, "");
    russia.get("/journal").await.must_say("Text of a file brought into the draft");
    // The original is still enclosed, and one entry has all sections.
    draft.persons.file(Kind::ConceptPaper, draft.paper).await;
    verify(&house.app.pool, None).await.unwrap();
    let again = china.get(&address).await;
    let replaced =
        send(china, &address, &again, &[("how-aims", "replace"), ("to-1", ""), ("show", "yes")]).await;
    send(china, &address, &replaced, &[("go-ahead", "yes")]).await.goes_to();
    assert_eq!(draft.text("aims").await, "To share \\<what> we know.");
    assert_eq!(draft.text("background").await, "The Catalogue of 2004.\n\nAnd that of 2021.");
}

#[tokio::test]
async fn what_is_confirmed_is_what_was_shown() {
    let draft = Draft::new().await;
    let russia = &draft.persons.russia;
    let address = draft.enclosed(TEXT).await;
    let page = russia.get(&address).await;
    let otherwise = send(russia, &address, &page, &[("to-2", "guidance"), ("go-ahead", "yes")]).await;
    assert_eq!(otherwise.status, StatusCode::OK);
    otherwise
        .must_say("Please look once more; nothing has been written.")
        .must_say("<h4>Budget</h4><p>None is foreseen.</p>");
    assert_eq!(draft.text("guidance").await, "");
    send(russia, &address, &otherwise, &[("go-ahead", "yes")]).await.goes_to();
    assert_eq!(draft.text("guidance").await, "# Budget\n\nNone is foreseen.");
}

#[tokio::test]
async fn two_at_once_lose_nothing() {
    let draft = Draft::new().await;
    let Persons { russia, china, .. } = &draft.persons;
    let address = draft.enclosed(TEXT).await;
    let page = russia.get(&address).await;
    draft.write(china, "background", "What China has written.").await;
    let late = send(russia, &address, &page, &[("go-ahead", "yes")]).await;
    assert_eq!(late.status, StatusCode::PRECONDITION_FAILED);
    late.must_say("Somebody else has written on a section meanwhile.").must_say("What China has written.");
    assert_eq!(draft.text("background").await, "What China has written.");
    assert_eq!(draft.text("aims").await, "", "all or nothing");
    send(russia, &address, &late, &[("go-ahead", "yes")]).await.goes_to();
    let both = "What China has written.\n\nThe Catalogue of 2004.\n\nAnd that of 2021.";
    assert_eq!(draft.text("background").await, both);
}

#[tokio::test]
async fn it_is_there_for_those_who_draft_and_for_a_word_document_alone() {
    let draft = Draft::new().await;
    let persons = &draft.persons;
    let address = draft.enclosed(TEXT).await;
    for other in [&persons.chair, &persons.officer, &persons.administrator, &persons.observer] {
        assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND);
        assert_eq!(other.post(&address, &[("go-ahead", "yes")]).await.status, StatusCode::NOT_FOUND);
    }
    let to = format!("/records/concept-paper/{}/files", draft.paper);
    persons.china.upload(&to, "scan.pdf", &pdf("a scan")).await.goes_to();
    let record = persons.house.record().await;
    let scan = record.files_of(Kind::ConceptPaper, draft.paper)[1].common.id;
    assert_eq!(persons.china.get(&format!("/files/{scan}/sections")).await.status, StatusCode::NOT_FOUND);
    // Issued with the first draft, the original goes out with it.
    draft.write(&persons.russia, "aims", "Aims.").await;
    super::persons::take(&persons.russia, &format!("{}/first-draft", draft.page), &[]).await.goes_to();
    persons.officer.get(&format!("/concept-papers/{}", draft.paper)).await.must_say("Draft.docx");
    let late = persons.china.upload(&to, "late.pdf", &pdf("late")).await;
    assert_eq!(late.status, StatusCode::FORBIDDEN);
    // The next revision is written by the same delegations: the text can still be brought in, and by nobody else.
    persons.china.get(&address).await.must_say("The Catalogue of 2004.");
    assert_eq!(persons.officer.get(&address).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_section_that_would_be_too_long_is_said_and_nothing_is_written() {
    let draft = Draft::new().await;
    let russia = &draft.persons.russia;
    let address = draft.enclosed(&format!("# Background\n{}\n# Aims\nShort.", "x".repeat(50_001))).await;
    let page = russia.get(&address).await;
    page.must_say("more than 50 000 characters");
    let refused = send(russia, &address, &page, &[("go-ahead", "yes")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(draft.text("aims").await, "");
}
