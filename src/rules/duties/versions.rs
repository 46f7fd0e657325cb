//! The versions of the Modalities, by the day from which they are in force.

use chrono::NaiveDate;

use crate::rules::facts::Version;

/// At least one version, prepared for asking which was in force on a day.
#[derive(Debug, Clone)]
pub struct Versions<'a> {
    earliest: &'a Version,
    by_day: Vec<&'a Version>,
}

impl<'a> Versions<'a> {
    /// The versions in the order of their dates; none where there are none.
    pub fn of(versions: &'a [Version]) -> Option<Self> {
        let mut by_day: Vec<_> = versions.iter().collect();
        by_day.sort_by_key(|version| version.from);
        Some(Self { earliest: by_day.first()?, by_day })
    }

    /// The version in force on `day`: the latest that begins no later; before the earliest, the earliest.
    pub fn in_force(&self, day: NaiveDate) -> &'a Version {
        let begun = self.by_day.partition_point(|version| version.from <= day);
        begun.checked_sub(1).and_then(|last| self.by_day.get(last)).copied().unwrap_or(self.earliest)
    }

    /// The earliest version.
    pub fn earliest(&self) -> &'a Version {
        self.earliest
    }
}
