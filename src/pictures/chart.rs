//! Periods on a scale of days: rows with a name, in each of them lanes with bars and numbered dots, and lines that go
//! through all of them, such as that of today.

use askama::Template;
use chrono::{Datelike, NaiveDate};

use super::scale::{Scale, Window};
use crate::http::words::Words;
use crate::rules::calendar::next_day;

/// The width of a drawing, in its own units.
pub const WIDTH: i64 = 760;
/// Where the days end.
const RIGHT: i64 = 742;
const AXIS: i64 = 24;
const LANE: i64 = 20;
const LINE: i64 = 14;
const FOOT: i64 = 8;
/// The width of a letter: more than most have, since names of states are not measured.
const LETTER: i64 = 7;
/// The least room in which a name stands before the days.
const BESIDE: i64 = 100;
/// The width of a numbered dot.
const DOT: i64 = 18;

/// How a period looks. No two look alike in grey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Solid: what runs or ran.
    Full,
    /// A frame: what goes beside it.
    Beside,
    /// A dashed frame: who acts for another.
    Acting,
    /// Hatched: what is decided or allowed for, and has not begun.
    Coming,
    /// Crossed: what goes on beyond its time.
    Beyond,
    /// A dashed empty frame: nobody.
    Gap,
}

impl Shape {
    /// Its class.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Beside => "beside",
            Self::Acting => "acting",
            Self::Coming => "coming",
            Self::Beyond => "beyond",
            Self::Gap => "gap",
        }
    }
}

/// A period that is to be drawn.
#[derive(Clone, Debug)]
pub struct Item {
    /// How it looks.
    pub shape: Shape,
    /// Its first day; `None`: before every date.
    pub from: Option<NaiveDate>,
    /// Its last day; `None`: no end is set.
    pub to: Option<NaiveDate>,
    /// What is written on it, where there is room.
    pub label: String,
    /// What is written on it where there is little.
    pub short: String,
    /// All that it says.
    pub said: String,
}

/// Something that happened on a day: a dot with the number under which the table has it.
#[derive(Clone, Copy, Debug)]
pub struct Dot {
    /// When.
    pub day: NaiveDate,
    /// Its number.
    pub number: usize,
}

/// Lanes that belong together, as many as it takes so that none of its periods lies on another.
#[derive(Clone, Debug, Default)]
pub struct Strip {
    /// What stands before it.
    pub letter: String,
    /// Periods.
    pub items: Vec<Item>,
    /// What happened on a day.
    pub dots: Vec<Dot>,
}

/// A row that is to be drawn.
#[derive(Clone, Debug, Default)]
pub struct RowOf {
    /// Its name.
    pub label: String,
    /// Where its name leads.
    pub address: Option<String>,
    /// Before this day it does not exist.
    pub from: Option<NaiveDate>,
    /// After this day it does not exist any more.
    pub to: Option<NaiveDate>,
    /// What stands in it.
    pub strips: Vec<Strip>,
}

/// A line through all rows.
#[derive(Clone, Debug)]
pub struct Upright {
    /// The day at whose beginning it stands.
    pub day: NaiveDate,
    /// Its class.
    pub class: &'static str,
    /// What is written at its foot.
    pub label: String,
}

/// A drawing.
#[derive(Debug, PartialEq, Eq)]
pub struct Chart {
    /// Its height.
    pub height: i64,
    /// Where the days begin.
    pub left: i64,
    /// Days that are named on top.
    pub ticks: Vec<(i64, NaiveDate)>,
    /// Whether only years are named.
    pub years: bool,
    /// Rows.
    pub rows: Vec<Row>,
    /// Lines through all rows: where, class, label, and where that stands.
    pub uprights: Vec<(i64, &'static str, String, i64)>,
    /// Where the rows end.
    pub bottom: i64,
}

/// A row, drawn.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// Its upper edge.
    pub y: i64,
    /// Its height.
    pub height: i64,
    /// Its name, in lines.
    pub label: Vec<String>,
    /// Whether its name is of the record, in English.
    pub english: bool,
    /// Where its name leads.
    pub address: Option<String>,
    /// Where it does not exist: left ends and widths.
    pub outside: Vec<(i64, i64)>,
    /// Letters before the lanes, with their places.
    pub letters: Vec<(i64, String)>,
    /// Bars.
    pub bars: Vec<Bar>,
    /// Dots: their middles and their numbers.
    pub dots: Vec<(i64, i64, usize)>,
}

/// A period, drawn.
#[derive(Debug, PartialEq, Eq)]
pub struct Bar {
    /// How it looks.
    pub shape: Shape,
    /// Its left end.
    pub x: i64,
    /// Its upper edge.
    pub y: i64,
    /// Its width.
    pub width: i64,
    /// It began before every date, or before the days that are drawn.
    pub fades: bool,
    /// No end is set.
    pub endless: bool,
    /// Its label, and whether that stands on the bar or behind it.
    pub text: Option<(String, Place)>,
    /// What the label leaves out.
    pub said: Option<String>,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On the bar.
    On,
    /// Behind it.
    Behind,
}

impl Bar {
    /// Its right end.
    pub fn end(&self) -> i64 {
        self.x + self.width
    }

    /// The pattern on it.
    fn pattern(&self) -> Option<&'static str> {
        match self.shape {
            Shape::Coming => Some("hatch"),
            Shape::Beyond => Some("cross"),
            _ => None,
        }
    }

    /// What is written of it: the place, the class and the text.
    fn written(&self) -> Option<(i64, String, &str)> {
        let (text, place) = self.text.as_ref()?;
        Some(match place {
            Place::Behind => (self.end() + if self.endless { 15 } else { 5 }, "behind".to_owned(), text),
            Place::On => {
                let x = self.x + if self.fades { 15 } else { 5 };
                (x, format!("on-{}", self.shape.as_str()), text)
            }
        })
    }
}

impl Chart {
    /// The drawing of rows in a window of days, which begin at `left`: the names of rows have the room before them, or
    /// where that is little, a line of their own.
    pub fn of(rows: Vec<RowOf>, window: Window, left: i64, uprights: Vec<Upright>) -> Self {
        let scale = Scale::of(window, left, RIGHT);
        let mut y = AXIS;
        let rows: Vec<Row> = rows
            .into_iter()
            .map(|of| {
                let row = row(of, window, &scale, left, y);
                y += row.height;
                row
            })
            .collect();
        let mut ticks = scale.ticks();
        let years = ticks.iter().all(|(_, day)| (day.month(), day.day()) == (1, 1));
        ticks.retain(|(x, _)| *x + if years { 30 } else { 74 } <= WIDTH);
        let mut foot = y;
        let uprights: Vec<_> = uprights
            .into_iter()
            .filter(|of| window.holds(of.day))
            .map(|of| {
                foot += LINE;
                (scale.x(of.day), of.class, of.label, foot)
            })
            .collect();
        Self { height: foot + FOOT, left, years, ticks, rows, uprights, bottom: y }
    }
}

fn row(of: RowOf, window: Window, scale: &Scale, left: i64, y: i64) -> Row {
    // Where there is no room for a name before the days, it stands above them.
    let above = left < BESIDE;
    let mut lane = y + 4 + if above { LINE + 4 } else { 0 };
    let (mut letters, mut bars, mut dots) = (Vec::new(), Vec::new(), Vec::new());
    for strip in of.strips {
        let first = lane;
        let drawn = lanes(&strip.items, window, scale, lane);
        lane += number(drawn.len()) * LANE;
        bars.extend(drawn.into_iter().flatten());
        let placed = placed(&strip.dots, window, scale);
        dots.extend(placed.iter().map(|(x, of, number)| (*x, lane + of * LANE + LANE / 2, *number)));
        lane += placed.iter().map(|(_, of, _)| of + 1).max().unwrap_or(0) * LANE;
        if lane > first && !strip.letter.is_empty() {
            letters.push((first + 14, strip.letter));
        }
    }
    let has_letters = i64::from(!letters.is_empty()) * 26;
    let room = if above { WIDTH - 16 } else { left - 12 - has_letters };
    let label = wrapped(&of.label, room / LETTER);
    let height = (lane - y + 4).max(number(label.len()) * LINE + 8);
    let outside = [
        of.from.and_then(|from| scale.bar(None, Some(from.pred_opt()?))),
        of.to.and_then(|to| scale.bar(Some(next_day(to)), None)),
    ];
    Row {
        y,
        height,
        english: of.label.is_ascii(),
        label,
        address: of.address,
        outside: outside.into_iter().flatten().collect(),
        letters,
        bars,
        dots,
    }
}

/// The periods of a strip in lanes: each in the first lane in which it lies on no other.
fn lanes(items: &[Item], window: Window, scale: &Scale, y: i64) -> Vec<Vec<Bar>> {
    let mut sorted: Vec<&Item> = items.iter().filter(|item| window.touches(item.from, item.to)).collect();
    sorted.sort_by_key(|item| item.from);
    let mut lanes: Vec<Vec<(Bar, &Item)>> = Vec::new();
    for item in sorted {
        let Some((x, width)) = scale.bar(item.from, item.to) else { continue };
        let free = lanes.iter().position(|lane| lane.last().is_none_or(|(last, _)| last.end() <= x));
        let place = free.unwrap_or(lanes.len());
        if free.is_none() {
            lanes.push(Vec::new());
        }
        let bar = Bar {
            shape: item.shape,
            x,
            y: y + number(place) * LANE,
            width,
            fades: item.shape != Shape::Gap && item.from.is_none_or(|from| from < window.first),
            endless: item.to.is_none(),
            text: None,
            said: None,
        };
        if let Some(lane) = lanes.get_mut(place) {
            lane.push((bar, item));
        }
    }
    lanes.into_iter().map(labelled).collect()
}

/// The bars of a lane with what is written on them: the label on the bar, else behind it, else the short one.
fn labelled(lane: Vec<(Bar, &Item)>) -> Vec<Bar> {
    let nexts: Vec<i64> = lane.iter().skip(1).map(|(bar, _)| bar.x).chain([RIGHT + 8]).collect();
    lane.into_iter()
        .zip(nexts)
        .map(|((mut bar, item), next)| {
            let faded = if bar.fades { 10 } else { 0 };
            let room = bar.width - faded - 8;
            let behind = next - bar.end() - 8 - if bar.endless { 10 } else { 0 };
            bar.text = if wide(&item.label) <= room {
                Some((item.label.clone(), Place::On))
            } else if wide(&item.label) <= behind {
                Some((item.label.clone(), Place::Behind))
            } else if wide(&item.short) <= room {
                Some((item.short.clone(), Place::On))
            } else {
                None
            };
            let whole = bar.text.as_ref().is_some_and(|(text, _)| *text == item.label);
            bar.said = (!whole).then(|| item.said.clone());
            bar
        })
        .collect()
}

fn wide(text: &str) -> i64 {
    number(text.chars().count()) * LETTER
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or_default()
}

/// Dots side by side, none on another: the middle of each, its lane, its number.
fn placed(dots: &[Dot], window: Window, scale: &Scale) -> Vec<(i64, i64, usize)> {
    let mut ends: Vec<i64> = Vec::new();
    let shown = dots.iter().filter(|dot| window.holds(dot.day));
    shown
        .map(|dot| {
            let x = scale.x(dot.day);
            let free = ends.iter().position(|end| *end <= x - DOT / 2);
            let lane = free.unwrap_or(ends.len());
            match ends.get_mut(lane) {
                Some(end) => *end = x + DOT / 2,
                None => ends.push(x + DOT / 2),
            }
            (x, number(lane), dot.number)
        })
        .collect()
}

/// A name in lines of at most so many letters; a word that is longer has a line of its own.
fn wrapped(name: &str, most: i64) -> Vec<String> {
    let most = usize::try_from(most).unwrap_or(1);
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A drawing with its title and its description, as SVG.
#[derive(Template)]
#[template(path = "pictures/chart.html")]
pub struct Drawn {
    words: &'static Words,
    /// The beginning of the ids in it.
    id: &'static str,
    /// Which of several on a page.
    number: usize,
    title: String,
    desc: String,
    chart: Chart,
}

impl Drawn {
    /// A drawing; `id` and `number` name it on its page.
    pub fn new(
        words: &'static Words,
        (id, number): (&'static str, usize),
        title: String,
        desc: String,
        chart: Chart,
    ) -> Self {
        Self { words, id, number, title, desc, chart }
    }

    /// Whether anything in it can be followed: then it is no image, but a group.
    fn is_followed(&self) -> bool {
        self.chart.rows.iter().any(|row| row.address.is_some())
    }

    fn is_crossed(&self) -> bool {
        self.chart.rows.iter().flat_map(|row| &row.bars).any(|bar| bar.shape == Shape::Beyond)
    }

    fn is_english(&self) -> bool {
        self.words.language == crate::language::Language::English
    }
}

#[cfg(test)]
mod tests;
