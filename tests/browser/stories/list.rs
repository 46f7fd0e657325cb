//! Story 3: an embassy asks who coordinates an area on a day, and by which decision.

use fantoccini::Locator;

use super::Story;
use crate::driver::Browser;

/// SOC/2023-II/DEC/2, cell by cell, as the paper has it: number, dimension, number, area, coordinators,
/// co-coordinators.
const PAPER: [[&str; 6]; 18] = [
    ["1", "Military-political", "", "", "Kazakhstan", "Türkiye"],
    [
        "2",
        "New challenges and threats",
        "1",
        "New challenges and threats (general)",
        "Türkiye",
        "Afghanistan",
    ],
    ["", "", "2", "Combating terrorism", "India", ""],
    [
        "",
        "",
        "3",
        "Security of and in the use of information and communication technologies (ICTs)",
        "Russian Federation (2024-2025)",
        "China (2024-2025)",
    ],
    ["", "", "4", "Combating illicit drugs", "Iran", "Afghanistan"],
    ["", "", "5", "Epidemiological safety, public health and pharmaceuticals", "Kazakhstan", "China Jordan"],
    [
        "3",
        "Economic",
        "1",
        "Development of small and medium enterprises (SMEs)",
        "Russian Federation",
        "Kazakhstan Thailand Türkiye",
    ],
    ["", "", "2", "Energy security", "Republic of Korea", "India"],
    ["", "", "3", "Information technology", "Republic of Korea", "Bangladesh"],
    ["", "", "4", "Tourism", "Tajikistan", "Sri Lanka"],
    [
        "",
        "",
        "5",
        "Development of secure and effective systems of transportation corridors",
        "Azerbaijan",
        "China India",
    ],
    ["", "", "6", "Agriculture", "China", ""],
    ["", "", "7", "Finance", "China", ""],
    ["", "", "8", "Trade and Investment", "", "Kyrgyzstan Türkiye"],
    ["4", "Environment", "1", "Sustainable Development", "Thailand", ""],
    ["", "", "2", "Natural disaster management", "Iran", "Bangladesh"],
    ["", "", "3", "Environment protection", "Mongolia", "Bangladesh China"],
    ["5", "Human", "", "", "Uzbekistan", "China India Kazakhstan Kyrgyzstan"],
];

pub async fn told(story: &Story) {
    story.hand_to("delegate@kaz.example").await;
    story.open_page("/areas").await;
    story.fill_day("as_of", "2023-08-22").await;
    story.press("Show", "As of 22 August 2023").await;
    let shown = cells(story).await;
    assert_eq!(shown.len(), PAPER.len());
    for (shown, paper) in shown.iter().zip(PAPER) {
        assert_eq!(shown, &paper.map(str::to_owned));
    }
    story.picture("list").await;

    // By which decision: the area says it, and leads there.
    story.follow_to("Security of and in the use of information").await;
    story.says("Russian Federation").await;
    story.follow_to("SOC/2023-II/DEC/1").await;
    story
        .says_at("p4", "The SOC approved the Russian Federation as coordinator and China as co-coordinator")
        .await;

    // The day before it was decided nobody was appointed.
    story.open_page("/areas?as_of=2023-08-21").await;
    is_held_by(story, "", "").await;
    // The term is 2024-2025: its last day is 31 December 2025.
    story.hand_to("senior@chn.example").await;
    story.open_page("/areas?as_of=2025-12-31").await;
    is_held_by(story, "Russian Federation (2024-2025)", "China (2024-2025)").await;
    story.open_page("/areas?as_of=2026-01-01").await;
    is_held_by(story, "", "").await;
    story.says("2.3 Security of and in the use of information").await;
}

/// The row of the security of ICTs.
async fn is_held_by(story: &Story, coordinator: &str, co_coordinator: &str) {
    let row = &cells(story).await[3];
    assert_eq!(
        (row[4].as_str(), row[5].as_str()),
        (coordinator, co_coordinator),
        "{}",
        story.address().await
    );
}

async fn cells(browser: &Browser) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for row in browser.client.find_all(Locator::Css("table.list tbody tr")).await.unwrap() {
        let mut cells = Vec::new();
        for cell in row.find_all(Locator::Css("td")).await.unwrap() {
            let text = cell.text().await.unwrap();
            cells.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        rows.push(cells);
    }
    rows
}
