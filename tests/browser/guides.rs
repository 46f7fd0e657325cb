//! `make guides`: the pictures of the guides (static/guides/pictures.txt), of the running demonstration.

use std::path::PathBuf;

use crate::driver::Browser;
use crate::site::site;

const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];
/// The size of each picture, which the guides' pages name, so that nothing moves when it comes.
const SIZE: (u32, u32) = (960, 600);
/// All pictures together weigh no more than this.
const BYTES: usize = 1_500_000;

#[tokio::test]
#[ignore = "writes the pictures of the guides: make guides"]
async fn the_pictures_of_the_guides_are_taken() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("static/guides");
    let site = site().await;
    let browser = Browser::open(1440, true).await;
    let mut weight = 0;
    for language in LANGUAGES {
        let mut is = "";
        for line in include_str!("../../static/guides/pictures.txt").lines() {
            let words: Vec<_> = line.split_whitespace().collect();
            let [name, who, address] = words.as_slice() else { continue };
            if line.starts_with('#') {
                continue;
            }
            if *who != is {
                browser.becomes(&site.address, who, language).await;
                is = who;
            }
            browser.sized(SIZE.0, SIZE.1, 1.0).await;
            browser.coloured("light").await;
            browser.open_page(address).await;
            browser.asked("return document.fonts.ready.then(() => true)").await;
            let picture = browser.pictured().await;
            weight += picture.len();
            std::fs::write(folder.join(format!("{name}-{language}.webp")), picture)
                .expect("a folder to write into");
        }
    }
    println!("{weight} bytes in all");
    assert!(weight < BYTES, "{weight} bytes");
}
