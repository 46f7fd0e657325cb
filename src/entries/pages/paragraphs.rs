//! The paragraphs of a decision, typed in the same form: one paper, one entry.
//!
//! Each has its fields, `p1_verb`, `p1_text`, `p1_area_id`, …; what is left empty is no paragraph. The form has
//! room for a few, and more room when it is asked for.

use super::super::decisions::PARAGRAPH;
use super::fields::{Filled, FormField};
use super::typed::taken;
use super::wrong::Wrong;
use crate::http::form::Form;
use crate::http::who::Who;
use crate::record::Kind;
use crate::record::fields::{Field, Input};

/// For how many paragraphs a form has room at first.
const ROOM: usize = 2;
/// How much room is added when it is asked for.
const MORE: usize = 3;
/// The most: a decision of more is registered paragraph by paragraph.
const MOST: usize = 60;

/// The paragraphs that were typed.
pub struct Paragraphs {
    /// Each place of the form, with what was typed there.
    places: Vec<Input>,
}

/// The fields of a paragraph that are typed in the form of its decision: its number is its place.
fn fields() -> impl Iterator<Item = &'static Field> {
    let typed = |field: &&Field| PARAGRAPH.contains(&field.name);
    Kind::DecisionParagraph.fields().iter().filter(typed)
}

fn prefix(place: usize) -> String {
    format!("p{place}_")
}

impl Paragraphs {
    /// Room for a few.
    pub fn empty() -> Self {
        Self { places: vec![Input::default(); ROOM] }
    }

    /// What was typed, with more room where it was asked for.
    pub fn of(form: &Form) -> Self {
        let room: usize = form.text("room").parse().unwrap_or(ROOM);
        let more = if form.text("more").is_empty() { 0 } else { MORE };
        let room = room.saturating_add(more).clamp(ROOM, MOST);
        Self { places: (1..=room).map(|place| taken(fields(), &prefix(place), &form.0)).collect() }
    }

    /// How many there is room for.
    pub fn room(&self) -> usize {
        self.places.len()
    }

    /// Where more are typed than there is room for, they go into a decision of their own.
    pub fn has_more_room(&self) -> bool {
        self.places.len() < MOST
    }

    /// The places in which something was typed.
    fn filled(&self) -> impl Iterator<Item = (usize, &Input)> {
        let places = self.places.iter().enumerate().map(|(place, input)| (place + 1, input));
        places.filter(|(_, input)| fields().any(|field| input.one(field.name).is_some()))
    }

    /// The paragraphs, in their order.
    pub fn inputs(&self) -> Vec<Input> {
        self.filled().map(|(_, input)| input.clone()).collect()
    }

    /// What is wrong with a paragraph, at its place in the form: `paragraphs.2.text` is `p3_text` where the second
    /// place was left empty.
    pub fn placed(&self, mut wrong: Wrong) -> Wrong {
        let mut parts = wrong.field.splitn(3, '.');
        let (first, number, field) = (parts.next(), parts.next(), parts.next());
        if let (Some("paragraphs"), Some(number), Some(field)) = (first, number, field) {
            let number: usize = number.parse().unwrap_or(1);
            let place = self.filled().nth(number.saturating_sub(1)).map_or(1, |(place, _)| place);
            wrong.field = format!("{}{field}", prefix(place));
        }
        wrong
    }

    /// The fields of each place.
    pub fn shown(&self, who: &Who, wrong: &[Wrong]) -> Vec<Vec<FormField>> {
        let places = self.places.iter().enumerate();
        places
            .map(|(place, input)| {
                let (kind, sought) = (Kind::DecisionParagraph, &Input::default());
                let filled =
                    Filled { who, scope: kind.as_str(), kind: Some(kind), input, sought, wrong, step: None };
                let shown = |field| {
                    let mut shown = filled.field(field, &prefix(place + 1));
                    shown.required = false; // a place may be left empty
                    shown
                };
                fields().map(shown).collect()
            })
            .collect()
    }
}
