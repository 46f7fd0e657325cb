//! What must not be lost where there is little room or little to see by: twice and four times the size, wider spacing, larger
//! text, no motion, colours that the system forces.

use serde_json::{Value, json};

use crate::driver::Browser;
use crate::site::site;

/// What sticks out, is cut off or wants to be scrolled sideways.
const FINDS: &str = include_str!("sticks_out.js");

/// Spacing as WCAG 1.4.12 has it.
const SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } \
                       p { margin-bottom: 2em !important; }";
/// The size of letters that a browser is set to, and twice that (WCAG 1.4.4), in pixels.
const LETTERS: [u32; 2] = [16, 32];

/// What moves, of those who asked for no motion.
const MOVES: &str = "return [...document.querySelectorAll('*')].filter(one => { const style = getComputedStyle(one); \
    return style.scrollBehavior === 'smooth' || style.animationName !== 'none' || \
      style.transitionDuration.split(', ').some(time => parseFloat(time) > 0); \
    }).map(one => one.outerHTML.slice(0, 80))";

fn list(of: &Value, how: &str) -> Vec<String> {
    of.as_array().expect("a list").iter().map(|what| format!("{how}: {}", what.as_str().unwrap())).collect()
}

async fn styled(browser: &Browser, style: &str) {
    let script = "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]); \
                  document.adoptedStyleSheets = [sheet]; return true";
    browser.client.execute(script, vec![json!(style)]).await.unwrap();
}

/// What is lost of a page of 1280 pixels at 200 % and 400 %, with wider spacing, with larger text; and what moves on it. The
/// window has its width again afterwards.
pub async fn findings(browser: &Browser, width: u32) -> Vec<String> {
    let mut found = list(&browser.asked(MOVES).await, "moves");
    for (narrow, how) in [(640, "at 200 %"), (320, "at 400 %")] {
        browser.sized(narrow, 512, 1.0).await;
        found.extend(list(&browser.asked(FINDS).await, how));
        styled(browser, SPACING).await;
        found.extend(list(&browser.asked(FINDS).await, &format!("{how}, with wider spacing")));
        styled(browser, "").await;
    }
    browser.sized(1280, 1024, 1.0).await;
    styled(browser, SPACING).await;
    found.extend(list(&browser.asked(FINDS).await, "with wider spacing"));
    styled(browser, "").await;
    let [usual, twice] = LETTERS;
    browser.lettered(twice).await;
    found.extend(list(&browser.asked(FINDS).await, "with letters of twice the size"));
    browser.lettered(usual).await;
    browser.sized(width, 900, 1.0).await;
    found
}

/// With colours that the system forces: what can be pressed has an edge or an underline, and the focus is seen.
const FORCED: &str = "const wrong = []; \
    for (const one of document.querySelectorAll('main button, main a[href], main input:not([type=hidden]), main .badge')) { \
      if (!one.checkVisibility()) continue; \
      const style = getComputedStyle(one), edge = parseFloat(style.borderTopWidth) > 0 && \
        style.borderTopColor !== style.backgroundColor; \
      if (!edge && style.textDecorationLine === 'none') wrong.push(one.outerHTML.slice(0, 80)); \
      one.focus({ focusVisible: true }); \
      if (document.activeElement === one && getComputedStyle(one).outlineStyle === 'none') wrong.push('no focus: ' + one.outerHTML.slice(0, 80)); \
    } return wrong";

#[tokio::test]
async fn with_forced_colours_what_is_pressed_has_an_edge_and_the_focus_is_seen() {
    let site = site().await;
    let browser = Browser::open(1280, true).await;
    browser.sign_in(&site.address, "delegate@rus.example").await;
    let features = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    browser.devtools("Emulation.setEmulatedMedia", features).await;
    for page in ["/", "/duties", "/areas/2.3", "/account"] {
        browser.open_page(page).await;
        let forced = browser.asked("return matchMedia('(forced-colors: active)').matches").await;
        assert_eq!(forced, true);
        assert_eq!(browser.asked(FORCED).await, json!([]), "{page}");
    }
}
