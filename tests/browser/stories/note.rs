//! A note verbale: drafted, initialled by the keyboard, numbered and sent, opened by a delegation, and the others reminded.

use super::{SURE, Story};

const OFFICER: &str = "officer@secretariat.example";
const SUBJECT: &str = "Seminar on confidence in trade";
const PURPOSE: &str = "inform them that a seminar on confidence in trade will be held in Astana";
const SEND: &str = "Number and send the note";
const REMIND: &str = "Remind of the note";

pub async fn told(story: &Story) {
    story.hand_to(OFFICER).await;
    story.open_page("/notes").await;
    story.follow("Draft a note verbale").await;
    story.fill("subject", SUBJECT).await;
    story.choose("addressed", "all-member-states").await;
    story.fill("purpose_en", PURPOSE).await;
    story.press("Draft a note verbale", "No number yet").await;
    story.says(&format!("has the honour to {PURPOSE}.")).await;
    story.says("The note has not been initialled, or its text or its enclosures have changed since.").await;

    // Initialled without a pointer.
    story.enter("Initial the note", "You have read the note and what is enclosed").await;
    story.enter("Initial the note", "Initialled").await;
    story.follow(SEND).await;
    story.press("Continue", SURE).await;
    story.press("Confirm", "has the honour").await;
    let (note, number) = (story.address().await, number(story).await);
    assert!(number.starts_with("NºDOC/"), "{number}");
    opened(story, "China", false).await;

    // China has it on its first page, and opens it.
    story.hand_to("delegate@chn.example").await;
    story.follow_to(&number).await;
    story.says(PURPOSE).await;
    story.picture("note-of-a-delegation").await;

    // The register says so, and whom to remind.
    story.hand_to(OFFICER).await;
    story.client.goto(note.split('?').next().unwrap()).await.unwrap();
    opened(story, "China", true).await;
    opened(story, "Kazakhstan", false).await;
    story.follow(REMIND).await;
    story.found("//main//input[@name='states'][@value='KAZ'][@checked]").await;
    story.found("//main//input[@name='states'][@value='CHN'][not(@checked)]").await;
    story.picture("note-reminder").await;
    story.press("Continue", SURE).await;
    story.press("Confirm", SUBJECT).await;
    story.hand_to("delegate@kaz.example").await;
    story.says("reminds your state").await;
    story.hand_to("delegate@chn.example").await;
    story.says_not("reminds your state").await;
}

/// What the note is called on its page.
async fn number(story: &Story) -> String {
    story.found("//h1").await.text().await.unwrap()
}

/// Whether the register says that a state has opened it.
async fn opened(story: &Story, state: &str, opened: bool) {
    let not_yet = if opened { "[not(contains(., 'not yet'))]" } else { "[contains(., 'not yet')]" };
    story.found(&format!("//main//tr[contains(., '{state}')]{not_yet}")).await;
}
