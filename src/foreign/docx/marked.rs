//! What is written in a .docx, as Markdown says it: with its emphasis, and with the signs that would say more escaped.

/// What is written in one way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) strong: bool,
    pub(super) emphasis: bool,
}

/// Where letters stand: on the line, above or below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Set {
    OnTheLine,
    Above,
    Below,
}

impl Set {
    pub(super) fn of(word: Option<&str>) -> Self {
        match word {
            Some("superscript") => Self::Above,
            Some("subscript") => Self::Below,
            _ => Self::OnTheLine,
        }
    }

    /// A number above or below the line has signs of its own; what has none stands on the line.
    pub(super) fn said(self, text: &str) -> String {
        let signs: Vec<char> = match self {
            Self::OnTheLine => return text.to_owned(),
            Self::Above => "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().collect(),
            Self::Below => "₀₁₂₃₄₅₆₇₈₉".chars().collect(),
        };
        let sign = |digit: char| signs.get(usize::try_from(digit.to_digit(10)?).ok()?).copied();
        text.chars().map(sign).collect::<Option<String>>().unwrap_or_else(|| text.to_owned())
    }
}

/// What has been written of a paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Runs(Vec<Run>);

impl Runs {
    pub(super) fn say(&mut self, text: &str, strong: bool, emphasis: bool) {
        match self.0.last_mut() {
            Some(last) if last.strong == strong && last.emphasis == emphasis => last.text.push_str(text),
            _ => self.0.push(Run { text: text.to_owned(), strong, emphasis }),
        }
    }

    /// In one line, without emphasis: of a heading.
    pub(super) fn plain(&self) -> String {
        let text: String = self.0.iter().map(|run| run.text.as_str()).collect();
        escaped(&text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// As a paragraph, by its lines; no line begins a block by its first sign, unless it is an item in the document, too.
    pub(super) fn lines(&self) -> String {
        let text = self.marked();
        let lines = text.split('\n').map(str::trim).filter(|line| !line.is_empty());
        let is_item = |line: &str| line.starts_with(['-', '+', '*']) && line[1..].starts_with([' ', '\t']);
        let bare = |line: &str| match line.starts_with(['#', '|']) || is_item(line) {
            true => format!("\\{line}"),
            false => line.to_owned(),
        };
        lines.map(bare).collect::<Vec<_>>().join("\n")
    }

    /// As a cell of a table, in one line.
    pub(super) fn cell(&self) -> String {
        self.marked().split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
    }

    fn marked(&self) -> String {
        let mut out = String::new();
        for run in &self.0 {
            let sign = match (run.strong, run.emphasis) {
                (true, true) => "***",
                (true, false) => "**",
                (false, true) => "*",
                (false, false) => "",
            };
            // Emphasis ends with its line, and stands close to the words.
            for (number, line) in run.text.split('\n').enumerate() {
                if number > 0 {
                    out.push('\n');
                }
                let words = line.trim();
                if sign.is_empty() || !words.contains(char::is_alphanumeric) {
                    out.push_str(&escaped(line));
                    continue;
                }
                let (before, after) = (line.len() - line.trim_start().len(), line.trim_end().len());
                out.push_str(&line[..before]);
                // Two emphases without a blank between them would be read as one sign.
                if out.ends_with('*') {
                    out.push(' ');
                }
                out.push_str(sign);
                out.push_str(&escaped(words));
                out.push_str(sign);
                out.push_str(&line[after..]);
            }
        }
        out
    }
}

/// A text in which no sign says more than itself.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let next = signs.peek().copied().unwrap_or(' ');
        let says_more = match sign {
            '\\' => !next.is_alphanumeric() && !next.is_whitespace(),
            '*' => !(before.is_whitespace() && next.is_whitespace()),
            '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
            '`' => true,
            '<' => next.is_alphabetic() || matches!(next, '/' | '!' | '?'),
            ']' => matches!(next, '(' | '['),
            '&' => next == '#' || next.is_ascii_alphabetic(),
            _ => false,
        };
        if says_more {
            out.push('\\');
        }
        out.push(sign);
        before = sign;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(runs: &[(&str, bool, bool)]) -> Runs {
        let mut of = Runs::default();
        runs.iter().for_each(|(text, strong, emphasis)| of.say(text, *strong, *emphasis));
        of
    }

    #[test]
    fn emphasis_stands_close_to_the_words() {
        let runs = of(&[
            ("The ", false, false),
            ("SOC ", true, false),
            ("decides", false, true),
            (".", false, false),
        ]);
        assert_eq!(runs.lines(), "The **SOC** *decides*.");
        assert_eq!(runs.plain(), "The SOC decides.");
        assert_eq!(of(&[("both", true, true), ("and", true, false)]).lines(), "***both*** **and**");
        assert_eq!(of(&[(" – ", true, false)]).lines(), "–");
    }

    #[test]
    fn what_is_written_says_no_more_than_it_did() {
        for (text, said) in [
            ("5 * 3 of R&D, a_b", "5 * 3 of R\\&D, a_b"),
            ("*not* so", "\\*not\\* so"),
            ("# no heading", "\\# no heading"),
            ("- not a list", "\\- not a list"),
            ("-5 degrees", "-5 degrees"),
            ("<b> and 1 < 2", "\\<b> and 1 < 2"),
            ("[a](b)", "[a\\](b)"),
        ] {
            let runs = of(&[(text, false, false)]);
            assert_eq!(runs.lines(), said);
            let read = crate::texts::html(&runs.lines(), 2, "p");
            let plain = read.replace("&#60;", "<").replace("&#62;", ">").replace("&#38;", "&");
            assert_eq!(plain, format!("<p>{text}</p>"));
        }
        assert_eq!(of(&[("a | b", false, false)]).cell(), "a \\| b");
    }
}
