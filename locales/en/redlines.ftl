# What changed between two texts.

redline-file = The redline as a file (.docx)
redline-file-hint = with tracked changes, which Word and LibreOffice accept or reject one by one or all at once
redline-left = Moved from here: in the later text it is paragraph { $number }.
redline-left-below = Moved from here: in the later text it stands further down.
redline-left-above = Moved from here: in the later text it stands further up.
redline-came = Moved to here: in the earlier text it was paragraph { $number }.
redline-came-below = Moved to here: in the earlier text it stood further down.
redline-came-above = Moved to here: in the earlier text it stood further up.
redline-of-secretariat = Secretariat of CICA

# Amendments by paragraph.
kind-amendment = Amendment
amendment-called = { $text }, { $paragraph }, { $state }
document-to-amendments = Amendments by paragraph
purpose-amendments = What Member States propose to change in the latest text, paragraph by paragraph and side by side, and what became of what was proposed to the texts before it.
amendments-title = Amendments to { $symbol }
amendments-to = { $symbol }, by paragraph
amendments-paragraph = Paragraph { $n }
amendments-paragraph-is = Paragraph “{ $words }”
amendments-paragraph-begins = Paragraph “{ $words } …”
amendments-before-first = Before the first paragraph
amendments-propose = Propose an amendment here
amendments-collide = More than one proposal changes the words of this paragraph: one of them can be taken, or they are merged in one wording.
amendments-offered = The form is filled with the latest text and the amendments that were taken or merged.
amendment-as-merged = Merged in this wording
amendment-drafted = A draft: your delegation alone sees it.
amendment-submitted = Submitted on { $date }.
amendment-withdrawn = Withdrawn on { $date }.
amendment-taken = Taken on { $date }.
amendment-merged = Merged on { $date } with what was proposed by: { $states }.
amendment-left = Left aside on { $date }.
amendment-in-revision = It stands in { $name }.
amendment-changed-in-revision = Its words were changed in { $name }: they do not stand there as they were taken.
amendment-for-the-next = It goes into the next text.
field-text_id = Text to which it is proposed
field-paragraph = Paragraph
field-stood = Words of the paragraph in that text
field-act = What is proposed
field-amendment-text = New wording, or new paragraph
field-document-text-amendments-text = New wording, or new paragraph
field-amendment-rewording-text = New wording, or new paragraph
field-merged_with = Merged with
field-amendment-wording = Wording of those that were merged
field-amendment-disposition-wording = Wording of those that are merged
field-explanation = A word of explanation
field-amendment-revision = Revision for which it was taken
choice-replacement = another wording of the paragraph
choice-deletion = deletion of the paragraph
choice-insertion = a new paragraph after it
choice-taken = taken
choice-merged = merged with others
choice-left = left aside
hint-document-text-amendments-paragraph = The paragraph to be changed, or after which a new one is to stand. Programs give its place, from 1; 0 is before the first.
hint-document-text-amendments-text = The whole paragraph, as it is to read. Empty where the paragraph is to be deleted.
hint-amendment-rewording-text = The whole paragraph, as it is to read. Empty where the paragraph is to be deleted.
hint-amendment-disposition-merged_with = Where it is merged: the other proposals on the same paragraph. The same is entered of each of them.
hint-amendment-disposition-wording = Where it is merged: the whole paragraph, as it is to read.
hint-amendment-disposition-explanation = Asked for where it is left aside. All who have the text read it.

step-document-text-amendments = Draft an amendment
step-says-document-text-amendments = Your delegation proposes another wording of a paragraph, its deletion, or a new paragraph. It is kept as a draft that your delegation alone sees, until you submit it.
step-amendment-rewording = Change the draft
step-says-amendment-rewording = The draft of the amendment is changed. Your delegation alone sees it.
step-amendment-submission = Submit the amendment
step-says-amendment-submission = From today all Member States that have the text see the amendment, with its reason and your state as its proposer. It is not changed after that; it can be withdrawn.
step-amendment-withdrawal = Withdraw the amendment
step-says-amendment-withdrawal = What was submitted stays on record as withdrawn today. A draft is thrown away; nobody else has seen it.
step-amendment-disposition = Say what becomes of it
step-says-amendment-disposition = The amendment is taken into the next text as it is, merged with others on the same paragraph in one wording, or left aside. All who have the text see it with your word of explanation. It can be said otherwise until the next text is issued.

journal-act-amendments = Amendment drafted
journal-act-rewording = Draft of an amendment changed
journal-act-amendment-submission = Amendment submitted
journal-act-disposition = Said what becomes of an amendment

refused-amendment-to-earlier-text = A later text has been issued, { $symbol }: amendments are proposed to that one.
refused-amendment-has-its-outcome = Its outcome was said on { $on }: it is not withdrawn any more.
refused-amendment-in-revision = It went into the making of Rev.{ $number }, which has been issued.
refused-no-paragraph-of-that-number = The text has no such paragraph: the last one is number { $last }.
refused-before-the-first = Before the first paragraph there is nothing to change: only a new paragraph can be put in there.
refused-deletion-with-wording = A deletion has no wording: please leave this empty, or propose another wording.
refused-amendment-without-wording = Please write the paragraph as it is to read.
refused-amendment-changes-nothing = This is the paragraph as it stands.
refused-not-merged = Others are named only where the amendment is merged with them.
refused-wording-of-merged-alone = A wording is given only where amendments are merged: what is taken is taken as it was proposed.
refused-merged-with-none = Please say with which proposals it is merged.
refused-merged-elsewhere = It is merged with proposals of the same kind on the same paragraph that were submitted, not withdrawn, and are in no revision yet.
refused-merged-without-wording = Please write the paragraph as it reads after the merging.
refused-left-without-a-word = Please say why it is left aside: its proposer is to read it.
refused-amendments-collide = The proposal of { $state } on the same paragraph goes into the next text already: both can only be merged in one wording.
advice-amendments-without-outcome = Of some amendments to the latest text nothing has been said yet. They stay on record with that text, and what becomes of them can be said afterwards.
redline-pdf = The redline as PDF
redline-signs = Words behind + are underlined and were put in; words behind – are struck through and were taken out.
advice-amendment-not-in-text = An amendment was taken, and this text does not have its words: { $state }, { $paragraph }. The record will say that they were changed in this text.
amendments-none-pending = No proposal waits for what becomes of it.
awaits-amendments = Amendments that wait for what becomes of them
amendments-proposed = { $n ->
    [one] Something is proposed to one paragraph:
   *[other] Something is proposed to { $n } paragraphs:
}
amendments-pending = { $n ->
    [one] one proposal waits for what becomes of it
   *[other] { $n } proposals wait for what becomes of them
}
