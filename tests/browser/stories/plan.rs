//! The annual plan, from the call to the report: a state proposes an event in one form, is asked and answers, the plan is
//! approved, and the event is held in the next year and reported.

use chrono::{Datelike, NaiveDate};

use super::{SURE, Story};

const OFFICER: &str = "officer@secretariat.example";
const CHAIR: &str = "senior@aze.example";
const MONGOLIA: &str = "delegate@mng.example";
const INDIA: &str = "delegate@ind.example";

const CALL: &str = "Events planned in the next year";
const PLAN: &str = "The plan of events of the next year";
const SEMINAR: &str = "Seminar on early warning of dust storms";
const QUESTION: &str = "Who bears the costs of travel?";
const OUTCOME: &str = "Declare the outcome";

pub async fn told(story: &Story) {
    story.hand_to(OFFICER).await;
    let today = story.today().await;
    let plan = called(story, today).await;
    let proposal = proposed(story, &plan).await;
    asked_and_answered(story, &plan, &proposal).await;
    approved(story, &plan).await;
    confirmed_by_the_host(story, &plan, today.year() + 1).await;

    let later = story.on(NaiveDate::from_ymd_opt(today.year() + 1, 5, 21).unwrap()).await;
    reported(&later, today.year() + 1).await;
}

async fn sure(story: &Story, done: &str) {
    story.press("Continue", SURE).await;
    story.press("Confirm", done).await;
}

/// The Committee calls on the Member States, and the Secretariat opens the plan. Gives its address.
async fn called(story: &Story, today: NaiveDate) -> String {
    story.registers_a_meeting(today).await;
    story.follow("Bring a matter before this meeting").await;
    story.choose("concerns", "call").await;
    story.fill("title", CALL).await;
    story.fill("text", "To submit preliminary information on the events of the next year.").await;
    story.fill_day("due", &(today + chrono::Days::new(20)).to_string()).await;
    sure(story, "Brought before a body").await;
    let matter = story.address().await;

    story.hand_to(CHAIR).await;
    story.client.goto(&matter).await.unwrap();
    story.follow(OUTCOME).await;
    story.choose("verb", "called-on").await;
    sure(story, "Outcome declared").await;

    story.hand_to(OFFICER).await;
    story.client.goto(&matter).await.unwrap();
    story.follow("Open the call for the annual plan").await;
    story.fill("year", &(today.year() + 1).to_string()).await;
    story.fill("guidance", "Brief concept, expected title, purpose and organizers.").await;
    story.fill("reminders", "20").await;
    sure(story, "Call for the annual plan opened").await;
    story.says("the last day is").await;
    story.picture("plan-called").await;
    story.address().await.split('?').next().unwrap().to_owned()
}

/// Mongolia finds the call on its first page; the title is enough to begin, and what is missing is said before it is submitted.
/// Gives the address of the proposal.
async fn proposed(story: &Story, plan: &str) -> String {
    story.hand_to(MONGOLIA).await;
    story.says("Calls for the annual plan that your state has not answered").await;
    story.client.goto(plan).await.unwrap();
    story.says("nothing submitted").await;
    story.follow("Propose an event").await;
    story.fill("title", SEMINAR).await;
    story.press("Propose an event", "Proposal of an event drafted").await;
    let proposal = story.address().await.split('?').next().unwrap().to_owned();
    story.says("Before it is submitted, please fill in:").await;
    story.follow("Change the proposal").await;
    assert_eq!(story.value("title").await, SEMINAR);
    story.fill("concept", "Two days of exchange between the services that warn.").await;
    story.fill("purpose", "To agree on what is passed on, and how quickly.").await;
    story.fill("organizers", "Agency for Meteorology, assisted by the CICA Secretariat").await;
    story.picture("plan-proposal-form").await;
    story.press("Change the proposal", "Proposal of an event changed").await;

    // A draft is the delegation's own.
    story.hand_to(INDIA).await;
    story.client.goto(&proposal).await.unwrap();
    story.found("//h1[normalize-space(.)='There is no such page']").await;

    story.hand_to(MONGOLIA).await;
    story.client.goto(&proposal).await.unwrap();
    story.enter("Submit the proposal", "From today the Secretariat has the proposal").await;
    story.enter("Continue", SURE).await;
    story.enter("Confirm", "Proposal of an event submitted").await;
    story.hand_to(INDIA).await;
    story.client.goto(&proposal).await.unwrap();
    story.says("To agree on what is passed on, and how quickly.").await;
    proposal
}

async fn asked_and_answered(story: &Story, plan: &str, proposal: &str) {
    story.hand_to(OFFICER).await;
    story.client.goto(plan).await.unwrap();
    story.follow_to(SEMINAR).await;
    story.follow("Ask the delegation").await;
    story.fill("question", QUESTION).await;
    sure(story, "Question on a proposal asked").await;

    story.hand_to(MONGOLIA).await;
    story.client.goto(proposal).await.unwrap();
    story.says(QUESTION).await;
    story.follow("Answer the question").await;
    story.fill("answer", "Each state its own.").await;
    story.press("Answer the question", "Each state its own.").await;

    story.hand_to(OFFICER).await;
    story.client.goto(proposal).await.unwrap();
    story.follow("Accept it, or leave it for next year").await;
    story.choose("outcome", "accepted").await;
    story.press("Accept it, or leave it for next year", "Said what becomes of a proposal").await;
    story.picture("plan-proposal-accepted").await;
}

/// The draft is compiled from what was accepted, goes before the Committee as any text, and its approval fixes the lines.
async fn approved(story: &Story, plan: &str) {
    story.client.goto(plan).await.unwrap();
    story.follow("Issue the draft plan").await;
    let text = story.value("text").await;
    assert!(text.contains(SEMINAR) && text.contains("Agency for Meteorology"), "{text}");
    sure(story, "Draft plan issued").await;
    story.client.goto(plan).await.unwrap();
    story.follow_to("/DRAFT/").await;
    story.follow("Bring it before a body").await;
    story.fill("title", PLAN).await;
    story.fill("text", "To approve it.").await;
    story.choose_label("meeting_id", "SOC/").await;
    sure(story, "Brought before a body").await;
    let matter = story.address().await;

    story.hand_to(CHAIR).await;
    story.client.goto(&matter).await.unwrap();
    story.follow(OUTCOME).await;
    story.choose("verb", "approved").await;
    sure(story, "Outcome declared").await;
    story.client.goto(plan).await.unwrap();
    story.found("//main//dd/span[normalize-space(.)='Approved']").await;
    story.picture("plan-approved").await;
}

/// The host says when and where, and India names who comes: the host reads it, another delegation does not.
async fn confirmed_by_the_host(story: &Story, plan: &str, year: i32) {
    story.hand_to(MONGOLIA).await;
    story.client.goto(plan).await.unwrap();
    story.follow_to(SEMINAR).await;
    let event = story.address().await;
    story.follow("Confirm the event").await;
    story.fill_day("begins", &format!("{year}-05-19")).await;
    story.fill_day("ends", &format!("{year}-05-20")).await;
    story.fill("place", "Ulaanbaatar").await;
    sure(story, "Event confirmed").await;

    story.hand_to(INDIA).await;
    story.client.goto(&event).await.unwrap();
    story.follow("Nominate a participant").await;
    story.fill("name", "Ms Asha Rao").await;
    story.press("Nominate a participant", "Participant nominated").await;
    story.hand_to(MONGOLIA).await;
    story.client.goto(&event).await.unwrap();
    story.says("Ms Asha Rao").await;
    story.picture("plan-event").await;
    story.hand_to("delegate@chn.example").await;
    story.client.goto(&event).await.unwrap();
    story.says("Ulaanbaatar").await;
    story.says_not("Asha Rao").await;
}

/// The day after it: the host enters that it was held and reports, and the figures of the year count it.
async fn reported(story: &Story, year: i32) {
    story.hand_to(MONGOLIA).await;
    story.open_page(&format!("/plans/{year}")).await;
    story.follow_to(SEMINAR).await;
    story.follow("Enter that it was held").await;
    assert_eq!(story.value("begins").await, format!("{year}-05-19"));
    sure(story, "Event held").await;
    story.says("The report of the host is awaited.").await;
    story.follow("Report on the event").await;
    for state in ["China", "India", "Mongolia"] {
        story.tick("took_part", state).await;
    }
    story.fill("participants", "41").await;
    story.fill("outcome", "What is passed on was agreed.").await;
    sure(story, "Report on an event issued").await;

    story.hand_to(OFFICER).await;
    story.open_page(&format!("/plans/{year}")).await;
    story.says("Held: 1.").await;
    story.open_page(&format!("/plans/{year}/figures")).await;
    story.says("Mongolia").await;
    story.picture("plan-figures").await;
}
