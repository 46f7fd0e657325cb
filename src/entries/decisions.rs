//! A decision registered together with its numbered paragraphs: one paper, one entry.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::platform::change::{Change, Command};
use crate::platform::failure::Failure;
use crate::record::fields::{COMMON, FieldError, Input};
use crate::record::sight::Sight;
use crate::record::{Kind, Record, Row};
use crate::rules::access::Action;
use crate::steps::draft::{Done, Draft, Preview, accepted, written};

/// The fields of a paragraph that are given with its decision.
pub const PARAGRAPH: [&str; 3] = ["verb", "text", "area_id"];

/// Registers a decision with its paragraphs.
#[derive(Clone, Debug)]
pub struct RegisterDecision {
    /// What was typed of the decision.
    pub decision: Input,
    /// What was typed of each paragraph, without its decision and its number: that is its place. Where it says
    /// nothing of its source and distribution, those of the decision hold.
    pub paragraphs: Vec<Input>,
}

impl RegisterDecision {
    fn draft(
        &self,
        sight: Sight<'_>,
        today: NaiveDate,
        mut new_id: impl FnMut() -> Uuid,
    ) -> Result<Draft, Failure> {
        let id = new_id();
        let decision = self.decision.read(Kind::Decision, id, None, sight.known).map_err(Failure::Invalid)?;
        let mut advice = accepted(sight, &decision, None, today)?;
        let mut after = sight.whole.with(&decision).map_err(Failure::failed)?;
        let mut known_after = sight.known.with(&decision).map_err(Failure::failed)?;
        let mut puts = vec![decision];
        let mut errors = Vec::new();
        for (place, typed) in self.paragraphs.iter().enumerate() {
            let number = place + 1;
            let input = self.paragraph_input(typed, id, number);
            match paragraph(&input, new_id(), Sight { whole: &after, known: &known_after, ..sight }, today) {
                Ok((row, more)) => {
                    after = after.with(&row).map_err(Failure::failed)?;
                    known_after = known_after.with(&row).map_err(Failure::failed)?;
                    for message in more {
                        if !advice.contains(&message) {
                            advice.push(message); // they have one source, of which a thing is said once
                        }
                    }
                    puts.push(row);
                }
                Err(Failure::Invalid(of_paragraph)) => errors.extend(of_paragraph.into_iter().map(|error| {
                    FieldError::new(format!("paragraphs.{number}.{}", error.field), error.message)
                })),
                Err(other) => return Err(other),
            }
        }
        if !errors.is_empty() {
            return Err(Failure::Invalid(errors));
        }
        Ok(Draft { puts, strikes: Vec::new(), stood: Vec::new(), advice, after, about: None, made: None })
    }

    fn paragraph_input(&self, typed: &Input, decision: Uuid, number: usize) -> Input {
        let mut input = typed.clone();
        for field in COMMON.iter().filter(|field| field.name != "remark") {
            if let (None, Some(values)) = (input.one(field.name), self.decision.0.get(field.name)) {
                input.0.insert(field.name.to_owned(), values.clone());
            }
        }
        input.set("decision_id", decision.to_string());
        input.set("number", number.to_string());
        input
    }

    /// What would come of it, on this day.
    ///
    /// # Errors
    /// As the act itself would be refused.
    pub fn preview(&self, record: &Record, today: NaiveDate) -> Result<Preview, Failure> {
        let mut drafted = 0;
        let draft = self.draft(Sight::of(record), today, || {
            drafted += 1; // ids of nothing that exists, each its own
            Uuid::from_u128(drafted)
        });
        Ok(draft?.preview(record, today))
    }
}

type Paragraph = (Row, Vec<crate::message::Message>);

fn paragraph(input: &Input, id: Uuid, sight: Sight<'_>, today: NaiveDate) -> Result<Paragraph, Failure> {
    let row = input.read(Kind::DecisionParagraph, id, None, sight.known).map_err(Failure::Invalid)?;
    let advice = accepted(sight, &row, None, today)?;
    Ok((row, advice))
}

impl Command for RegisterDecision {
    type Done = Done;

    fn action(&self) -> Action<'_> {
        Action::Register
    }

    async fn run(self, change: &mut Change<'_>) -> Result<Done, Failure> {
        let draft = self.draft(change.sight(), change.today, || change.new_id())?;
        let id = draft.puts.first().map_or(Uuid::nil(), |row| row.common().id);
        written(change, draft, Kind::Decision, id, "registered", None).await
    }
}
