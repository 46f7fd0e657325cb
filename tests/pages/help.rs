//! Help where it is needed: each page says what it is for and leads back, and a paragraph that it names leads to its text.

use std::collections::BTreeMap;

use axum::http::{Method, StatusCode};
use clearinghouse::http::door::Door;
use clearinghouse::routes;
use clearinghouse::rules::access::Post;
use clearinghouse::rules::paragraph::Paragraph;
use scraper::{ElementRef, Html, Selector};

use super::sizes::{Demonstration, Reader, demonstration, is_a_page, state};
use super::{delegate, house, observer, soc_2023_ii};

/// How many addresses of a route are read; a page differs from the next of its route by its data alone.
const OF_A_ROUTE: usize = 3;

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: &ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Some addresses of a route, and one with the pages that a reader has been brought to by them.
async fn some(demonstration: &Demonstration, path: &str, reader: &Reader) -> Vec<(String, String)> {
    let addresses = demonstration.addresses(path, reader).await.unwrap_or_default();
    let mut pages = Vec::new();
    for address in addresses.iter().step_by((addresses.len() / OF_A_ROUTE).max(1)) {
        pages.push((address.clone(), reader.browser.get(address).await.body));
    }
    pages
}

/// What is wrong with the line that says what a page is for.
fn wrong_line(page: &Html) -> Option<String> {
    let lines = all(page, "main .purpose");
    let [line] = lines.as_slice() else { return Some(format!("{} lines say what it is for", lines.len())) };
    if text(line).len() < 15 {
        return Some(format!("says no more than “{}”", text(line)));
    }
    let above = all(page, "main > h1, main > h2, main > .purpose");
    let at = above.iter().position(|of| of.value().name() != "h1");
    (at != Some(1) || above[1] != *line).then(|| "the line does not stand below the title".to_owned())
}

#[tokio::test]
async fn each_page_says_what_it_is_for_and_leads_back() {
    let demonstration = demonstration().await;
    let readers = [
        demonstration.reader("administrator@help.example", Post::Administrator).await,
        demonstration.reader("delegate@help.example", Post::Delegate(state("KAZ"), false)).await,
        demonstration.reader("senior@help.example", Post::SeniorOfficial(state("RUS"), false)).await,
    ];
    let (mut wrong, mut said) = (BTreeMap::new(), BTreeMap::<String, String>::new());
    for route in routes::all().iter().filter(|route| route.method == Method::GET && is_a_page(&route.path)) {
        for reader in &readers {
            for (address, body) in some(&demonstration, &route.path, reader).await {
                if !body.contains("<html") {
                    continue; // a way that leads on to another page
                }
                let page = Html::parse_document(&body);
                if let Some(what) = wrong_line(&page) {
                    wrong.entry(route.path.clone()).or_insert(format!("{address}: {what}"));
                    continue;
                }
                let line = text(&all(&page, "main .purpose")[0]);
                let other = said.entry(line).or_insert_with(|| route.path.to_string());
                // A duty has a page for each who bears it; and the steps that comment say the same of a paper and of a matter.
                let kin = route.path.starts_with(other.as_str()) || route.door == Door::Steps;
                if *other != route.path && !kin {
                    wrong.entry(route.path.clone()).or_insert(format!("{address} says what {other} says"));
                }
                let deep = route.path.matches('/').count() > 1 && !route.path.starts_with("/password/");
                let back =
                    all(&page, "main .crumb a").first().and_then(|way| way.attr("href").map(str::to_owned));
                match back {
                    Some(back) => {
                        let back = back.split('#').next().unwrap_or_default();
                        let status = reader.browser.get(back).await.status;
                        if status != StatusCode::OK && status != StatusCode::SEE_OTHER {
                            wrong.entry(route.path.clone()).or_insert(format!("{address}: back is {status}"));
                        }
                    }
                    None if deep => {
                        wrong.entry(route.path.clone()).or_insert(format!("{address}: no way back"));
                    }
                    None => {}
                }
            }
        }
    }
    assert!(said.len() > 60, "only {} pages say what they are for", said.len());
    let wrong: Vec<_> = wrong.iter().map(|(path, what)| format!("{path}: {what}")).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn each_paragraph_has_its_page_with_its_text_of_the_day() {
    let house = house().await;
    soc_2023_ii(&house).await;
    let delegate = delegate(&house, "RUS").await;
    for paragraph in Paragraph::ALL {
        let page = delegate.read(&format!("/modalities/{}?as_of=2024-02-01", paragraph.number())).await;
        let page = Html::parse_document(&page);
        let record = all(&page, "#cited blockquote.record[lang=en]");
        assert_eq!(text(&record[0]), paragraph.text().split_whitespace().collect::<Vec<_>>().join(" "));
        assert!(text(&all(&page, "#cited")[0]).contains("1 February 2024"), "{paragraph}");
    }
    // Russia owes a concept paper, three months after its appointment: it stands under 2.7.
    let page = delegate.read("/modalities/2.7?as_of=2023-09-01").await;
    assert!(page.contains("/duties/") && page.contains("rel=\"next\""), "{page}");
    let page = observer(&house).await.read("/modalities/2.7").await;
    assert!(!page.contains("/duties/"), "{page}");
    for none in ["1.13", "2", "x"] {
        assert_eq!(delegate.get(&format!("/modalities/{none}")).await.0, 404, "{none}");
    }
}

#[tokio::test]
async fn a_paragraph_that_a_page_names_leads_to_its_text_of_the_day_of_the_page() {
    let house = house().await;
    soc_2023_ii(&house).await;
    let delegate = delegate(&house, "RUS").await;
    let page = delegate.read("/duties?as_of=2023-09-01").await;
    assert!(page.contains("<a class=\"cite\" href=\"/modalities/2.7?as_of=2023-09-01\">2.7</a>"), "{page}");
    let page = delegate.read("/letters").await;
    assert!(page.contains("(<a class=\"cite\" href=\"/modalities/1.10\">1.10</a>)"), "{page}");
}
