//! Story 1, as far as it is here: what was decided on 22 August 2023 is read as note NºDOC/1016 forwarded it.

use super::Story;

/// SOC/2023-II/DEC/1: the place of each paragraph, its verb, and words of it, as the paper has them.
const PARAGRAPHS: [(&str, &str, &str); 6] = [
    ("p1", "recommended", "that it endorse the draft Road Map for CICA Transformation (RMT)"),
    ("p2", "recommended", "on Promoting Volunteerism for Sustainable Development"),
    ("p3", "consultations continue", "consultations among Member States on this document will continue."),
    ("p4", "approved", "approved the Russian Federation as coordinator and China as co-coordinator"),
    ("p5", "consultations continue", "by China as the next CICA Deputy Secretary General"),
    ("p6", "called on", "to submit to the CICA Secretariat before 1 October 2023 preliminary information"),
];

pub async fn told(story: &Story) {
    story.hand_to("officer@secretariat.example").await;
    story.open_page("/meetings").await;
    story.follow_to("SOC/2023-II/DEC/1").await;
    are_its_paragraphs(story).await;
    story.says("NºDOC/1016").await;
    story.picture("decision").await;

    // The day before, nobody had decided anything.
    story.fill_day("as_of", "2023-08-21").await;
    story.press("Show", "On this day the decision had not been taken: it is of 22 August 2023.").await;
    story.says_not("Zhang Ling").await;

    // A delegation comes to it from the area that its fourth paragraph is about.
    story.hand_to("delegate@chn.example").await;
    story.open_page("/areas/2.3?as_of=2023-08-22").await;
    story.follow_to("SOC/2023-II/DEC/1").await;
    are_its_paragraphs(story).await;
}

async fn are_its_paragraphs(story: &Story) {
    story.found("//h1[normalize-space(.)='SOC/2023-II/DEC/1']").await;
    story.says("22 August 2023").await;
    for (place, verb, words) in PARAGRAPHS {
        story.says_at(place, words).await;
        story.says_at(place, verb).await;
    }
    story.says_at("p4", "for 2024-2025.").await;
}
