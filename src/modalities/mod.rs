//! The Modalities, paragraph by paragraph, with what lives under each now. The paper is a draft, and says so.

pub mod live;
pub mod page;
pub mod paragraph;
