//! What everybody's eyes need: the contrast of each text on each ground, light and dark; the weight of stylesheet and
//! letters; and that the stylesheet names the letters as they are.

use std::path::{Path, PathBuf};

use clearinghouse::design::palette::{EDGES, TEXTS, contrast, pairs, palette};
use clearinghouse::http::statics::{SENT_STYLE, STYLE};
use sha2::{Digest, Sha256};

use super::{HERE, Site};

fn fonts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/fonts");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|ending| ending == "woff2")).collect()
}

#[test]
fn contrast_is_that_of_the_standard() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.01);
    assert!((contrast("#767676", "#ffffff") - 4.54).abs() < 0.01);
}

#[test]
fn every_text_can_be_read_on_its_ground() {
    let mut wrong = Vec::new();
    for (of, least) in [(TEXTS, 4.5), (EDGES, 3.0)] {
        let named: usize = of.iter().map(|(_, grounds)| grounds.len()).sum();
        let pairs = pairs(of);
        assert_eq!(pairs.len(), named, "a colour that is named is in the stylesheet");
        for pair in pairs {
            let found =
                [("light", pair.text.light, pair.ground.light), ("dark", pair.text.dark, pair.ground.dark)];
            for (scheme, text, ground) in found {
                let has = contrast(text, ground);
                if has < least {
                    wrong.push(format!("{scheme}: {} on {} has {has:.2}", pair.text.name, pair.ground.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_colour_is_of_the_palette_and_used() {
    let palette = palette();
    assert!(palette.len() > 15);
    for colour in palette {
        let of = format!("var(--{})", colour.name);
        assert!(STYLE.contains(&of), "{} is used nowhere", colour.name);
    }
}

#[test]
fn stylesheet_script_and_letters_are_light() {
    let script = include_str!("../../static/script.js").len();
    assert!(script <= 20 * 1024, "the script has {script} bytes");
    assert!(SENT_STYLE.len() <= 30 * 1024, "the stylesheet has {} bytes", SENT_STYLE.len());
    let fonts: u64 = fonts().iter().map(|path| path.metadata().unwrap().len()).sum();
    assert!(fonts <= 120 * 1024, "the letters have {fonts} bytes");
}

#[tokio::test]
async fn the_stylesheet_names_each_font_by_its_content_and_it_is_kept_for_ever() {
    let site = Site::new().await;
    for path in fonts() {
        let hash: String =
            hex::encode(Sha256::digest(std::fs::read(&path).unwrap())).chars().take(12).collect();
        let address = format!("/static/{hash}/{}", path.file_name().unwrap().to_str().unwrap());
        assert!(STYLE.contains(&address), "{address} is not in the stylesheet: run scripts/fonts.sh");
        let answer = site.get(HERE, &address).await;
        assert_eq!(answer.header("content-type"), Some("font/woff2"));
        assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"));
        // What another version of the program was asked for is not kept under that version's address.
        let other = site.get(HERE, &address.replace(&hash, "000000000000")).await;
        assert_eq!(other.header("cache-control"), Some("no-cache"));
    }
}
