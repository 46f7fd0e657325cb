# Symbols: what one is, in words, how what stands under it has fared, and what there is near one that there is not.

symbol-series-decision = decision
symbol-series-draft = draft
symbol-series-document = document
symbol-series-other = paper of the series { $series }
symbol-paper = { $series } No. { $n }, { $body }, { $when }
symbol-session = session { $session }
symbol-year = year { $year }
symbol-part = { $of }, { $part }
symbol-rev = revision { $n }
symbol-add = addendum { $n }
symbol-corr = corrigendum { $n }
symbol-note = note verbale No. { $n } of the Secretariat
choice-CICA = Before no body

# Beside a symbol, wherever one stands.
symbol-superseded = superseded: { $by }
symbol-latest-is = latest: { $by }
symbol-corrected = corrected: { $by }

# The page of a symbol.
purpose-symbol = A symbol in words: what stands under it, how it has fared, and all its texts, with what was decided about it.
symbol-page = All under this symbol
symbol-text = { $name }, { $date }
symbol-text-latest = latest text: { $name }, { $date }
symbol-no-text = no text of it has been issued here
symbol-superseded-by = superseded by { $by } of { $date }
symbol-decided = decided on { $date }
symbol-decided-at = decided on { $date } at { $meeting }
symbol-corrected-by = corrected by { $by } of { $date }
symbol-set-aside = set aside on { $date }
symbol-same-day = the same day
symbol-on-day = on { $date }
symbol-considered = considered by the { $body } { $when }: { $verb }
symbol-paragraph = { $decision }, paragraph { $n }
symbol-note-stands = sent by the Secretariat
symbol-note-sent = sent by the Secretariat on { $date }
symbol-note-annulled = annulled on { $date }
life-symbol-record = What bears it
life-none-symbol-record = Nothing bears it by this day.
life-symbol-texts = Its texts
life-symbol-beside = Corrigenda and addenda
life-symbol-about = What was decided about it
life-symbol-sent = Sent with it
life-symbol-rests = What rests on it

# Where there is nothing.
purpose-symbol-nothing = Nothing stands under this symbol here, or nothing that is for you: what it would mean, and what there is near it.
symbol-nothing = There is nothing under { $symbol }
symbol-nothing-long = There is nothing under this symbol
symbol-would-be = It would mean: { $what }.
symbol-is-none = A symbol names the body, the year and perhaps the session, the series and the number: SOC/2023-II/DEC/1, MC/2023/DRAFT/4/Rev.2.
symbol-near = Near it
refused-not-a-symbol = A symbol names the body, the year, the series and the number: MC/2023/DRAFT/4, or MC/2023/DRAFT/4/Rev.2.

# Documents of all kinds: their forms, whose they are, and their languages.
choice-list = List
choice-form-concept-paper = Concept paper
choice-action-plan = Action plan
choice-contribution = Contribution
choice-form-other = Other document
choice-business-council = Business Council
choice-youth-council = Youth Council
choice-think-tank-forum = Think Tank Forum
choice-council-of-eminent-persons = Council of Eminent Persons
choice-en = English
choice-ru = Russian
choice-kk = Kazakh
field-language = Language
hint-chairmanship-documents-language = The language of the original. Empty: English.
document-languages = Languages
document-original = original
document-language-at = { $language }: { $name }, { $date }
document-beside = beside { $language }
document-beside-title = Paragraph by paragraph
document-paragraphs = { $n ->
    [one] one paragraph
   *[other] { $n } paragraphs
}
document-uneven = The texts differ in their paragraphs: { $one } has { $n }, { $another } has { $m }. They stand beside each other by their places.
refused-not-the-secretariat = What is for the Secretariat alone is registered by an officer of the Secretariat.
step-document-translations = Issue a revision in another language
step-says-document-translations = The text is issued today under the same symbol, as that revision in another language, and circulated to those for whom the document is. The original stays authentic; what was issued is never changed.
field-document-translations-revision = Which revision it translates
field-document-translations-text = Text in that language
hint-document-translations-note = The note verbale with which it is circulated: NºDOC/1016.
journal-act-translations = Revision issued in another language
refused-original-language = The original is in this language: its next text is issued as a revision.
refused-no-such-revision = The original has not been issued in this revision.
refused-second-translation = This revision has been issued in this language already.

# What a document does to others.
kind-relation = Relation of a document
register-relation = Register a relation of a document
about-relation = That a document supersedes, amends or implements another document or a decision. It stands on the pages of both.
field-relation = What it does
field-to_document_id = To which document
field-to_decision_id = Or to which decision
choice-supersedes = supersedes
choice-amends = amends
choice-implements = implements
relation-supersedes = supersedes
relation-amends = amends
relation-implements = implements
relation-of-supersedes = superseded by
relation-of-amends = amended by
relation-of-implements = implemented by
life-relations = Relations to other papers
step-document-relations = Say what it does to another paper
step-says-document-relations = It is said from today on the pages of both, and on those of their symbols. Neither text is changed by it.
journal-act-relations = Relation of a document registered
refused-relation-names-one = Please name one document, or one decision.
refused-relation-to-itself = A document has no relation to itself.
refused-second-relation = This relation is registered already.
