//! The guides as data: the tasks of each, and their steps, in the order in which somebody needs them.

/// A guide.
pub(super) struct Guide {
    /// The end of its address.
    pub(super) name: &'static str,
    /// The key of its title.
    pub(super) title: &'static str,
    /// The key of the line that says what it is for.
    pub(super) lead: &'static str,
    /// Its tasks.
    pub(super) tasks: &'static [Task],
}

/// A task.
pub(super) struct Task {
    /// The key of its title, which is its anchor too.
    pub(super) title: &'static str,
    /// Its steps.
    pub(super) steps: &'static [Step],
    /// The name of its picture, and the key of what the picture shows.
    pub(super) picture: Option<(&'static str, &'static str)>,
}

/// A step of a task: what is done, on which page, and what follows.
pub(super) struct Step {
    /// The key of its text.
    pub(super) key: &'static str,
    /// The page on which it is taken, or from which one comes to it.
    pub(super) address: &'static str,
    /// The key of the button or the way that it names: `{ $way }` in its text.
    pub(super) way: Option<&'static str>,
}

/// All guides.
pub(super) const GUIDES: [Guide; 3] = [
    Guide {
        name: "delegate",
        title: "guide-delegate",
        lead: "guide-delegate-lead",
        tasks: &[
            Task {
                title: "guide-delegate-awaits",
                steps: &[
                    Step { key: "guide-delegate-awaits-1", address: "/", way: None },
                    Step { key: "guide-delegate-awaits-2", address: "/duties", way: None },
                ],
                picture: Some(("first-page", "picture-first-page")),
            },
            Task {
                title: "guide-delegate-read",
                steps: &[
                    Step { key: "guide-delegate-read-1", address: "/areas", way: None },
                    Step { key: "guide-delegate-read-2", address: "/modalities", way: None },
                ],
                picture: Some(("area", "picture-area")),
            },
            Task {
                title: "guide-delegate-offer",
                steps: &[
                    Step { key: "guide-delegate-offer-1", address: "/areas", way: Some("step-area-letters") },
                    Step {
                        key: "guide-delegate-offer-2",
                        address: "/letters",
                        way: Some("step-letter-submission"),
                    },
                ],
                picture: Some(("letter", "picture-letter")),
            },
            Task {
                title: "guide-delegate-draft",
                steps: &[
                    Step {
                        key: "guide-delegate-draft-1",
                        address: "/areas",
                        way: Some("step-area-concept-papers"),
                    },
                    Step {
                        key: "guide-delegate-draft-2",
                        address: "/concept-papers",
                        way: Some("step-concept-paper-first-draft"),
                    },
                ],
                picture: None,
            },
            Task {
                title: "guide-delegate-position",
                steps: &[
                    Step {
                        key: "guide-delegate-position-1",
                        address: "/concept-papers",
                        way: Some("step-concept-paper-comments"),
                    },
                    Step {
                        key: "guide-delegate-position-2",
                        address: "/matters",
                        way: Some("step-matter-prepared-positions"),
                    },
                ],
                picture: None,
            },
            Task {
                title: "guide-delegate-end",
                steps: &[
                    Step { key: "guide-delegate-end-1", address: "/requests", way: None },
                    Step {
                        key: "guide-delegate-end-2",
                        address: "/reports",
                        way: Some("step-tenure-final-reports"),
                    },
                ],
                picture: None,
            },
            Task {
                title: "guide-delegate-review",
                steps: &[Step {
                    key: "guide-delegate-review-1",
                    address: "/reviews",
                    way: Some("step-review-contributions"),
                }],
                picture: None,
            },
            Task {
                title: "guide-delegate-event",
                steps: &[
                    Step {
                        key: "guide-delegate-event-1",
                        address: "/plans",
                        way: Some("step-plan-proposals"),
                    },
                    Step {
                        key: "guide-delegate-event-2",
                        address: "/event-proposals",
                        way: Some("step-event-proposal-submission"),
                    },
                    Step {
                        key: "guide-delegate-event-3",
                        address: "/events",
                        way: Some("step-event-nominations"),
                    },
                ],
                picture: None,
            },
            Task {
                title: "guide-delegate-text",
                steps: &[
                    Step { key: "guide-delegate-text-1", address: "/documents", way: None },
                    Step {
                        key: "guide-delegate-text-2",
                        address: "/documents",
                        way: Some("step-document-text-amendments"),
                    },
                ],
                picture: None,
            },
            Task {
                title: "guide-delegate-self",
                steps: &[Step { key: "guide-delegate-self-1", address: "/account", way: None }],
                picture: None,
            },
        ],
    },
    Guide {
        name: "officer",
        title: "guide-officer",
        lead: "guide-officer-lead",
        tasks: &[
            Task {
                title: "guide-officer-day",
                steps: &[Step { key: "guide-officer-day-1", address: "/", way: None }],
                picture: None,
            },
            Task {
                title: "guide-officer-register",
                steps: &[
                    Step { key: "guide-officer-register-1", address: "/register", way: None },
                    Step {
                        key: "guide-officer-register-2",
                        address: "/register",
                        way: Some("form-continue"),
                    },
                ],
                picture: Some(("register", "picture-register")),
            },
            Task {
                title: "guide-officer-circulate",
                steps: &[
                    Step {
                        key: "guide-officer-circulate-1",
                        address: "/letters",
                        way: Some("step-letter-circulation"),
                    },
                    Step { key: "guide-officer-circulate-2", address: "/requests", way: None },
                ],
                picture: None,
            },
            Task {
                title: "guide-officer-meeting",
                steps: &[
                    Step {
                        key: "guide-officer-meeting-1",
                        address: "/matters",
                        way: Some("step-matter-agenda"),
                    },
                    Step { key: "guide-officer-meeting-2", address: "/meetings", way: None },
                ],
                picture: Some(("meeting", "picture-meeting")),
            },
            Task {
                title: "guide-officer-note",
                steps: &[
                    Step {
                        key: "guide-officer-note-1",
                        address: "/notes",
                        way: Some("step-chairmanship-notes"),
                    },
                    Step { key: "guide-officer-note-2", address: "/notes", way: Some("step-note-sending") },
                ],
                picture: None,
            },
            Task {
                title: "guide-officer-plan",
                steps: &[
                    Step {
                        key: "guide-officer-plan-1",
                        address: "/matters",
                        way: Some("step-matter-plan-call"),
                    },
                    Step { key: "guide-officer-plan-2", address: "/event-proposals", way: None },
                    Step { key: "guide-officer-plan-3", address: "/plans", way: Some("step-plan-draft") },
                    Step {
                        key: "guide-officer-plan-4",
                        address: "/events",
                        way: Some("step-event-event-reports"),
                    },
                ],
                picture: None,
            },
            Task {
                title: "guide-officer-past",
                steps: &[Step { key: "guide-officer-past-1", address: "/imports", way: Some("import-do") }],
                picture: None,
            },
            Task {
                title: "guide-officer-correct",
                steps: &[
                    Step { key: "guide-officer-correct-1", address: "/journal", way: Some("record-correct") },
                    Step { key: "guide-officer-correct-2", address: "/journal", way: Some("record-strike") },
                ],
                picture: None,
            },
            Task {
                title: "guide-officer-watch",
                steps: &[
                    Step { key: "guide-officer-watch-1", address: "/duties", way: None },
                    Step {
                        key: "guide-officer-watch-2",
                        address: "/reviews",
                        way: Some("step-meeting-reviews"),
                    },
                ],
                picture: None,
            },
        ],
    },
    Guide {
        name: "chair",
        title: "guide-chair",
        lead: "guide-chair-lead",
        tasks: &[
            Task {
                title: "guide-chair-before",
                steps: &[
                    Step { key: "guide-chair-before-1", address: "/", way: None },
                    Step { key: "guide-chair-before-2", address: "/matters", way: None },
                ],
                picture: Some(("chair", "picture-chair")),
            },
            Task {
                title: "guide-chair-open",
                steps: &[
                    Step { key: "guide-chair-open-1", address: "/areas", way: Some("step-area-matters") },
                    Step { key: "guide-chair-open-2", address: "/matters", way: Some("step-matter-agenda") },
                ],
                picture: None,
            },
            Task {
                title: "guide-chair-outcome",
                steps: &[
                    Step {
                        key: "guide-chair-outcome-1",
                        address: "/matters",
                        way: Some("step-matter-outcome"),
                    },
                    Step { key: "guide-chair-outcome-2", address: "/meetings", way: Some("form-continue") },
                ],
                picture: None,
            },
            Task {
                title: "guide-chair-continue",
                steps: &[Step { key: "guide-chair-continue-1", address: "/matters", way: None }],
                picture: None,
            },
            Task {
                title: "guide-chair-silence",
                steps: &[Step {
                    key: "guide-chair-silence-1",
                    address: "/matters",
                    way: Some("step-matter-silence"),
                }],
                picture: None,
            },
            Task {
                title: "guide-chair-follow",
                steps: &[
                    Step { key: "guide-chair-follow-1", address: "/follow-ups", way: None },
                    Step { key: "guide-chair-follow-2", address: "/areas", way: None },
                ],
                picture: None,
            },
        ],
    },
];
