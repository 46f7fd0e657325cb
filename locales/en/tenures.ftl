# A tenure's life: extension, early termination, acting Coordinators, final reports (1.3, 1.11, 1.12).

# Extension.
step-tenure-extension-requests = Request the extension of this tenure
step-says-tenure-extension-requests = The request is sent today to every state that is a Member State today. The Chairmanship or the Secretariat then brings it before the Senior Officials Committee, on whose approval the extension depends. It can be withdrawn until it is decided on.
field-tenure-extension-requests-to = Last day asked for
field-tenure-extension-requests-text = What the request says
hint-tenure-extension-requests-to = A day after the end that is in force today. The Committee may decide on another one.
step-extension-request-matters = Bring the request before the Senior Officials Committee
step-says-extension-request-matters = A matter is opened on this request. All Member States can read it, take their positions and comment from today. Its outcome decides on the new last day.
field-extension-request-matters-title = Subject
field-extension-request-matters-text = What the Committee is asked to decide
field-extension-request-matters-meeting_id = Meeting on whose agenda it stands
step-extension-request-withdrawal = Withdraw the request
step-says-extension-request-withdrawal = The request is withdrawn today; all Member States see that it was. The tenure ends as it would have ended without it. A new request can be sent.

# Early termination.
step-tenure-terminations = Give notice of early termination
step-says-tenure-terminations = The notice is sent today to every state that is a Member State today. Nobody approves it: your state serves until the last day that you name, and the area is then without it. It cannot be taken back.
field-tenure-terminations-text = What the notice says
hint-tenure-terminations-last_day = Today or a later day, before the end that is in force today.
hint-tenure-terminations-text = May be left empty. It stands with the end of the tenure, which observers see too.

# Final report.
step-tenure-final-reports = Issue the final report
step-says-tenure-final-reports = The report is issued today to every state that is a Member State today. It summarizes the progress that was achieved in the area during the tenure, and may look ahead. It cannot be changed once it is issued.
field-tenure-final-reports-text = The report

# Acting Coordinators.
step-area-acting-proposals = Propose to act as Coordinator
step-says-area-acting-proposals = Your state offers to act as Coordinator while there is none. It does so as soon as the senior official of each other Co-coordinator has consented; at once, where there is no other. It ends by itself when a Coordinator is appointed.
hint-area-acting-proposals-from = A day on which no Coordinator serves.
hint-area-acting-proposals-to = Empty: until a Coordinator is appointed.
step-acting-proposal-consents = Consent in the name of your state
step-says-acting-proposal-consents = Your state, as a Co-coordinator of this area, consents that the state named here acts as Coordinator. With the consent of the last of the Co-coordinators it begins to act, and all Member States are told so. Until then your consent can be withdrawn.
step-acting-proposal-registered-consents = Register the consent of a state
step-says-acting-proposal-registered-consents = Only from a written communication of that state, which is named here. All see that it was registered so, and the state’s senior official can replace it by the state’s own word.
field-acting-proposal-registered-consents-source_kind = Kind of communication
step-acting-proposal-taking-up = Take up the role
step-says-acting-proposal-taking-up = No consent is missing any more. Your state acts as Coordinator from today, or from the later day that it proposed, until a Coordinator is appointed, and all Member States are told so.
step-acting-proposal-withdrawal = Withdraw the proposal
step-says-acting-proposal-withdrawal = The proposal is withdrawn today; all Member States see that it was. Consents that were given to it count no more. A new one can be made.
step-acting-consent-withdrawal = Withdraw the consent of your state
step-says-acting-consent-withdrawal = The consent is taken back. The proposal waits for it again.

choice-tenure-termination = Notice of early termination
choice-acting-proposal = Taking up of the role of Coordinator

# Why not.
refused-extension-of-no-end = The tenure has no last day: there is no end to put off.
refused-extension-not-after-end = The tenure ends on { $end } as it is. An extension runs to a later day.
refused-extension-past = The last day asked for has passed: today is { $on }.
refused-extension-asked = An extension to { $to } was requested on { $on } and has not been decided on. There is one request at a time.
refused-request-decided = The request has been decided on.
refused-request-withdrawn = The request for this extension was withdrawn: there is nothing to approve.
refused-notice-given = Notice of early termination was given on { $on }; the last day is { $last }.
refused-nothing-left = The last day of the tenure is { $end }: nothing of it is left to be given up.
refused-last-day-past = The last day has passed: today is { $on }. A term is given up in advance.
refused-not-early = The tenure ends on { $end } as it is. Early termination is on an earlier day.
refused-acting-past = { $on } has passed. A Co-coordinator takes up the role today or on a later day.
advice-acting-ends = { $state } acts as Coordinator: its acting tenure ends with { $last }, since it acts until a new Coordinator is appointed (1.11).
refused-acting-beside = { $state } is Coordinator of this area on { $on }. A Co-coordinator takes up the role where there is none.
refused-acting-proposed = Your state proposed this already on { $on }. That proposal stands until it is taken up or withdrawn.
refused-acting-over = The last day proposed, { $to }, has passed.
refused-consent-not-awaited = The consent of { $state } is not awaited: it does not serve as another Co-coordinator of this area on that day, or it has consented already.
refused-consent-without-communication = A consent is registered only from a written communication of the state: please name it.

# What is only advised.
advice-late-request = The request is sent { $days ->
    [0] on the day on which the term ends, { $end }
    [one] one day before the term ends on { $end }
   *[other] { $days } days before the term ends on { $end }
}; { $shortest } days or more would be sufficiently in advance (1.12).
advice-request-after-end = The request is sent { $days ->
    [one] one day
   *[other] { $days } days
} after the end of the term, { $end }. An extension would revive the tenure; a request is to be sent sufficiently in advance (1.12).
advice-second-report = A final report on this tenure was issued on { $issued } already. This one stands beside it.

# In the journal and in what is new.
journal-act-extension-requests = Extension requested
journal-act-terminations = Notice of early termination given
journal-act-final-reports = Final report issued
journal-act-acting-proposals = Proposed to act as Coordinator
journal-act-consents = Consented
journal-act-registered-consents = Consent registered
journal-act-taking-up = Role of Coordinator taken up
