//! What a list is narrowed to: fields of a query, each with what may be chosen. What was typed and is none of it is
//! said beside the list, which it does not narrow; a file, which can say nothing, is refused.

use chrono::NaiveDate;

use super::as_of::AsOf;
use super::form::{Choice, Query};
use super::reader::Reader;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;
use crate::record::organisation::within;
use crate::record::rows::StandingOf;

/// A field by which a list is narrowed.
pub struct Filter<'a> {
    /// The field of the query.
    pub name: &'static str,
    /// What it is called.
    pub label: &'a str,
    /// What is written on the choice that narrows nothing.
    pub all: Option<&'a str>,
    /// What may be chosen.
    pub choices: Vec<Choice>,
    /// What was typed and is none of the choices.
    pub unknown: Option<String>,
    /// Of a field that is typed into: what was typed, perhaps nothing.
    pub words: Option<String>,
    /// What is typed into it: `search` or `date`.
    pub input: &'static str,
    /// What counts where nothing is chosen.
    usual: Option<&'static str>,
}

impl<'a> Filter<'a> {
    /// A field with its choices, values and names. Large and small letters are the same.
    pub fn of(
        query: &Query,
        name: &'static str,
        label: &'a str,
        choices: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let typed = query.one(name).filter(|typed| !typed.is_empty());
        let choice = |(value, name): (String, String)| {
            let chosen = typed.is_some_and(|typed| typed.eq_ignore_ascii_case(&value));
            Choice { value, name, chosen }
        };
        let choices: Vec<_> = choices.into_iter().map(choice).collect();
        let unknown = typed.filter(|_| !choices.iter().any(|choice| choice.chosen)).map(str::to_owned);
        Self { name, label, all: None, choices, unknown, words: None, input: "search", usual: None }
    }

    /// The areas that exist on the day of the list.
    pub fn areas(reader: Reader<'a>, query: &Query) -> Self {
        let areas = reader.record().areas_in_order().map(|held| &held.area);
        let areas = areas
            .filter(|area| within(Some(area.established), area.closed, reader.on))
            .map(|area| (area.code.clone(), format!("{} {}", area.code, area.name)));
        let words = reader.words();
        Self::of(query, "area", words.t("field-area_id"), areas).or_all(words.t("filter-all-areas"))
    }

    /// The Member States of the day of the list.
    pub fn states(reader: Reader<'a>, query: &Query, label: &'a str) -> Self {
        let states = reader.names.all_of(StandingOf::Member).into_iter();
        let states = states.map(|state| (state.to_string(), reader.names.state(state).to_owned()));
        Self::of(query, "state", label, states).or_all(reader.words().t("filter-all-states"))
    }

    /// One more choice, the last.
    pub fn offer(&mut self, query: &Query, value: &str, name: &str) {
        let chosen = query.one(self.name).is_some_and(|typed| typed.eq_ignore_ascii_case(value));
        self.choices.push(Choice { value: value.to_owned(), name: name.to_owned(), chosen });
        self.unknown = self.unknown.take().filter(|_| !chosen);
    }

    /// A field for words that are looked for.
    pub fn words(query: &Query, name: &'static str, label: &'a str) -> Self {
        let words = Some(query.one(name).unwrap_or_default().to_owned());
        let choices = Vec::new();
        Self { name, label, all: None, choices, unknown: None, words, input: "search", usual: None }
    }

    /// A field for a day.
    pub fn day(query: &Query, name: &'static str, label: &'a str) -> Self {
        let day = Self { input: "date", ..Self::words(query, name, label) };
        let typed = day.looked_for().filter(|typed| typed.parse::<NaiveDate>().is_err());
        let unknown = typed.map(str::to_owned);
        Self { unknown, ..day }
    }

    /// The same with a choice that narrows nothing.
    #[must_use]
    pub fn or_all(mut self, all: &'a str) -> Self {
        self.all = Some(all);
        self
    }

    /// The same with one of the choices that counts where nothing is chosen.
    #[must_use]
    pub fn or_usually(mut self, usual: &'static str) -> Self {
        self.usual = Some(usual);
        if self.unknown.is_none() && self.chosen_choice().is_none() {
            self.choices
                .iter_mut()
                .filter(|choice| choice.value == usual)
                .for_each(|choice| choice.chosen = true);
        }
        self
    }

    /// The words that are looked for, if any.
    fn looked_for(&self) -> Option<&str> {
        self.words.as_deref().filter(|words| !words.is_empty())
    }

    fn chosen_choice(&self) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.chosen)
    }
}

/// The filters of a list.
pub struct Filters<'a> {
    /// The address of the list.
    pub address: &'static str,
    /// The fields.
    pub fields: Vec<Filter<'a>>,
    /// The day of the list, where it is not today.
    pub as_of: Option<String>,
    /// What else stays in the address: the order of the list.
    pub kept: Vec<(&'static str, String)>,
}

impl<'a> Filters<'a> {
    /// The filters of the list at an address.
    pub fn new(address: &'static str, fields: Vec<Filter<'a>>) -> Self {
        Self { address, fields, as_of: None, kept: Vec::new() }
    }

    /// The same, as of the day of a page.
    #[must_use]
    pub fn as_of(mut self, as_of: &AsOf) -> Self {
        self.as_of = as_of.is_other_day().then(|| as_of.on.to_string());
        self
    }

    /// The same, with what else stays in the address.
    #[must_use]
    pub fn keeping(mut self, kept: Vec<(&'static str, String)>) -> Self {
        self.kept = kept;
        self
    }

    /// The filters, where all that was typed is one of the choices: a file does not answer a misspelt filter with
    /// everything.
    ///
    /// # Errors
    /// Every field with something else in it.
    pub fn checked(self) -> Result<Self, Failure> {
        let wrong = |field: &Filter<'_>| {
            let message = Message::new("error-filter").with("text", field.unknown.as_deref()?);
            Some(FieldError::new(field.name, message))
        };
        let errors: Vec<_> = self.fields.iter().filter_map(wrong).collect();
        if errors.is_empty() { Ok(self) } else { Err(Failure::Invalid(errors)) }
    }

    /// What is chosen in a field.
    pub fn chosen(&self, name: &str) -> Option<&str> {
        let field = self.fields.iter().find(|field| field.name == name)?;
        field.chosen_choice().map(|choice| choice.value.as_str()).or(field.looked_for()).or(field.usual)
    }

    /// Whether what is chosen in a field is this, or nothing is.
    pub fn wants(&self, name: &str, value: &str) -> bool {
        self.chosen(name).is_none_or(|wanted| wanted == value)
    }

    /// Whether one of some texts has the words that are looked for; large and small letters are the same.
    pub fn finds(&self, name: &str, texts: &[&str]) -> bool {
        self.chosen(name).is_none_or(|words| {
            let words = words.to_lowercase();
            texts.iter().any(|text| text.to_lowercase().contains(&words))
        })
    }

    /// What is chosen, in words: a printed page says of what it is.
    pub fn in_words(&self) -> impl Iterator<Item = &str> {
        let chosen = |field| Filter::chosen_choice(field).map(|choice| choice.name.as_str());
        self.fields.iter().filter_map(move |field| chosen(field).or(field.looked_for()))
    }

    /// Whether something was chosen or typed that the list would not have without.
    pub fn narrow(&self) -> bool {
        self.fields.iter().any(|field| {
            field.unknown.is_some()
                || field.looked_for().is_some()
                || field.chosen_choice().is_some_and(|choice| field.usual != Some(&*choice.value))
        })
    }

    /// The address of the list without filters, on the same day and in the same order.
    pub fn cleared(&self) -> String {
        address_with(self.address, self.beside().chain(self.kept_too()))
    }

    /// An address under these filters: of the list at another place in it, or of its file.
    pub fn address(&self, address: &str, place: Option<(&str, String)>) -> String {
        let place = place.iter().map(|(name, value)| (*name, value.as_str()));
        address_with(address, self.narrowing().chain(self.beside()).chain(self.kept_too()).chain(place))
    }

    /// The address of the list under these filters, with something else chosen in one field.
    pub fn choosing(&self, name: &str, value: &str) -> String {
        let others = self.narrowing().filter(|(other, _)| *other != name);
        address_with(self.address, others.chain(self.beside()).chain(self.kept_too()).chain([(name, value)]))
    }

    /// The address of the list under these filters in another order.
    pub fn in_order(&self, order: &[(&'static str, String)]) -> String {
        let order = order.iter().map(|(name, value)| (*name, value.as_str()));
        address_with(self.address, self.narrowing().chain(self.beside()).chain(order))
    }

    fn narrowing(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().filter_map(|field| Some((field.name, self.chosen(field.name)?)))
    }

    fn beside(&self) -> impl Iterator<Item = (&str, &str)> {
        self.as_of.iter().map(|day| ("as_of", day.as_str()))
    }

    fn kept_too(&self) -> impl Iterator<Item = (&str, &str)> {
        self.kept.iter().map(|(name, value)| (*name, value.as_str()))
    }
}

fn address_with<'q>(address: &str, query: impl Iterator<Item = (&'q str, &'q str)>) -> String {
    let mut written = form_urlencoded::Serializer::new(String::new());
    written.extend_pairs(query);
    let query = written.finish();
    if query.is_empty() { address.to_owned() } else { format!("{address}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::fields::Input;

    fn filters(state: Option<&str>) -> Filters<'static> {
        let mut query = Query(Input::default());
        query.0.0.extend(state.map(|state| ("state".to_owned(), vec![state.to_owned()])));
        let choices =
            |values: &[&str]| values.iter().map(|it| (it.to_string(), it.to_string())).collect::<Vec<_>>();
        let state = Filter::of(&query, "state", "State", choices(&["KAZ", "TUR"])).or_all("All states");
        let status = Filter::of(&query, "status", "Status", choices(&["open", "all"])).or_usually("open");
        Filters::new("/duties", vec![state, status])
    }

    #[test]
    fn what_is_none_of_the_choices_narrows_nothing_and_is_kept() {
        let unknown = filters(Some("KZA"));
        assert_eq!((unknown.chosen("state"), unknown.chosen("status")), (None, Some("open")));
        assert_eq!(unknown.fields[0].unknown.as_deref(), Some("KZA"));
        assert!(unknown.narrow() && unknown.checked().is_err());
    }

    #[test]
    fn what_is_chosen_stays_on_the_next_page() {
        let chosen = filters(Some("kaz"));
        assert_eq!(chosen.chosen("state"), Some("KAZ"));
        let next = chosen.address("/duties", Some(("page", "2".to_owned())));
        assert_eq!(next, "/duties?state=KAZ&status=open&page=2");
        assert!(chosen.narrow() && !filters(None).narrow() && chosen.checked().is_ok());
    }
}
