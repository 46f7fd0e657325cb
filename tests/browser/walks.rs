//! What people do with the site, in a real browser.

use clearinghouse::http::statics::{SENT_STYLE, STYLE};
use fantoccini::Locator;

use crate::driver::Browser;
use crate::site::site;

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

#[tokio::test]
async fn the_list_is_the_paper_cell_by_cell() {
    let site = site().await;
    let browser = Browser::open(1440, true).await;
    browser.sign_in(&site.address, "delegate@kaz.example").await;
    browser.client.goto(&format!("{}/areas?as_of=2023-08-22", site.address)).await.unwrap();
    let shown = cells(&browser).await;
    assert_eq!(shown.len(), PAPER.len());
    for (shown, paper) in shown.iter().zip(PAPER) {
        assert_eq!(shown, &paper.map(str::to_owned));
    }
}

#[tokio::test]
async fn the_list_on_the_last_day_of_a_term_and_on_the_day_after() {
    let site = site().await;
    let browser = Browser::open(1440, true).await;
    browser.sign_in(&site.address, "senior@chn.example").await;
    // The term of the Russian Federation and China for ICT security is 2024-2025: its last day is 31 December 2025.
    for (day, coordinator, co_coordinator) in
        [("2025-12-31", "Russian Federation (2024-2025)", "China (2024-2025)"), ("2026-01-01", "", "")]
    {
        browser.client.goto(&format!("{}/areas?as_of={day}", site.address)).await.unwrap();
        let row = &cells(&browser).await[3];
        assert_eq!((row[4].as_str(), row[5].as_str()), (coordinator, co_coordinator), "on {day}");
    }
    assert!(
        browser
            .text()
            .await
            .contains("Security of and in the use of information and communication technologies")
    );
}

#[tokio::test]
async fn without_javascript_the_register_is_filtered_and_followed_to_its_paragraph() {
    let site = site().await;
    let browser = Browser::open(1440, false).await;
    browser.sign_in(&site.address, "delegate@rus.example").await;
    browser.client.goto(&format!("{}/duties?as_of=2023-11-22&state=RUS", site.address)).await.unwrap();
    browser.client.find(Locator::LinkText("Propose a concept paper")).await.unwrap().click().await.unwrap();
    let page = browser.text().await;
    // Appointed on 22 August 2023; three months later is 22 November 2023, which is still in time.
    assert!(page.contains("22 November 2023"), "{page}");
    assert!(page.contains("not later than three months following the appointment as Coordinator"), "{page}");
    assert!(page.contains("pending"), "{page}");
}

#[tokio::test]
async fn on_a_phone_no_page_is_wider_than_the_window() {
    let site = site().await;
    let browser = Browser::open(500, true).await;
    browser.sign_in(&site.address, "officer@secretariat.example").await;
    for page in [
        "/",
        "/areas",
        "/areas/2.3",
        "/duties",
        "/states",
        "/states/CHN",
        "/matters",
        "/letters",
        "/requests",
        "/concept-papers",
        "/reports",
        "/reviews",
        "/follow-ups",
        "/meetings",
        "/modalities",
        "/journal",
        "/register",
        "/register/tenure",
        "/account",
    ] {
        browser.client.goto(&format!("{}{page}", site.address)).await.unwrap();
        assert!(browser.overflow().await <= 0, "{page} is wider than the window");
    }
}

/// The rules of a stylesheet, as the browser has understood them.
async fn understood(browser: &Browser, style: &str) -> Vec<String> {
    let rules = browser
        .asked(&format!(
            "const sheet = new CSSStyleSheet(); sheet.replaceSync({style:?}); return [...sheet.cssRules].map(rule => \
             rule.cssText.replace(/\\s*([,\\/])\\s*/g, '$1'))"
        ))
        .await;
    serde_json::from_value(rules).unwrap()
}

#[tokio::test]
async fn the_stylesheet_that_is_sent_says_what_the_written_one_says() {
    let browser = Browser::open(1440, true).await;
    let written = understood(&browser, STYLE).await;
    assert!(written.len() > 200, "{} rules", written.len());
    assert_eq!(understood(&browser, &SENT_STYLE).await, written);
}
