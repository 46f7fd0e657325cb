//! Pictures where people would rather look: periods of time on a scale of days, and a dial. Where each mark stands is
//! computed here, purely: what is to be drawn goes in, coordinates come out; the templates make SVG of them. Every shape
//! differs from the others in grey, too, and what a picture says stands beside it as a table.

pub mod chart;
pub mod dial;
mod scale;

pub use chart::{Chart, Dot, Drawn, Item, RowOf, Shape, Strip, Upright};
pub use scale::Window;
