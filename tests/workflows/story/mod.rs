//! The scenario: the real thing, told again with the clock turned.
//!
//! Before the story the Secretariat registers the states, who holds the Chair, the areas, the Modalities and the List
//! as it stood ([`setting`]). From then on every fact enters over HTTP as the person named, and nothing enters in
//! another way. What the records do not tell (on which day a letter came, what a state said in the room) is invented,
//! and so is all that comes after the meeting of 22 August 2023.

mod cast;
mod day;
mod human;
mod letters;
mod list;
mod meeting;
mod on_paper;
mod paper;
mod setting;
mod smes;
mod term;

use cast::Cast;

#[tokio::test]
async fn ict_security_from_two_letters_to_an_extended_tenure() {
    let cast = Cast::assembled().await;
    let letters = letters::arrive(&cast).await;
    let matter = letters::come_before_the_soc(&cast, &letters, letters::meeting_on_paper).await;
    meeting::of_22_august_2023(&cast, &letters, &matter).await;
    let paper = paper::is_drafted_and_issued_late(&cast).await;
    paper::is_considered_for_longer_than_six_months(&cast, &paper).await;
    paper::is_approved_with_its_period(&cast, &paper).await;
    term::is_announced_and_extended(&cast).await;
}

#[tokio::test]
async fn six_paragraphs_as_in_the_paper_and_what_the_council_did_with_them() {
    let cast = Cast::assembled().await;
    let letters = letters::arrive(&cast).await;
    let matter = letters::come_before_the_soc(&cast, &letters, day::planned_meeting).await;
    let prepared = day::is_prepared(&cast, &matter).await;
    day::is_held(&cast, &letters, &prepared).await;
    day::is_in_the_record_as_on_paper(&cast, &prepared).await;
    day::the_nomination_is_recommended_in_writing(&cast, &prepared).await;
    day::the_council_meets(&cast, &prepared).await;
}

#[tokio::test]
async fn both_decisions_are_made_again_as_they_were_sent() {
    let cast = Cast::assembled().await;
    let letters = letters::arrive(&cast).await;
    let matter = letters::come_before_the_soc(&cast, &letters, day::planned_meeting).await;
    let prepared = day::is_prepared(&cast, &matter).await;
    day::is_held(&cast, &letters, &prepared).await;
    on_paper::is_as_it_was_sent(&cast, &prepared).await;
}

#[tokio::test]
async fn smes_from_notice_to_a_new_coordinator() {
    let cast = Cast::assembled().await;
    smes::russia_gives_notice(&cast).await;
    smes::kazakhstan_acts(&cast).await;
    smes::a_new_coordinator_is_appointed(&cast).await;
}

#[tokio::test]
async fn in_the_human_dimension_kyrgyzstan_terminates_early() {
    let cast = Cast::assembled().await;
    human::kyrgyzstan_terminates_early(&cast).await;
}
