//! A PDF: whether it can be opened, how many pages it has, and the words on them, line by line.

use std::time::{Duration, Instant};

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::object::{Dict, MaybeRef, Name, Object};
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect, Vec2};

use super::{Found, MOST_KEPT, Wrong};
use crate::record::files::Media;

/// The most pages of a PDF that is taken.
pub(super) const MOST_PAGES: i32 = 2_000;
/// How long its text is read. What comes after that can be found by nobody, and the file is as good as it was.
const LONGEST: Duration = Duration::from_secs(8);
/// The em of a glyph, as fonts count.
const EM: f64 = 1000.0;
/// By how much of an em a glyph stands farther from the one before it than that is wide, where a new word begins.
const GAP: f64 = 0.15;
/// By how much of an em it stands lower or higher, where a new line does.
const LINE: f64 = 0.4;
/// How many glyphs a line has at most.
const LONGEST_LINE: usize = 10_000;

/// A PDF that can be opened.
pub(super) struct Opened {
    pdf: Pdf,
    pages: i32,
}

/// Opens a PDF.
///
/// # Errors
/// When it is none, needs a password, or has no page, or too many.
pub(super) fn opened(content: Vec<u8>) -> Result<Opened, Wrong> {
    let pdf = Pdf::new(content).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Wrong::Locked,
        LoadPdfError::Invalid => Wrong::Pdf,
    })?;
    if is_active(&pdf) {
        return Err(Wrong::Active);
    }
    match i32::try_from(pdf.pages().len()) {
        Ok(0) => Err(Wrong::Pdf),
        Ok(pages @ 1..=MOST_PAGES) => Ok(Opened { pdf, pages }),
        _ => Err(Wrong::Pages),
    }
}

/// Kinds of actions that run something, fetch something or send something, of all that a PDF knows (ISO 32000-1, 12.6.4).
const ACTIVE: [&[u8]; 6] =
    [b"JavaScript", b"Launch", b"SubmitForm", b"ImportData", b"Rendition", b"RichMediaExecute"];
/// How deep an object is looked into. What stands deeper is no action of a program that anybody writes with.
const DEEPEST: usize = 16;

/// Whether any of its objects is an action that does more than show a place. Objects are looked through one by one, and not
/// from the catalogue on: so nothing is overlooked that hangs on a page, a field or a bookmark.
fn is_active(pdf: &Pdf) -> bool {
    pdf.objects().into_iter().any(|object| holds_action(&object, 0))
}

fn holds_action(object: &Object<'_>, depth: usize) -> bool {
    match object {
        Object::Dict(dict) => is_action(dict, depth),
        Object::Stream(stream) => is_action(stream.dict(), depth),
        Object::Array(array) if depth < DEEPEST => {
            // What is named by its number is looked at in its own place.
            array.raw_iter().any(|of| matches!(of, MaybeRef::NotRef(of) if holds_action(&of, depth + 1)))
        }
        _ => false,
    }
}

fn is_action(dict: &Dict<'_>, depth: usize) -> bool {
    let kind = dict.get::<Name<'_>>(b"S");
    if kind.is_some_and(|kind| ACTIVE.contains(&kind.as_ref())) {
        return true;
    }
    depth < DEEPEST
        && dict.keys().any(|key| match dict.get_raw::<Object<'_>>(&key) {
            Some(MaybeRef::NotRef(of)) => holds_action(&of, depth + 1),
            _ => false,
        })
}

impl Opened {
    /// What was found, with its text.
    pub(super) fn found(&self, text: &str) -> Found {
        Found::new(Media::Pdf, Some(self.pages), text)
    }

    /// The words of its pages, as many as are kept.
    pub(super) fn text(&self) -> String {
        let began = Instant::now();
        let cache = InterpreterCache::new();
        let mut words = Words::default();
        for page in self.pdf.pages().iter() {
            if words.count > MOST_KEPT || began.elapsed() > LONGEST {
                break;
            }
            let bounds = Rect::new(0.0, 0.0, 1.0, 1.0);
            let settings = InterpreterSettings::default();
            let mut context = Context::new(Affine::IDENTITY, bounds, &cache, self.pdf.xref(), settings);
            interpret_page(page, &mut context, &mut words);
            words.new_line();
        }
        words.text
    }
}

/// A glyph of the line under way.
struct Drawn {
    begin: Point,
    end: Point,
    /// How large its em is on the page.
    em: f64,
    said: String,
}

/// What listens to the drawing of a page, and writes its words down line by line. Within a line they stand from its beginning
/// to its end, in whatever order they are drawn: letters that one font lacks come from another, after all the rest.
#[derive(Default)]
struct Words {
    text: String,
    /// How many characters were drawn.
    count: usize,
    line: Vec<Drawn>,
    /// Which way the line goes.
    along: Vec2,
}

impl Words {
    fn new_line(&mut self) {
        let (along, mut line) = (self.along, std::mem::take(&mut self.line));
        let place = |of: &Drawn| of.begin.to_vec2().dot(along);
        line.sort_by(|one, other| place(one).total_cmp(&place(other)));
        let mut last: Option<&Drawn> = None;
        for drawn in &line {
            if let Some(last) = last {
                if last.said == drawn.said && (drawn.begin - last.begin).hypot() < 0.1 * drawn.em {
                    continue; // drawn twice: its outline after its face, or to look bold
                }
                let gap = (drawn.begin - last.end).dot(along);
                if gap > GAP * drawn.em && !self.text.ends_with(char::is_whitespace) {
                    self.text.push(' ');
                }
            }
            self.text.push_str(&drawn.said);
            last = Some(drawn);
        }
        if !line.is_empty() {
            self.text.push('\n');
        }
    }

    fn say(&mut self, said: String, place: Affine, width: f64) {
        let begin = place * Point::ORIGIN;
        let end = place * Point::new(width, 0.0);
        let along = place * Point::new(EM, 0.0) - begin;
        let em = along.hypot();
        if !begin.is_finite() || !end.is_finite() || em <= 0.0 {
            return;
        }
        let along = along / em;
        let goes_on = self.line.last().is_some_and(|last| {
            (begin - last.end).cross(along).abs() <= LINE * em && along.dot(self.along) > 0.9
        });
        if !goes_on || self.line.len() >= LONGEST_LINE {
            self.new_line();
            self.along = along;
        }
        self.count += said.chars().count();
        self.line.push(Drawn { begin, end, em, said });
    }
}

impl<'a> Device<'a> for Words {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let said = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => return,
        };
        let width = match glyph {
            Glyph::Outline(glyph) => glyph.advance_width().map_or(EM / 2.0, f64::from),
            Glyph::Type3(_) => EM / 2.0,
        };
        if self.count <= MOST_KEPT {
            self.say(said, transform * glyph_transform, width);
        }
    }

    // All else that is drawn says nothing, and no picture is unpacked.
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
