# Registering and correcting: what stands against an entry, and what is advised. Dates come written out, states named.

# What a person may not do, and the fact that it follows from.
denied-accounts = You may manage the accounts of your own delegation if you are its administrator. Yours is: { $state }.
denied-administrators = This is for administrators of the Secretariat.
denied-distribution = This is not distributed to you.
denied-observer = This is for Member States and the Secretariat.
denied-registering = Officers of the Secretariat register and correct the record. Your delegation ({ $state }) may ask for it in a written communication to the Secretariat.
denied-standing = { $state } is today neither a Member State nor an observer with this standing; your account can read nothing but its own settings.

# What is wrong with what was typed.
error-date = “{ $text }” is not a date. Please write the year, month and day as in 2023-08-22; the years are 1900 to 2999.
error-instant = “{ $text }” is not an instant. Please write it as in 2024-12-17T04:00:00Z.
error-json-type = This must be text, a number, true or false, or a list of these.
error-no-such-record = There is no record “{ $text }”.
error-number = “{ $text }” is not a whole number from { $least } to { $most }.
error-one-of = “{ $text }” is not one of: { $words }.
error-record = This cannot be read as a record of this kind.
error-required = Please fill this in.
error-session-of-the-soc = Only sessions of the Senior Officials Committee are numbered in the year. Please leave this empty for other bodies.
error-state = “{ $text }” is not a state of the record. Please give its three-letter code, as KAZ.
error-too-long = This is too long: { $most } characters at most.
error-unknown-field = There is no such field.

# Dates out of order, or not yet come.
refused-ends-before-begins = The end comes before the beginning.
refused-appointed-after-end = The day of the appointment comes after the last day of the tenure.
refused-appointed-without-from = A tenure with a day of appointment has a first day. Only a tenure from before the records begin may lack it.
refused-applied-after-appointed = The letter of intention comes after the appointment.
refused-applied-without-appointed = A letter of intention is recorded with the appointment that followed it. Please give the day of the appointment.
refused-approved-before-draft = The approval comes before the first draft.
refused-withdrawn-before-draft = The withdrawal comes before the first draft or, where that is not known, before the approval.
refused-extended-before-approval = The applicability of a concept paper is extended once the paper has been approved, not before.
refused-held-before-convened = The meeting is held before it was convened.
refused-held-before-scheduled = The review is held before it was scheduled.
refused-cancelled-out-of-order = A cancellation lies between the day of convening or scheduling and the day on which it was to be held.
refused-no-first-draft = Please give the day of the first draft or, where that is not known, the day of the approval.
refused-not-yet = { $day } has not come yet: today is { $today } in Astana. Only what has been done is registered: please wait for the day, or correct the date.
refused-report-before-begins = The final report comes before the first day of the tenure, { $from }. If it is on an earlier tenure, please choose that one.

# What there is one of.
refused-second-chair = Another state holds the Chairmanship at that time. Please end its Chairmanship with the instant of the handover first.
refused-second-code = Another record has this code or number.
refused-second-coverage = The record already says until when it reaches. Please correct that statement instead.
refused-second-name = Another name of this state is used in that period.
refused-second-paragraph = The decision already has a paragraph of this number.
refused-second-revision = The paper already has a revision of this number.
refused-second-session = Another meeting of this body has this session number.
refused-second-standing = This state already has a standing, as member or observer, in that period.
refused-second-symbol = Another document or decision has this symbol.
refused-second-termination = Notice of the early termination of this tenure has been recorded already. Please correct that record instead.
refused-second-version = Another version of the Modalities counts from the same day.
refused-registered-already = This is registered already, in entry { $entry } of the journal. Please correct that record if something is missing in it; if this is another one, please say in the remark what sets it apart.
refused-registered-already-of = This is registered already, as of { $on }, in entry { $entry } of the journal. Please correct that record if something is missing in it; if this is another one, please say in the remark what sets it apart.

# Forms of symbols and codes.
refused-code-form = An area has a code as 2.3, or 1 for an undivided dimension.
refused-session-form = A session is the year and its ordinal in Roman numerals, as 2023-II.
refused-state-code-form = A state has the capital letters of its ISO 3166-1 codes, as KAZ and KZ.
refused-symbol-form = A decision has a symbol as SOC/2023-II/DEC/1 or MC/2023/DEC/1.
refused-named-states = States are named where the distribution is to named states, or to the Secretariat, the Chair and the sender; and only there.
refused-no-areas = A review covers at least one priority area, and only areas of the record.

# Who may serve, and report.
refused-not-a-member = { $state } was not a Member State on { $on }.
refused-second-coordinator = Another state is Coordinator of this area at the same time. A second one serves only by the express decision of the Senior Officials Committee.
refused-coordinator-from-to = { $state } is Coordinator of this area from { $from } to { $to }, at the same time. A second one serves only by the express decision of the Senior Officials Committee.
refused-coordinator-from = { $state } is Coordinator of this area from { $from }, without an end, at the same time. A second one serves only by the express decision of the Senior Officials Committee.
refused-coordinator-to = { $state } is Coordinator of this area until { $to }, at the same time. A second one serves only by the express decision of the Senior Officials Committee.
refused-coordinator-open = { $state } is Coordinator of this area, without an end, at the same time. A second one serves only by the express decision of the Senior Officials Committee.
refused-acting-role = Who acts as Coordinator holds the role of coordinator for that time.
refused-acting-not-co-coordinator = { $state } does not serve as Co-coordinator of this area on { $on }. One of the Co-coordinators may act as Coordinator.
refused-report-not-coordinator = A final report is issued by the state that completes the duties of Coordinator, not by a Co-coordinator, acting as Coordinator or not. If the report is of a Coordinator’s tenure, please choose that one.

# Correcting and striking.
refused-nothing-changes = Nothing would change: everything stands already as you have typed it.
refused-nothing-to-erase = There is nothing to erase: there is no such entry, or it has been erased already.
refused-referred-to = Other records refer to this one, or it refers to one that does not exist.
refused-referred-to-unseen = What is not for you to read refers to this one: it cannot be taken out.
refused-referred-to-by = Other records refer to this one: { $kind ->
    [state-name] { $count ->
        [one] one name of a state
       *[other] { $count } names of states
    }
    [membership] { $count ->
        [one] one membership
       *[other] { $count } memberships
    }
    [chairmanship] { $count ->
        [one] one chairmanship
       *[other] { $count } chairmanships
    }
    [area] { $count ->
        [one] one priority area
       *[other] { $count } priority areas
    }
    [area-note] { $count ->
        [one] one remark on an area
       *[other] { $count } remarks on areas
    }
    [decision] { $count ->
        [one] one decision
       *[other] { $count } decisions
    }
    [decision-paragraph] { $count ->
        [one] one paragraph of a decision
       *[other] { $count } paragraphs of decisions
    }
    [tenure] { $count ->
        [one] one tenure
       *[other] { $count } tenures
    }
    [tenure-extension] { $count ->
        [one] one extension of a tenure
       *[other] { $count } extensions of tenures
    }
    [tenure-termination] { $count ->
        [one] one notice of termination
       *[other] { $count } notices of termination
    }
    [final-report] { $count ->
        [one] one final report
       *[other] { $count } final reports
    }
    [concept-paper] { $count ->
        [one] one concept paper
       *[other] { $count } concept papers
    }
    [paper-revision] { $count ->
        [one] one revision of a concept paper
       *[other] { $count } revisions of concept papers
    }
    [paper-extension] { $count ->
        [one] one extension of a concept paper
       *[other] { $count } extensions of concept papers
    }
    [expert-meeting] { $count ->
        [one] one expert meeting
       *[other] { $count } expert meetings
    }
    [review] { $count ->
        [one] one review
       *[other] { $count } reviews
    }
    [review-contribution] { $count ->
        [one] one contribution to a review
       *[other] { $count } contributions to reviews
    }
   *[other] { $count } of the kind { $named }
}. Please correct or strike these first.

# What is only advised.
advice-area-not-in-existence = Area { $area } does not exist on { $on }, by the record.
advice-consent = The source should contain the consent of { $state }, which serves as Co-coordinator of the area on that day (1.11).
advice-decided-outside-meeting = The decision is not dated within its meeting, { $from } to { $to }.
advice-extension-revives = The extension was approved { $days ->
    [one] one day
   *[other] { $days } days
} after the end of the term, { $end }; it revives the tenure. A request for extension is to be sent sufficiently in advance (1.12).
advice-extension-shortens = The extension shortens the term from { $from } to { $to }.
advice-given-up-before-begins = By the notice of { $on } the state gives up its term before it begins on { $from }: from the day of the notice on, the tenure counts for nothing in any rule, and it owes nothing.
advice-late-extension = The extension was approved { $days ->
    [0] on the day on which the term ended, { $end }
    [one] one day before the term ended on { $end }
   *[other] { $days } days before the term ended on { $end }
}. A request for extension is to be sent sufficiently in advance (1.12), which is read as at least { $shortest } days.
advice-no-applicability-period = A concept paper specifies its applicability period (2.6), and this approved one does not.
advice-notice-after-last-day = Notice was given { $days ->
    [one] one day
   *[other] { $days } days
} after the last day, { $end }.
advice-notice-before-appointment = Notice was given before the appointment of { $appointed }. An offer that was withdrawn before it was decided on is not registered as a tenure.
advice-notice-without-effect = The notice has no effect: the tenure ends on { $end } anyway.
advice-report-before-last-day = The final report was issued before the last day of the tenure, which was { $last } as known then.
advice-report-of-what-never-began = The tenure had been given up before it began, and owed no final report.
advice-short-notice = Notice was given { $days ->
    [0] on the last day, { $end }
    [one] one day before the last day, { $end }
   *[other] { $days } days before the last day, { $end }
}; { $shortest } days or more would be sufficiently in advance (1.12).
advice-short-tenure = The recommended tenure is { $months ->
    [one] one month
   *[other] { $months } months
} or more (1.10): until { $recommended } at the earliest.
advice-source-without-number-and-date = The source has neither a number nor a date: the paper will be hard to find again.
advice-newly-members = All Member States will now read it.
advice-newly-observers = The observers will now read it, too.
advice-newly-state = This state will now read it: { $state }.
advice-no-more-members = Member States that are not named will not read it any more.
advice-no-more-observers = The observers will not read it any more.
advice-no-more-state = This state will not read it any more: { $state }.
advice-texts-follow = Its texts go where the document goes, with their files.
