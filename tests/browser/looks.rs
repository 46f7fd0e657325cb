//! `make looks`: every sample of a page (samples.txt) in three languages, on three widths, light and dark: what is wider
//! than its window or sticks out of its box is found by program, and all is put on sheets that somebody looks at.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::driver::Browser;
use crate::samples::{LANGUAGES, Sample, samples};
use crate::site::site;

const SCHEMES: [&str; 2] = ["light", "dark"];
/// The widths of the pictures: a phone, a tablet, a screen.
const WIDTHS: [u32; 3] = [360, 768, 1440];
/// What is asked of besides: a screen of 1280 points at 400 %.
const NARROWEST: u32 = 320;
/// A picture shows no more of a page than this.
const TALLEST: u32 = 3000;

/// The points of a picture for each pixel of the page: it is to be looked at among others, and read.
fn points(width: u32) -> f64 {
    if width < 768 { 1.0 } else { 0.6 }
}

const FINDS: &str = include_str!("sticks_out.js");

fn put(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).expect("a folder to write into");
}

/// Where a picture is.
fn picture(sample: &Sample, language: &str, width: u32, scheme: &str) -> String {
    format!("{}-{language}-{width}-{scheme}.png", sample.name)
}

/// Takes the pictures of one page, and says what sticks out of it.
async fn look(browser: &Browser, sample: &Sample, language: &str, folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for width in [NARROWEST].into_iter().chain(WIDTHS) {
        browser.sized(width, 800, points(width)).await;
        let wrong = browser.asked(FINDS).await;
        for what in wrong.as_array().expect("a list") {
            found.push(format!("{} in {language} at {width}: {}", sample.name, what.as_str().unwrap()));
        }
        if width == NARROWEST {
            continue;
        }
        let tall = browser.asked("return document.documentElement.scrollHeight").await.as_u64().unwrap();
        browser.sized(width, u32::try_from(tall).unwrap().min(TALLEST), points(width)).await;
        for scheme in SCHEMES {
            browser.coloured(scheme).await;
            let shot = browser.client.screenshot().await.unwrap();
            put(&folder.join(picture(sample, language, width, scheme)), &shot);
        }
    }
    if sample.printed {
        put(&folder.join(format!("{}-{language}.pdf", sample.name)), &browser.printed().await);
    }
    found
}

/// The sheets: one for each language, width and scheme, and an index of them.
fn sheets(samples: &[Sample], folder: &Path) {
    let mut index = String::from("<!doctype html><meta charset=utf-8><title>Looks</title><ul>");
    for language in LANGUAGES {
        for width in WIDTHS {
            for scheme in SCHEMES {
                let name = format!("sheet-{language}-{width}-{scheme}.html");
                let mut sheet = format!(
                    "<!doctype html><meta charset=utf-8><title>{name}</title><style>body{{background:#777;font:12px \
                     sans-serif;display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start}}figure{{margin:0;width:\
                     {}px}}img{{width:100%}}</style>",
                    (width / 2).min(480)
                );
                for sample in samples {
                    let file = picture(sample, language, width, scheme);
                    let of = sample.name;
                    write!(
                        sheet,
                        "<figure>{of}<a href={file}><img loading=lazy src={file} alt=\"\"></a></figure>"
                    )
                    .unwrap();
                }
                put(&folder.join(&name), sheet.as_bytes());
                write!(index, "<li><a href={name}>{language}, {width}, {scheme}</a>").unwrap();
            }
        }
    }
    put(&folder.join("index.html"), index.as_bytes());
}

#[tokio::test]
#[ignore = "takes minutes, and its sheets want somebody to look at them: make looks"]
async fn nothing_is_wider_than_its_window() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/looks");
    std::fs::create_dir_all(&folder).unwrap();
    let only = std::env::var("LOOKS_AT").unwrap_or_default();
    let mut samples = samples();
    samples.retain(|sample| only.is_empty() || only.split(',').any(|name| name == sample.name));
    let site = site().await;
    let browser = Browser::open(1440, true).await;
    browser.prepare(&site.address).await;
    let mut found = Vec::new();
    for language in LANGUAGES {
        let mut is = "";
        for sample in &samples {
            browser.come_as(&site.address, sample, &mut is, language).await;
            found.extend(look(&browser, sample, language, &folder).await);
        }
    }
    sheets(&samples, &folder);
    println!("{} samples; the sheets: {}/index.html", samples.len(), folder.display());
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}
