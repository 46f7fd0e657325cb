//! Story 7: the life of a concept paper. Six months after its first draft the Coordinator convenes an expert meeting
//! (2.5); the Committee approves it with its period and not without one (2.4, 2.6).

use chrono::{Days, Months, NaiveDate};

use super::{SURE, Story};

/// Who coordinates the area, alone, in SOC/2023-II/DEC/2. It has no concept paper.
const INDIA: &str = "delegate@ind.example";
const CHAIR: &str = "senior@aze.example";

const AREA: &str = "/areas/2.2";
const TITLE: &str = "Concept paper: combating terrorism";
const BEGIN: &str = "Begin a draft of a concept paper";
const ISSUE: &str = "Issue the first draft to all Member States";
const CONVENE: &str = "Convene an expert meeting";
const BRING: &str = "Bring the paper before the Senior Officials Committee";

pub async fn told(story: &Story) {
    story.hand_to(INDIA).await;
    let begun = story.today().await;
    // The months of 2.5 count from the first draft; what is beyond them begins on the day after.
    let beyond = begun + Months::new(6) + Days::new(1);
    let path = first_draft(story, beyond).await;

    let later = story.on(beyond).await;
    expert_meeting(&later, &path, beyond).await;
    approval(&later, &path, beyond).await;
    later.nothing_was_amiss().await;
}

fn in_words(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

async fn first_draft(story: &Story, beyond: NaiveDate) -> String {
    story.open_page(AREA).await;
    story.follow(BEGIN).await;
    story.fill("title", TITLE).await;
    story.press(BEGIN, "Draft of a concept paper begun").await;
    let path = story.client.current_url().await.unwrap().path().to_owned();
    story.follow_to("Write: Rationale").await;
    story.fill("text", "Terrorism knows no borders.").await;
    story.press("Write this section", "Terrorism knows no borders.").await;
    story.open_page(&path).await;
    story.follow(ISSUE).await;
    story
        .press("Continue", &format!("From {} on the paper would be considered for longer", in_words(beyond)))
        .await;
    story.press("Confirm", "First draft issued to all Member States").await;
    story.says("It specifies no applicability period yet (2.6).").await;
    story
        .says(&format!("From {} on it would be considered for longer than 6 months", in_words(beyond)))
        .await;
    story.picture("paper-with-its-clock").await;
    story.open_page("/").await;
    story.says_not("Drafts of your delegation").await;
    path
}

/// On the first day beyond the six months.
async fn expert_meeting(story: &Story, path: &str, today: NaiveDate) {
    story.hand_to(INDIA).await;
    story.says(CONVENE).await;
    story.picture("first-page-six-months-later").await;
    story.open_page(path).await;
    story.says(&format!("Since {} it is considered for longer than 6 months", in_words(today))).await;
    story.follow(CONVENE).await;
    story.fill("title", "Experts on terrorism").await;
    story.fill("place", "New Delhi").await;
    story.fill_day("held", &today.to_string()).await;
    story.fill("consulted", "By telephone, on the day before.").await;
    story.press("Continue", SURE).await;
    story.press("Confirm", "Expert meeting convened").await;
    story.open_page("/").await;
    story.says_not(CONVENE).await;
    story.hand_to("delegate@mng.example").await;
    story.open_page(path).await;
    story.says("Experts on terrorism, New Delhi").await;
}

async fn approval(story: &Story, path: &str, today: NaiveDate) {
    let session = story.registers_a_meeting(today).await;
    story.hand_to(CHAIR).await;
    story.open_page(path).await;
    story.follow(BRING).await;
    story.fill("text", "To approve the paper.").await;
    story.choose_label("meeting_id", &session).await;
    story.press("Continue", SURE).await;
    story.press("Confirm", "Brought before a body").await;

    story.follow("Declare the outcome").await;
    story.choose("verb", "approved").await;
    story.fill("text", "The SOC approved the concept paper.").await;
    story.press("Continue", "A concept paper specifies its applicability period (2.6)").await;
    story.picture("no-applicability").await;
    story.fill_day("applicable.from", &today.to_string()).await;
    story.fill_day("applicable.to", &(today + Months::new(24)).to_string()).await;
    story.press("Continue", SURE).await;
    story.press("Confirm", "Outcome declared").await;
    story.says("The SOC approved the concept paper.").await;

    story.hand_to("delegate@mng.example").await;
    story.open_page(path).await;
    story
        .says(&format!("It was approved by the Senior Officials Committee on {} (2.4).", in_words(today)))
        .await;
    let period = format!("It applies: {} – {} (2.6).", in_words(today), in_words(today + Months::new(24)));
    story.says(&period).await;
    story.picture("paper-approved").await;
    story.open_page(AREA).await;
    story.says(TITLE).await;
    story.open_page("/").await;
    story.says_not("Concept papers that await your state’s comments").await;
}
