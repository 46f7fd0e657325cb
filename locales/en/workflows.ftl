# The workflows: letters, matters, positions, outcomes, papers that are being drafted.

kind-matter = Matter
kind-letter = Letter of intention
kind-extension-request = Request for extension
kind-acting-proposal = Proposal to act as Coordinator
kind-acting-consent = Consent to an acting Coordinator
kind-paper-section = Section of a concept paper
kind-paper-text = Text of a concept paper
kind-position = Position
kind-prepared-position = Prepared position
kind-comment = Comment
kind-circulation = Circulation
kind-follow-up = Follow-up

register-group-workflows = What the workflows leave behind
register-matter = Register a matter
register-letter = Register a letter of intention
register-extension-request = Register a request for extension
register-comment = Register a comment
register-circulation = Register a circulation
register-follow-up = Register a follow-up
about-matter = A matter that came before a governing body, with its outcome where it has one.
about-letter = A letter of intention that came on paper. One that is written here is not registered again.
about-extension-request = A request for the extension of a tenure that came on paper.
about-comment = What a state said in writing on a matter or a concept paper.
about-circulation = What was circulated outside this system, with its note verbale: a state has had a text when it was circulated to it.
about-follow-up = What is to be followed up, by whom and until when.

first-draft = first draft
field-concerns = What it is about
field-sponsors = Brought in by
field-from_matter_id = Recommended from
field-opened = Brought in on
field-window_from = Window opened on
field-window_to = Last day of the window
field-outcome = Outcome
field-paragraph_id = Paragraph of the decision
field-letter-from = First day proposed
field-letter-to = Last day proposed
field-extension-request-to = Last day asked for
field-circulated = Circulated on
field-matter_id = Matter
field-extension_id = Extension that came of it
field-letter-tenure_id = Tenure that came of it
field-proposed = Proposed on
field-proposal_id = Proposal
field-consented = Consented on
field-section = Section
field-sections = Text
field-position = Position
field-letter_id = Letter that it supports
field-taken = Taken on
field-how = How it came
field-made = Made on
field-answer = Answer
field-answered = Answered on
field-of_kind = Kind of what was circulated
field-of_id = What was circulated
field-note = Number of the note verbale
field-circulation-states = Circulated to
field-states = To be done by
field-due = Until
field-done = Done on
field-matter-title = Subject
field-matter-text = What the body is asked to decide
hint-matter-body = The body that decides.
hint-letter-to = It is recommended that a tenure is not shorter than two years (1.10). Empty: none is proposed.
hint-letter-submitted = The day on which it was sent to the Secretariat and the Chairmanship.
hint-circulation-of_id = The identifier of its record: the last part of its address.
hint-follow-up-states = None: the Secretariat.

choice-appointment = Appointment of coordinators
choice-extension = Extension of a tenure
choice-concept-paper = Approval of a concept paper
choice-paper-extension = Extension of a concept paper’s applicability
choice-review = Review of implementation
choice-other = Another matter
choice-supports = Supports
choice-no-objection = No objection
choice-needs-consultation = Needs consultation
choice-objects = Objects
choice-by-the-state = By the state itself
choice-in-writing = From a written communication of the state
choice-from-its-seat = Stated from its seat at the meeting
choice-secretariat-and-chair = Secretariat, Chairmanship and named states
choice-delegations = Named delegations alone
choice-letter = Letter of intention
choice-extension-request = Request for extension
choice-paper-text = Text of a concept paper
choice-final-report = Final report
choice-matter = Matter
choice-expert-meeting = Expert meeting
choice-framework = General framework and main directions for cooperation
choice-rationale = Rationale
choice-background = Background
choice-aims = Aims and objectives
choice-approaches = Approaches to the implementation of CBMs
choice-themes = Specific thematic areas or issues
choice-guidance = Other guidance for voluntary implementation
choice-new-forms = New spheres or forms of cooperation
section-framework = General framework and main directions for cooperation
section-rationale = Rationale
section-background = Background
section-aims = Aims and objectives
section-approaches = Approaches to the implementation of CBMs
section-themes = Specific thematic areas or issues
section-guidance = Other guidance for voluntary implementation
section-new-forms = New spheres or forms of cooperation

# Ways on, and the page of a step.
ways-on = What can be done
ways-on-none = There is nothing for you to do here as things stand
ways-on-not = What others do, or is not possible as things stand
step-against = This is not possible as things stand
step-meanwhile = Somebody else has changed this meanwhile
step-meanwhile-hint = Nothing of yours has been written, and nothing that you typed is lost. Please look at what stands now, and send it again if it still holds.
confirm-step = Confirm
confirm-struck = This is taken out:

# Letters of intention.
step-area-letters = Write a letter of intention
step-says-area-letters = Your state offers itself as Coordinator or Co-coordinator of this area. What you write here is a draft that your delegation alone sees, until it is sent to the Secretariat and the Chairmanship.
field-area-letters-from = First day proposed
field-area-letters-to = Last day proposed
field-area-letters-paper_id = First draft of a concept paper that it encloses
hint-area-letters-to = The proposed tenure is recommended to be not less than two years (1.10). It is subject to approval by the SOC. Empty: the letter proposes no end.
hint-area-letters-paper_id = A concept paper for this area that your delegation drafts. It is issued with the circulation of the letter (2.7).
step-letter-text = Go on writing the letter
step-says-letter-text = The letter is a draft that your delegation alone sees.
field-letter-text-from = First day proposed
field-letter-text-to = Last day proposed
field-letter-text-paper_id = First draft of a concept paper that it encloses
step-letter-submission = Send the letter to the Secretariat and the Chairmanship
step-says-letter-submission = The letter is received by the Secretariat and the Chairmanship today with the files that are enclosed, and cannot be changed any more. The Secretariat circulates it to all Member States; then it can be brought before the Senior Officials Committee. It can be withdrawn at any time before a decision.
step-letter-circulation = Circulate the letter to all Member States
step-says-letter-circulation = The letter is circulated today with the files that are enclosed to every state that is a Member State today, and all of them can read it. It then waits to be brought before the Senior Officials Committee. Where it encloses the draft of a concept paper, which its delegation alone sees until then, the first draft is issued with it, and the six months of 2.5 begin (2.7).
hint-letter-circulation-note = The note verbale with which it is circulated: NºDOC/1016.
step-letter-withdrawal = Withdraw the letter
step-says-letter-withdrawal = A letter that was sent is withdrawn today; those who have it see that it was withdrawn. A draft that nobody else has seen is thrown away. A withdrawn letter cannot be taken up again: a new one can be written.

# Matters.
step-area-matters = Bring letters before the Senior Officials Committee
step-says-area-matters = A matter is opened in which the chosen letters are weighed together. All Member States can read it, take their positions and comment from today.
field-area-matters-letters = Letters that are weighed
field-area-matters-title = Subject
field-area-matters-text = What the Committee is asked to decide
field-area-matters-meeting_id = Meeting on whose agenda it stands
step-matter-letters = Take in another letter
step-says-matter-letters = Another letter of intention for the same area is weighed in this matter.
field-matter-letters-letters = Letters
step-matter-agenda = Put it on the agenda of a meeting
step-says-matter-agenda = The matter stands on the agenda of the meeting that is chosen.
step-matter-window = Announce a window for an outcome in writing
step-says-matter-window = The window opens today and is announced to every state that is a Member State today. An outcome in writing can be declared on the day after its last day. It can be prolonged, and never shortened.
field-matter-window-to = Last day
hint-matter-window-to = Fourteen days from today, unless another day is chosen.
step-matter-positions = Take the position of your state
step-says-matter-positions = The position is your state’s from this moment, and all Member States see it. You can replace it until the outcome is declared; what it was before stays in the history. No consensus is declared over a state that objects or needs consultation.
step-matter-position-withdrawal = Take the position of your state back
step-says-matter-position-withdrawal = From this moment your state has no position on the matter, as before it had taken one, and all Member States see that. What it was stays in the journal. Another position can be taken until the outcome is declared.
field-matter-positions-letter = Letter that it supports
field-matter-positions-text = Reasons
step-matter-prepared-positions = Prepare a position for your senior official
step-says-matter-prepared-positions = Your delegation alone sees it. It becomes the position of your state when its senior official takes it.
step-matter-prepared-position-withdrawal = Take the prepared position back
step-says-matter-prepared-position-withdrawal = What your delegation has prepared is thrown away. Nobody else has seen it.
field-matter-prepared-positions-letter = Letter that it supports
field-matter-prepared-positions-text = Reasons
step-matter-registered-positions = Register the position of a state
step-says-matter-registered-positions = Only from a written communication of that state, which is named here, or as its delegation states it from its seat at the meeting. All see that it was registered so, and the state’s senior official can replace it.
field-matter-registered-positions-letter = Letter that it supports
field-matter-registered-positions-text = Reasons
field-matter-registered-positions-source_kind = Kind of communication
step-matter-comments = Comment
step-says-matter-comments = The comment is your state’s, and all Member States see it.
step-matter-outcome = Declare the outcome
step-says-matter-outcome = The outcome is declared for all Member States and ends the matter, unless consultations continue. It does what it says in the same moment: an appointment creates the tenure as it was decided, an approved paper comes into force, an approved extension moves the end, a recommendation opens the matter in the higher body, and what is to be followed up is entered. Its paragraph is added to the decision document of the meeting, or to one of its own where it was decided in writing. It cannot be taken back.
field-matter-outcome-decided_on = Decided on
field-matter-outcome-meeting = At the meeting
hint-matter-outcome-meeting = None: in writing, after the announced window has ended.
field-matter-outcome-text = Text of the paragraph
field-matter-outcome-to_body = Recommended to
hint-matter-outcome-to_body = Where the matter is recommended to a higher body: there it is opened.
field-matter-outcome-verb = Outcome
field-matter-outcome-appointments = Appointment
field-matter-outcome-letter = Letter
field-matter-outcome-from = First day
field-matter-outcome-to = Last day
field-matter-outcome-express = Two Coordinators at a time, by express decision (1.9)
field-matter-outcome-present_holder_ends = Last day of the present Coordinator
hint-matter-outcome-present_holder_ends = Where the decision sets an end to the tenure of who coordinates today.
field-matter-outcome-applicable = Period
hint-matter-outcome-from = As the body decided it, which may differ from what was proposed.

# Why not.
denied-not-a-delegation = This is written in the name of a state. You belong to no delegation.
denied-writing-for = This is for the delegation of { $state }.
denied-speaking-for = This is for the senior official of { $state }.
denied-writing-among = { $others ->
    [0] This is for the delegation of { $state }.
    [one] This is for the delegations of { $state } and of one more state.
   *[other] This is for the delegations of { $state } and of { $others } more states.
}
denied-nobody-coordinates = This is for those who coordinate the area. Today nobody does.
denied-leading = This is for the senior official of { $state }, which holds the Chairmanship, and for the Secretariat.
denied-leading-no-chair = This is for the Chairmanship, which no state holds at this moment, and for the Secretariat.
refused-answered-before-made = The answer comes before the comment.
refused-circulated-before-submitted = A letter is circulated once it has been sent to the Secretariat and the Chairmanship, on that day or later.
refused-comment-on-one-thing = A comment is on a matter or on a paper: please give one of the two.
refused-decided-before-opened = The outcome comes before the day on which the matter was brought in.
refused-letter-not-submitted = A letter that has been sent has the day on which it was sent. A letter that has not been sent is for its delegation alone.
refused-of-another-area = This is of another priority area.
refused-outcome-without-day = An outcome has its day, and a day its outcome: please give both or neither.
refused-second-consent = This state has consented to the proposal already.
refused-second-note = A note with this number went out on another day. Please check the number.
refused-second-position = This state has a position on the matter already. Please change that one.
refused-second-prepared-position = A position of this state on the matter has been prepared already. Please change that one.
refused-second-section = The paper already has this section.
refused-weighed-before-circulated = A letter is weighed in a matter once it has been circulated to all Member States.
refused-window-half = A window has a first and a last day.
refused-step-elsewhere = This does not come into question as things stand.
refused-enclosed-paper = A letter encloses a concept paper for its own area that its own state drafts.
refused-letter-decided = The letter has been decided upon, and its tenure has begun its life.
refused-letter-not-waiting = A letter that is weighed has been circulated, stands, and is weighed in no other matter.
refused-letter-elsewhere = This letter is not weighed in this matter.
refused-no-letter-waits = No letter of intention waits to be weighed: a letter is weighed once it has been circulated to all Member States.
refused-meeting-of-another-body = This matter is before another body: { $body }.
refused-window-announced = A window has been announced already; its last day is { $to }.
refused-window-past = The window ends today or later.
refused-matter-decided = The outcome was declared on { $on }: it came before this.
refused-position-not-a-member = { $state } is not a Member State today.
refused-no-communication = A position is registered only from a written communication of the state: please name it.
refused-objection = { $state } objects. There is no consensus while a state objects.
refused-needs-consultation = { $state } needs more consultation. There is no consensus until it agrees.
refused-no-window = Without a meeting, an outcome is declared in writing after a window that was announced to all Member States.
refused-window-runs = The window announced to all Member States runs to the end of { $to }.
refused-decided-later = The outcome is of today ({ $today }) or of an earlier day.
refused-not-at-the-meeting = The meeting was held from { $from } to { $to }.
refused-no-appointment = An approved appointment says whom it appoints.
refused-no-new-end = An approved extension says the new last day.
refused-no-higher-body = A recommendation is made to a higher body: please say to which.
refused-without-the-text = { $others ->
    [0] { $state } has not had the text: all Member States consider a paper before it is approved (2.4).
    [one] { $state } and one more state have not had the text: all Member States consider a paper before it is approved (2.4).
   *[other] { $state } and { $others } more states have not had the text: all Member States consider a paper before it is approved (2.4).
}
refused-no-applicability = A concept paper specifies its applicability period (2.6): please give its first and its last day.
advice-short-window = The window is of { $days } days; the usual one is of { $usual }.

# In the journal and in what is new.
journal-act-letters = Letter of intention written
journal-act-text = Draft written on
journal-act-submission = Sent to the Secretariat and the Chairmanship
journal-act-circulation = Circulated to all Member States
journal-act-withdrawal = Withdrawn
journal-act-matters = Brought before a body
journal-act-agenda = Put on an agenda
journal-act-window = Window for an outcome in writing announced
journal-act-positions = Position taken
journal-act-position-withdrawal = Position taken back
journal-act-prepared-position-withdrawal = Prepared position taken back
journal-act-prepared-positions = Position prepared
journal-act-registered-positions = Position registered
journal-act-comments = Commented
journal-act-outcome = Outcome declared

# Pages of matters.
way-matters = Matters
matters-lead = What a governing body decides comes to it as a matter. Decisions and recommendations are taken by consensus of the Member States.
matters-all = All
matters-open = Awaiting the outcome
matters-decided = With an outcome
matters-all-concerns = All subjects
matters-found = { $n ->
    [one] One matter.
   *[other] { $n } matters.
}
matters-none = No matter answers to this. The Chairmanship, or the Secretariat for it, brings matters before the bodies: letters of intention from the page of their area.
matter-stands = How it stands
matter-window = A window for an outcome in writing runs to the end of { $to }; { $left }
matter-window-ended = The window for an outcome in writing ended on { $to }; the outcome can be declared
matter-consultations = The window for an outcome in writing ended on { $to }; consultations stand, since a state objects or needs them
matter-on-agenda = On the agenda of a meeting
matter-brought-in = Brought in; not yet on the agenda of a meeting
matter-paragraph = paragraph { $n }
matter-letters = Letters that are weighed
matter-proposed-term = Tenure that it proposes
matter-became = What became of it
letter-withdrawn = withdrawn on { $date }
letter-appointed = appointed
letter-not-appointed = not appointed
letter-weighed = weighed in this matter
matter-positions = Positions of the Member States
matter-reasons = Reasons
matter-no-positions = No state has taken a position. A senior official takes the position of the own state.
matter-prepared = Your delegation has prepared a position for its senior official: { $position }. Nobody else sees it.
matter-comments = Comments
matter-no-comments = No state has commented.
matter-history = History of this matter
done-in-journal = It stands in the journal.

# On an area's page.
life-letters = Letters of intention
life-none-letters = None. A Member State offers itself as Coordinator or Co-coordinator by a letter of intention (1.10).
life-matters = Matters
life-none-matters = None. Letters of intention, requests and concept papers come before the Senior Officials Committee as matters.
letter-is-draft = draft of your delegation
letter-is-received = received
letter-is-circulated = circulated to all
letter-is-withdrawn = withdrawn

# On the first page.
awaits-duties = Duties
awaits-sittings = Meetings that are open now
awaits-positions = Matters that await your state’s position
awaits-prepared = Positions that your delegation has prepared
awaits-consents = Proposals that await your state’s consent
awaits-comments = Concept papers that await your state’s comments
awaits-drafts = Drafts of your delegation
awaits-circulation = Letters of intention to be circulated
awaits-letters = Letters of intention to be brought before the Senior Officials Committee
awaits-outcomes = Matters whose outcome can be declared
awaits-consultations = Matters on which consultations stand: a state objects or needs consultation
awaits-until = until { $date }; { $left }
awaits-since = since { $date }; { $ago }

# A rehearsal.
rehearsal = This is a rehearsal on a scratch copy, begun with the clock at { $date }. Nothing that is done here reaches the record.

life-agenda = Agenda
