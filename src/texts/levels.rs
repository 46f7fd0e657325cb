//! The levels of headings, of which none may be left out below another: readers' programs go from one to the next.

/// The headings under which the next one stands.
#[derive(Clone, Debug, Default)]
pub struct Levels(Vec<u8>);

impl Levels {
    /// How deep the next heading stands, from 1, by the level with which it was typed: those of one level under one heading
    /// stand equally deep.
    pub fn depth(&mut self, typed: u8) -> u8 {
        self.0.retain(|above| *above < typed);
        self.0.push(typed);
        u8::try_from(self.0.len()).unwrap_or(u8::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::Levels;

    #[test]
    fn headings_of_one_level_stand_equally_deep() {
        let mut levels = Levels::default();
        let depths: Vec<_> = [2, 3, 3, 2, 3, 5, 5, 1, 3].map(|typed| levels.depth(typed)).to_vec();
        assert_eq!(depths, [1, 2, 2, 1, 2, 3, 3, 1, 2]);
    }
}
