//! Story 5, as far as it is here: a draft is negotiated. Two delegations write it, all comment on it by section, it is
//! revised twice, anybody sees what changed, and the Committee finds that consultations continue.

use super::{SURE, Story};

// Who coordinates information technology, and with whom, is in SOC/2023-II/DEC/2.
const KOREA: &str = "delegate@kor.example";
const BANGLADESH: &str = "delegate@bgd.example";
const INDIA: &str = "delegate@ind.example";
const KAZAKHSTAN: &str = "delegate@kaz.example";
const CHAIR: &str = "senior@aze.example";
const OBSERVER: &str = "observer@jpn.example";

const AREA: &str = "/areas/3.3";
const BEGIN: &str = "Begin a draft of a concept paper";
const ISSUE: &str = "Issue the first draft to all Member States";
const REVISE: &str = "Issue a revision to all Member States";
const BRING: &str = "Bring the paper before the Senior Officials Committee";
const TITLE: &str = "Concept paper: information technology";
const AIMS: &str = "Aims and objectives";

pub async fn told(story: &Story) {
    story.hand_to(KOREA).await;
    let paper = written_by_two(story).await;
    issued(story, &paper).await;
    commented(story, &paper).await;
    revised_twice(story, &paper).await;
    compared(story, &paper).await;
    before_the_committee(story, &paper).await;
}

/// Two persons write one section at once: who sends second sees what the first has written, and loses nothing.
async fn written_by_two(story: &Story) -> String {
    story.open_page(AREA).await;
    story.follow(BEGIN).await;
    story.fill("title", TITLE).await;
    story.press(BEGIN, "Draft of a concept paper begun").await;
    let paper = story.address().await;

    let other = story.another().await;
    other.hand_to(BANGLADESH).await;
    other.says("Drafts of your delegation").await;
    other.follow_to(TITLE).await;
    for writer in [&**story, &other] {
        writer.follow_to(&format!("Write: {AIMS}")).await;
        writer.says("Write this section").await;
        writer.says(AIMS).await;
    }
    story.fill("text", "To share what each state has learned.").await;
    story.press("Write this section", "To share what each state has learned.").await;
    other.fill("text", "To meet once a year.").await;
    other.press("Write this section", "Somebody else has changed this meanwhile").await;
    other.says("To share what each state has learned.").await;
    assert_eq!(other.value("text").await, "To meet once a year.");
    other.picture("section-changed-meanwhile").await;
    other.fill("text", "To share what each state has learned. To meet once a year.").await;
    other.press("Write this section", "learned. To meet once a year.").await;
    paper
}

async fn issued(story: &Story, paper: &str) {
    story.client.goto(paper).await.unwrap();
    story.follow(ISSUE).await;
    story.press("Continue", SURE).await;
    story.picture("first-draft-confirmation").await;
    story.press("Confirm", "First draft issued to all Member States").await;
    story.says("To meet once a year.").await;
    story.open_page("/").await;
    story.says_not("Drafts of your delegation").await;
}

/// India comments on a section, Kazakhstan on the whole. All Member States see who said what; an observer sees nothing.
async fn commented(story: &Story, paper: &str) {
    story.hand_to(INDIA).await;
    story.says("Concept papers that await your state’s comments").await;
    story.follow_to(TITLE).await;
    story.follow("Comment").await;
    story.choose("section", "aims").await;
    story.fill("text", "India would meet twice a year.").await;
    story.picture("comment").await;
    story.press("Comment", "India would meet twice a year.").await;
    story.open_page("/").await;
    story.says_not("Concept papers that await your state’s comments").await;

    story.hand_to(KAZAKHSTAN).await;
    story.client.goto(paper).await.unwrap();
    story.follow("Comment").await;
    story.fill("text", "Kazakhstan welcomes the draft.").await;
    story.press("Comment", "Kazakhstan welcomes the draft.").await;
    story.says("India would meet twice a year.").await;
    story.says("On the paper as a whole").await;
    story.picture("paper-with-comments").await;

    story.hand_to(OBSERVER).await;
    story.client.goto(paper).await.unwrap();
    story.found("//h1[normalize-space(.)='There is no such page']").await;
    story.says_not(TITLE).await;
}

/// Korea answers India, writes on, and issues Rev.1; Bangladesh adds a section, and Korea issues Rev.2.
async fn revised_twice(story: &Story, paper: &str) {
    story.hand_to(KOREA).await;
    story.client.goto(paper).await.unwrap();
    story.follow_to("Answer: India").await;
    story.fill("answer", "Twice a year, in Rev.1.").await;
    story.press("Answer", "Twice a year, in Rev.1.").await;
    writes(story, paper, AIMS, "To share what each state has learned. To meet twice a year.").await;
    revises(story, paper, "Rev.1").await;

    story.hand_to(BANGLADESH).await;
    writes(story, paper, "Specific thematic areas or issues", "Training of officials.").await;
    story.hand_to(KOREA).await;
    revises(story, paper, "Rev.2").await;
}

async fn writes(story: &Story, paper: &str, section: &str, text: &str) {
    story.client.goto(paper).await.unwrap();
    story.says("Go on writing, section by section").await;
    story.unfold("//main//section[@aria-labelledby='drafted']/details").await;
    story.follow_to(&format!("Write: {section}")).await;
    story.fill("text", text).await;
    story.press("Write this section", text).await;
}

async fn revises(story: &Story, paper: &str, name: &str) {
    story.client.goto(paper).await.unwrap();
    story.follow(REVISE).await;
    story.press("Continue", SURE).await;
    story.press("Confirm", "Revision issued to all Member States").await;
    story.says(&format!("Text: {name}, issued on")).await;
}

/// Any Member State sees what changed between two texts, and which comment has no answer.
async fn compared(story: &Story, paper: &str) {
    story.hand_to("delegate@irn.example").await;
    story.client.goto(paper).await.unwrap();
    story.says("Text: Rev.2, issued on").await;
    story.choose("from", "0").await;
    story.choose("to", "1").await;
    story.press_beside("to", "Show", "What changed from first draft to Rev.1").await;
    is_marked(story, "del", "once").await;
    is_marked(story, "ins", "twice").await;
    story.picture("paper-compared").await;
    story.choose("from", "1").await;
    story.choose("to", "2").await;
    story.press_beside("to", "Show", "What changed from Rev.1 to Rev.2").await;
    is_marked(story, "ins", "Training of officials.").await;
    story.found("//main//section[@aria-labelledby='changed'][not(contains(., 'twice'))]").await;

    story.says("Twice a year, in Rev.1.").await;
    let unanswered = "//main//li[contains(., 'Kazakhstan welcomes the draft.')][not(.//ul)]";
    story.found(unanswered).await;
}

/// Words that were put in or taken out.
async fn is_marked(story: &Story, how: &str, words: &str) {
    story.found(&format!("//main//section[@aria-labelledby='changed']//{how}[contains(., '{words}')]")).await;
}

/// The Chair brings it before the Committee, and declares what SOC/2023-II/DEC/1 says of the Modalities in its third
/// paragraph.
async fn before_the_committee(story: &Story, paper: &str) {
    let today = story.today().await;
    let session = story.registers_a_meeting(today).await;

    story.hand_to(CHAIR).await;
    story.client.goto(paper).await.unwrap();
    story.follow(BRING).await;
    story.fill("text", "To approve the paper.").await;
    story.choose_label("meeting_id", &session).await;
    story.press("Continue", SURE).await;
    story.press("Confirm", "Brought before a body").await;
    story.follow("Declare the outcome").await;
    story.choose("verb", "consultations-continue").await;
    let decided = "The paper was considered; consultations among Member States on it will continue.";
    story.fill("text", decided).await;
    story.press("Continue", SURE).await;
    story.press("Confirm", "Outcome declared").await;
    story.says(decided).await;

    // It is not approved: comments are still made, and who has none is still asked.
    story.hand_to("delegate@tur.example").await;
    story.says("Concept papers that await your state’s comments").await;
    story.client.goto(paper).await.unwrap();
    story.says("they consider it before the Senior Officials Committee approves it (2.4)").await;
    story.says("consultations continue").await;
}
