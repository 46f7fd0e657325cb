//! A meeting of one day, from its plan to its table of follow-up: planned and convened by the Secretariat, opened, led and closed
//! by the Chair, with a delegation that takes its position from its seat. Without JavaScript the screen is asked for anew.

use super::{SURE, Story};

const OFFICER: &str = "officer@secretariat.example";
const CHAIR: &str = "senior@aze.example";
const INDIA: &str = "senior@ind.example";
const OBSERVER: &str = "observer@jpn.example";

const TITLE: &str = "Meeting on the plan of next year";
const MATTER: &str = "The plan of next year";
const TO_DO: &str = "To circulate the plan";

pub async fn told(story: &Story) {
    let meeting = convened(story).await;
    story.hand_to(CHAIR).await;
    story.client.goto(&format!("{meeting}/screen")).await.unwrap();
    story.says("The meeting has not opened yet.").await;
    story.follow("Open the meeting").await;
    confirmed(story, "Meeting opened").await;
    story.follow_to(&format!("Take the item up: {MATTER}")).await;
    story.press("Take the item up", "Item taken up").await;
    position(story).await;
    outcome(story, &meeting).await;
    closed(story, &meeting).await;
}

async fn confirmed(story: &Story, done: &str) {
    story.press("Continue", SURE).await;
    story.press("Confirm", done).await;
}

async fn convened(story: &Story) -> String {
    let today = story_today(story).await;
    story.hand_to(OFFICER).await;
    story.open_page("/meetings").await;
    story.follow("Plan a meeting").await;
    story.choose("body", "SOC").await;
    story.fill("title", TITLE).await;
    story.fill("place", "Astana").await;
    story.fill_day("from", &today).await;
    story.fill_day("to", &today).await;
    story.press("Plan a meeting", "Meeting planned").await;
    let meeting = story.address().await.split('?').next().unwrap().to_owned();
    story.says("provisional:").await;
    story.follow("Bring a matter before this meeting").await;
    story.choose("concerns", "other").await;
    story.fill("title", MATTER).await;
    story.fill("text", "To approve the plan of next year.").await;
    confirmed(story, "Brought before a body").await;
    story.client.goto(&meeting).await.unwrap();
    story.follow("Convene the meeting").await;
    story.fill("note", "NºDOC/2001").await;
    confirmed(story, "Meeting convened").await;
    meeting
}

async fn story_today(story: &Story) -> String {
    story.hand_to(OFFICER).await;
    story.today().await.to_string()
}

/// India finds the meeting on its first page, and takes its position from the screen.
async fn position(story: &Story) {
    story.hand_to(INDIA).await;
    story.says("Meetings that are open now").await;
    // Since it opened, it has its numeral.
    story.follow_to("Meeting: SOC/").await;
    story.says(MATTER).await;
    story.follow("Take the position of your state").await;
    story.choose("position", "supports").await;
    confirmed(story, "Position taken").await;
    story.follow_to("Screen of the meeting").await;
    story.found("//main//ul[@class='board']/li[contains(., 'India')][contains(., 'Supports')]").await;
    story.found("//main[not(contains(., 'Close the meeting'))]").await;
    story.picture("meeting-screen").await;
}

async fn outcome(story: &Story, meeting: &str) {
    story.hand_to(CHAIR).await;
    story.client.goto(&format!("{meeting}/screen")).await.unwrap();
    story.follow("Declare the outcome").await;
    story.choose("verb", "approved").await;
    story.fill("follow_up.1.text", TO_DO).await;
    confirmed(story, "Outcome declared").await;
    story.found(&format!("//main//li[contains(., '{MATTER}')]//*[.='approved']")).await;
}

async fn closed(story: &Story, meeting: &str) {
    story.follow("Close the meeting").await;
    story.says("What is frozen when the meeting closes").await;
    confirmed(story, "Meeting closed").await;
    story.found(&format!("//main//section[@aria-labelledby='table'][contains(., '{TO_DO}')]")).await;
    story.picture("meeting-closed").await;
    story.hand_to(OBSERVER).await;
    story.client.goto(meeting).await.unwrap();
    story.found("//h1[normalize-space(.)='There is no such page']").await;
}
