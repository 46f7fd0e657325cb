# Documents and their texts, matters of every kind, the wording of outcomes, statements and reservations.

way-documents = Documents
documents-title = Documents
documents-lead = Drafts and other documents that are before the bodies, each with its symbol and all its texts as they were issued. Delegations hand their drafts to the Chairmanship; it, or the Secretariat for it, issues them.
documents-found = { $n ->
    [0] No document
    [one] One document
   *[other] { $n } documents
}
documents-none = Documents would stand here. The Chairmanship, or the Secretariat for it, registers a document with its first text from this page.
documents-symbol = Symbol
documents-all-forms = All forms
documents-all-originators = All originators
documents-all-distributions = All distributions
documents-open = Before a body
documents-decided = With an outcome
documents-nowhere = Before no body
choice-originator-secretariat = Secretariat
document-stands = { $body }: { $stands }
document-before-no-body = Before no body yet
purpose-document = One document: whose it is and for whom, its latest text, every text as it was issued, and where it stands.
purpose-document-text = One text of a document, word for word as it was issued. It never changes.
document-absent = No text of this document had been issued by this day.
document-text-of = Text: { $symbol }, issued on { $date }
document-no-text = No text of it has been issued here. The Chairmanship, or the Secretariat for it, issues one from this page.
document-first-issued = as first issued
document-issued = Issued on
document-since-before = what changed
document-to-changed = What changed since: { $name }
document-to-before = The text before it: { $name }
document-to-after = The text after it: { $name }
document-later = A later revision of this text has been issued: { $symbol }, { $date }
document-later-original = The original ({ $language }) is at a later revision: { $symbol }, { $date }
document-to-text = The text alone
document-history = History of this document
life-document-matters = Matters about it
life-none-document-matters = It has been brought before no body by this day.
life-frozen = Frozen as at the time of closure

# Steps on documents.
step-chairmanship-documents = Register a document with its first text
step-says-chairmanship-documents = The document is issued with this text to those for whom it is, today or, where it is registered from paper, on the day that is given. Its symbol is the next of its series, unless one is given. An issued text is never changed: the next revision is issued beside it.
field-chairmanship-documents-states = States whose document it is
field-chairmanship-documents-text = Text
field-chairmanship-documents-revision = Number of the revision
field-chairmanship-documents-issued = Issued on
hint-chairmanship-documents-symbol = Only where it has one already: MC/2023/DRAFT/5 or MC/2023/DRAFT/5/Rev.2. Empty: the next number of drafts, MC/2023/DRAFT/…, or of other documents, MC/2023/DOC/… (the second series is our assumption).
hint-chairmanship-documents-revision = Only where it is registered from paper, and its earlier texts are on paper alone. Empty: as first issued.
hint-chairmanship-documents-issued = Empty: today. Of a paper that was issued outside this system: its day; it is then recorded as circulated on that day.
hint-chairmanship-documents-states = Where it is that of states; a delegation hands its draft to the Chairmanship.
hint-chairmanship-documents-note = The note verbale with which it is circulated: NºDOC/1016.
hint-chairmanship-documents-named_states = Where it is for named states alone.
step-document-texts = Issue the next revision
step-says-document-texts = The text is issued today as the next revision, and circulated to those for whom the document is. What was issued before stays as it was, and everybody sees what changed.
field-document-texts-text = Text of the revision
hint-document-texts-note = The note verbale with which it is circulated: NºDOC/1016.
step-document-matters = Bring it before a body
step-says-document-matters = A matter about this document is opened before the body that is chosen: its own, or one below it that recommends it. All Member States can take their positions and comment from today.
field-document-matters-title = Subject
field-document-matters-text = What the body is asked to decide
field-document-matters-meeting_id = Meeting on whose agenda it stands
hint-document-matters-body = A draft of the Ministerial Council or of the Summit comes before the Senior Officials Committee first, which recommends it.

# Matters of the other kinds, and agendas.
step-meeting-matters = Bring a matter before this meeting
step-says-meeting-matters = A matter is opened before the body of this meeting and stands on its agenda, before “Other matters”. All Member States can take their positions and comment from today.
field-meeting-matters-title = Subject
field-meeting-matters-text = What the body is asked to decide
field-meeting-matters-due = Last day for answers
field-meeting-matters-sponsors = Brought in, or nominated, by
hint-meeting-matters-text = Of a call: what those who are called on are to do, as “submit to the CICA Secretariat …”.
hint-meeting-matters-document_id = Where the matter is a draft document.
hint-meeting-matters-nominee = Where it is a nomination: as the nomination gives the name, “Ms. Zhang Ling”.
hint-meeting-matters-post = Where it is a nomination: “CICA Deputy Secretary General”.
hint-meeting-matters-addressees = Where it is a call. Empty: Member States.
hint-meeting-matters-due = Where it is a call. The paragraph says “before” the day after it.
field-addressees = On whom it calls
hint-late = Only where the meeting has been convened: all then see why the item came late.
call-on-member-states = Member States
matter-continues = Consultations among Member States continue since { $date }
matter-said-last = What the body said last
matter-latest-text = latest text: { $symbol }
matter-followed-by = Recommended to

# What the body can do with a matter.
verbs-title = What the body can do with it
verbs-who = An outcome is declared by the senior official of { $state }, which holds the Chairmanship, or by the Secretariat for it.
verbs-who-no-chair = An outcome is declared by the Chairmanship, which no state holds at this moment, or by the Secretariat for it.
verbs-always = Where a state objects or needs more consultation, what needs consensus is not declared; the other outcomes are always possible.
verb-means-approved = by consensus, the body agrees to it and it takes effect: who is appointed serves, a paper applies.
verb-means-adopted = by consensus, the body makes the document its own.
verb-means-endorsed = by consensus, the body supports what was worked out elsewhere.
verb-means-recommended = by consensus, the body asks a higher body to decide: the matter is opened there, and both show each other.
verb-means-took-note = the body has heard of it and decides nothing on its substance.
verb-means-consultations-continue = nothing is decided; the matter stays open with its positions, for a meeting to come.
verb-means-called-on = by consensus, the body asks the Member States or others to do something, until a day where one is set.
verb-means-not-agreed = the body has considered it and there is no consensus; the matter ends.
verb-means-withdrawn = who brought it in does not pursue it; the matter ends.
field-matter-outcome-to_meeting = At its meeting
hint-matter-outcome-to_meeting = Where the meeting of the higher body is known: the matter stands on its agenda at once.
field-matter-outcome-follow_up = To be followed up
field-matter-outcome-follow_up-text = What is to be done
field-matter-outcome-follow_up-states = By these states
field-matter-outcome-follow_up-owner = By somebody else
field-matter-outcome-follow_up-due = Until
hint-matter-outcome-text = Empty: the wording that is offered for the outcome. The papers are in English.
offer-do = Offer the wording
offer-more = One more to follow up
offer-hint = The wording follows from what is chosen above, and takes the place of a text that nobody has edited.
offer-edited = The text was edited: it stays as it is. Empty the field to have the wording offered anew.

# Statements and reservations.
decision-statements = Statements and reservations
step-decision-statements = Attach a statement or a reservation
step-says-decision-statements = It is attached to this decision in the name of your state from today, beside the paragraph that it is about. It changes nothing of what was decided by consensus.
field-decision-statements-text = Text
field-decision-statements-paragraph = Paragraph
hint-decision-statements-paragraph = Empty: it is about the whole decision.
step-decision-registered-statements = Register the statement or reservation of a state
step-says-decision-registered-statements = Only from a written communication of that state, which is named here, or as its delegation made it from its seat. All see that it was registered so.
field-decision-registered-statements-text = Text
field-decision-registered-statements-paragraph = Paragraph
field-decision-registered-statements-source_kind = Kind of communication
hint-decision-registered-statements-paragraph = Empty: it is about the whole decision.
hint-decision-registered-statements-made = Empty: today.

# In the journal and in what is new.
journal-act-documents = Document registered and issued
journal-act-texts = Revision issued
journal-act-statements = Statement or reservation attached
journal-act-registered-statements = Statement or reservation registered

# Why not.
refused-objection-without-reason = Please say why the state objects: without a reason there is nothing to consult on.
refused-meeting-cancelled = The meeting was cancelled on { $on }.
refused-meeting-over = The meeting has closed: nothing more comes before it.
refused-meeting-closed = The meeting has closed, and what it decided is frozen: a corrigendum is the way to change it.
refused-meeting-not-opened = The meeting has not opened yet: an outcome is declared while it is open.
refused-meeting-never-opened = The meeting was planned here and was not opened by { $to }, its last day. It is moved to other days and opened, or its record is corrected to say how it was held.
refused-agreed-nowhere = What a body has agreed on a matter that is run here stands in a paragraph of a decision: please name it, or declare the outcome from the page of the matter.
refused-by-its-step = All Member States are told of this, so it is not corrected in the record: please use “{ $step }”, from its own page.
refused-no-seat = The matter is not before a meeting that sits now: a position stated elsewhere is registered from a written communication.
refused-no-seat-there = No meeting took this decision: a statement on it is registered from a written communication.
refused-document-not-for-all = Not all Member States have this document: what is before a body is before all of them.
refused-on-sent-agenda = The agenda of “{ $meeting }”, on which the matter stands, has been sent: please take the item off there first, with the reason.
refused-no-document = Please name the document that the matter is about.
refused-no-nominee = Please name who is nominated.
refused-no-post = Please say for what post.
refused-document-of-a-lower-body = The document is before another body ({ $body }): it comes before that body, or before one below it.
refused-document-before-the-body = The document has been before this body since { $on }.
refused-document-without-text = No text of the document has been issued yet.
refused-document-adopted = The body decided on the document on { $on }: it is not revised any more.
refused-symbol-of-another-body = The symbol is of another body than { $body }.
refused-due-before-decision = What is to be followed up has a day on or after { $on }, the day of the decision.
refused-statement-not-a-member = { $state } was not a Member State on { $on }.
refused-no-communication-named = A statement is registered only from a written communication of the state: please name it.
refused-decision-set-aside = The decision was set aside on { $on }.
refused-paragraph-elsewhere = This paragraph stands in another decision.
refused-symbol-not-next = The next symbol of this series is { $next }. Leave the field empty, and it is given. A symbol that was used outside this system is registered from paper, with the day on which it was issued.
refused-symbol-without-document = There is no { $of } here to which this could stand. Please register that first.
refused-revision-without-document = A document is issued here for the first time without a revision; its revisions are issued on its page. A revision that is on paper is registered with the day on which it was issued.
advice-symbol-leaves-gap = The next symbol of this series would be { $next }. The numbers before { $symbol } then count as used outside this system, and are not given here.
