//! The colours of the pages, as the stylesheet has them, and what can be read on what (WCAG 2.2, 1.4.3 and 1.4.11).

use crate::http::statics;

/// A colour: what it is on a light page and on a dark one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Its name in the stylesheet.
    pub name: &'static str,
    /// On a light page.
    pub light: &'static str,
    /// On a dark one.
    pub dark: &'static str,
}

/// Text on grounds: every pair that stands on a page.
pub const TEXTS: &[(&str, &[&str])] = &[
    ("ink", &["ground", "sheet", "wash", "red-wash", "amber-wash", "green-wash"]),
    ("soft", &["ground", "sheet", "wash", "amber-wash", "green-wash"]),
    ("link", &["ground", "sheet", "wash", "red-wash", "amber-wash", "green-wash"]),
    ("mark", &["ground", "sheet", "wash"]),
    ("mark-deep", &["ground", "sheet", "wash"]),
    ("red", &["ground", "sheet", "red-wash"]),
    ("amber", &["amber-wash"]),
    ("green", &["green-wash"]),
    ("on-band", &["band"]),
    ("on-mark", &["mark", "mark-deep", "red", "red-deep"]),
];

/// Edges of fields, the mark of the focus and what is drawn, on grounds.
pub const EDGES: &[(&str, &[&str])] = &[
    ("edge", &["ground", "sheet"]),
    ("mark", &["ground", "sheet"]),
    ("co", &["sheet"]),
    ("red", &["sheet"]),
];

/// The colours of the stylesheet, in its order.
pub fn palette() -> Vec<Colour> {
    statics::STYLE.lines().filter_map(colour).collect()
}

/// A line like `--ink: light-dark(#1b2026, #e6e9ed);`.
fn colour(line: &'static str) -> Option<Colour> {
    let (name, value) = line.trim().strip_prefix("--")?.split_once(": light-dark(")?;
    let (light, dark) = value.trim_end_matches(");").split_once(", ")?;
    Some(Colour { name, light, dark })
}

/// The contrast of two colours, from 1 to 21.
pub fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: &str) -> f64 {
    let part = |from: usize| {
        let hex = colour.get(from..from + 2).unwrap_or_default();
        let value = f64::from(u8::from_str_radix(hex, 16).unwrap_or_default()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

/// A text on a ground, as the page of parts shows it.
pub struct Pair {
    /// The text.
    pub text: Colour,
    /// The ground.
    pub ground: Colour,
}

impl Pair {
    /// The contrast on a light page and on a dark one, to one place.
    pub fn contrasts(&self) -> [String; 2] {
        let of = |text, ground| format!("{:.1}", contrast(text, ground));
        [of(self.text.light, self.ground.light), of(self.text.dark, self.ground.dark)]
    }
}

/// Pairs of the stylesheet's colours.
pub fn pairs(of: &[(&str, &[&str])]) -> Vec<Pair> {
    let palette = palette();
    let named = |name: &str| palette.iter().find(|colour| colour.name == name).copied();
    let pair = |text: &str, ground: &str| Some(Pair { text: named(text)?, ground: named(ground)? });
    of.iter()
        .flat_map(|(text, grounds)| grounds.iter().filter_map(move |ground| pair(text, ground)))
        .collect()
}
