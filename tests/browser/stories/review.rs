//! Story 9: the annual review, of the human dimension: planned, contributed to in writing (3.5), concluded, followed up.

use chrono::Days;

use super::{SURE, Story};

const OFFICER: &str = "officer@secretariat.example";
const TITLE: &str = "Review of implementation of CBMs: human dimension";
const CONTRIBUTE: &str = "Send a contribution";
const SEMINAR: &str = "A seminar on education";

pub async fn told(story: &Story) {
    story.hand_to(OFFICER).await;
    let today = story.today().await;
    let session = story.registers_a_meeting(today).await;
    story.open_page("/meetings").await;
    story.follow_to(&session).await;
    story.follow("Plan a review for this meeting").await;
    story.fill("title", TITLE).await;
    story.tick("areas", "5 Human").await;
    story.press("Continue", SURE).await;
    story.picture("review-confirmation").await;
    story.press("Confirm", "Review planned").await;
    let review = story.address().await;
    // Who serves in the human dimension, in SOC/2023-II/DEC/2: Uzbekistan; China, India, Kazakhstan, Kyrgyzstan.
    for state in ["Uzbekistan", "China", "India", "Kazakhstan", "Kyrgyzstan"] {
        awaits(story, state).await;
    }

    contributed(story).await;
    story.client.goto(&review).await.unwrap();
    story.says("What Uzbekistan has done for education.").await;
    awaits(story, "Kyrgyzstan").await;
    story.picture("review-with-a-contribution").await;
    concluded(story, &review).await;

    // Who is to do it is told, and says that it is done; all see it.
    story.hand_to(OFFICER).await;
    story.client.goto(&review).await.unwrap();
    story.follow("Add what is to be followed up").await;
    story.fill("text", SEMINAR).await;
    story.tick("states", "Kyrgyzstan").await;
    story.fill_day("due", &(today + Days::new(100)).to_string()).await;
    story.press("Add what is to be followed up", SEMINAR).await;
    story.hand_to("delegate@kgz.example").await;
    story.client.goto(&review).await.unwrap();
    story.follow_to(SEMINAR).await;
    story.follow("Mark it as done").await;
    story.press("Continue", SURE).await;
    story.press("Confirm", "Done").await;
    story.hand_to("delegate@vnm.example").await;
    story.open_page("/follow-ups").await;
    story
        .found(&format!(
            "//main//tr[contains(., '{SEMINAR}')][contains(., 'Kyrgyzstan')][contains(., 'done')]"
        ))
        .await;
}

/// The review still awaits what a state contributes.
async fn awaits(story: &Story, state: &str) {
    story.found(&format!("//main//tr[th='{state}'][contains(., 'awaited')]")).await;
}

async fn contributed(story: &Story) {
    story.hand_to("delegate@uzb.example").await;
    story.says("Contribute").await;
    story.open_page("/reviews").await;
    story.follow_to(TITLE).await;
    story.follow(CONTRIBUTE).await;
    story.fill("title", "What Uzbekistan has done for education.").await;
    story.fill("text", "Four schools for teachers.").await;
    story.press("Continue", SURE).await;
    story.press("Confirm", "Contribution sent").await;
}

async fn concluded(story: &Story, review: &str) {
    story.hand_to(OFFICER).await;
    story.client.goto(review).await.unwrap();
    story.follow("Record the conclusions").await;
    story.fill("conclusions", "Schools for teachers work best.").await;
    story.press("Continue", SURE).await;
    story.press("Confirm", "Conclusions recorded").await;
    story.hand_to("delegate@ind.example").await;
    story.client.goto(review).await.unwrap();
    story.says("Schools for teachers work best.").await;
}
