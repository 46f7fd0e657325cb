# Concept papers: drafted, issued, commented on, considered, approved.

# The sections of 2.2, each with what the paragraph has in view for it.
section-guidance-framework = Within the priority area: a general framework, and the main directions for cooperation among the Member States (2.2).
section-guidance-rationale = Why cooperation on these confidence building measures is needed (2.2).
section-guidance-background = What has been done and agreed so far, on which the paper builds (2.2).
section-guidance-aims = What is to be reached by implementing the related measures, as a whole and one by one (2.2).
section-guidance-approaches = How the related measures are to be implemented (2.2).
section-guidance-themes = Specific thematic areas or issues that are proposed to be addressed under certain measures (2.2).
section-guidance-guidance = Any other guidance that helps and encourages voluntary implementation (2.2).
section-guidance-new-forms = Where it is useful, and within measures already agreed: new spheres or forms of cooperation, types of activity, ways to develop the activities of CICA further (2.2).

# The draft.
step-area-concept-papers = Begin a draft of a concept paper
step-says-area-concept-papers = Your delegation begins a draft, section by section as paragraph 2.2 has them. It is seen by the delegations that coordinate and co-coordinate the area with your state, and by nobody else, until its first draft is issued to all Member States. Where your state only offers to coordinate the area, it is seen by your delegation alone.
field-area-concept-papers-applicable_from = First day of applicability proposed
field-area-concept-papers-applicable_to = Last day of applicability proposed
hint-area-concept-papers-applicable_to = A concept paper specifies its applicability period, which may coincide with the term of its Coordinator (2.6). It can be given later too.
step-paper-section-text = Write this section
step-says-paper-section-text = The section is seen by the delegations that draft the paper, and by nobody else, until a text is issued.
hint-paper-section-text-text = Where two people write at once, the second is shown what the first has changed, and nothing of either is lost.

# Issuing.
step-concept-paper-first-draft = Issue the first draft to all Member States
step-says-concept-paper-first-draft = The sections as they stand are issued today to every state that is a Member State today, and stand unchanged from then on; what is enclosed with the paper goes out with it. The six months of paragraph 2.5 begin today; the next page says until when they run. What is written afterwards is issued as a revision.
field-concept-paper-first-draft-applicable_from = First day of applicability proposed
field-concept-paper-first-draft-applicable_to = Last day of applicability proposed
hint-concept-paper-first-draft-applicable_to = What the paper proposes (2.6). The Senior Officials Committee may decide another period.
step-concept-paper-sections = Go on drafting the paper here
step-says-concept-paper-sections = The paper was registered from paper. From today its eight sections (2.2) can be written here by those who coordinate the area, and are seen by them alone; its next revision is issued to all Member States from here.
step-concept-paper-revisions = Issue a revision to all Member States
step-says-concept-paper-revisions = The sections as they stand are issued today as the next revision to every state that is a Member State today. The earlier texts stay, and everybody can see what changed. The six months of paragraph 2.5 do not begin anew.
step-concept-paper-withdrawal = Withdraw the paper
step-says-concept-paper-withdrawal = A paper that was issued is withdrawn today; its texts and what was said on them stay. A draft that nobody else has seen is thrown away. A withdrawn paper cannot be taken up again: a new one can be drafted.

# Considering.
step-concept-paper-comments = Comment
step-says-concept-paper-comments = The comment is your state’s, on one section or on the whole, and all Member States see it. Those who draft the paper can answer it.
hint-concept-paper-comments-section = None: on the paper as a whole.
step-comment-answer = Answer
step-says-comment-answer = The answer stands beside the comment for all Member States.
step-concept-paper-expert-meetings = Convene an expert meeting
step-says-concept-paper-expert-meetings = Those who coordinate the area convene an expert meeting on the paper, in consultation with the Chairmanship. All Member States are invited today. Once six months have passed since the first draft, this is what paragraph 2.5 asks of the Coordinator.
step-area-expert-meetings = Convene an expert meeting for another purpose
step-says-area-expert-meetings = Those who coordinate the area convene an expert meeting for any purpose that requires consultations with all Member States (1.7), in consultation with the Chairmanship. All Member States are invited today. One on a concept paper is convened from the page of that paper.
field-area-expert-meetings-title = Title of the meeting
field-area-expert-meetings-held = To be held on
field-concept-paper-expert-meetings-title = Title of the meeting
field-concept-paper-expert-meetings-held = To be held on
step-expert-meeting-date = Move the meeting
step-says-expert-meeting-date = The meeting is to be held on another day or at another place, and all Member States are told today.
field-expert-meeting-date-held = To be held on
step-expert-meeting-cancellation = Cancel the meeting
step-says-expert-meeting-cancellation = The meeting is cancelled today, and all Member States are told. A cancelled meeting does not fulfil paragraph 2.5.
step-concept-paper-matters = Bring the paper before the Senior Officials Committee
step-says-concept-paper-matters = A matter is opened in which the paper is to be approved. All Member States can read it, take their positions and comment from today. It can be approved once every Member State has had the text (2.4), with an applicability period (2.6).
field-concept-paper-matters-title = Subject
field-concept-paper-matters-text = What the Committee is asked to decide
field-concept-paper-matters-meeting_id = Meeting on whose agenda it stands
step-concept-paper-extension-matters = Bring the extension of its applicability before the Committee
step-says-concept-paper-extension-matters = A matter is opened in which the applicability of the paper is to be extended (2.6). All Member States can read it, take their positions and comment from today.
field-concept-paper-extension-matters-title = Subject
field-concept-paper-extension-matters-text = What the Committee is asked to decide, with the new last day that is proposed
field-concept-paper-extension-matters-meeting_id = Meeting on whose agenda it stands

# Why not, and what is advised.
refused-paper-drafted-already = Your delegation is drafting a concept paper for this area already.
refused-paper-empty = Nothing is written in any section of the paper yet.
refused-paper-approved = The paper was approved on { $on }. What is to be changed is proposed as a new paper.
refused-paper-withdrawn = The paper was withdrawn on { $on }.
refused-nothing-changed = Nothing has changed since the latest text was issued.
refused-paper-enclosed = A letter of intention encloses this draft. It can be thrown away once the letter names it no more.
refused-paper-before-the-body = The paper is before the Committee already in a matter that is open.
refused-meeting-past = A meeting is convened for today ({ $today }) or a later day.
advice-clock-starts = The six months of paragraph 2.5 begin today. From { $day } on the paper would be considered for longer than that, and the Coordinator convenes expert meetings.
advice-issues-enclosed = The letter encloses a concept paper. If it is still a draft, its first draft is issued to all Member States with the letter (2.7): the six months of paragraph 2.5 then begin today, and from { $day } on it would be considered for longer.
advice-meeting-too-early = The six months of paragraph 2.5 have not passed on that day. A meeting that is held before { $day } is welcome, and does not fulfil what paragraph 2.5 asks from then on.

# The page of a paper.
paper-stage-draft = draft
paper-status = How it stands
paper-of = Concept paper proposed by
paper-nobody-convenes = Nobody serves in the area today: expert meetings on it (2.5) can be convened by the Coordinator that is appointed next.
paper-convenes-later = Nobody serves in the area yet: expert meetings on it (2.5) can be convened by { $state }, whose term begins on { $date }.
paper-co-coordinators-convene = No Coordinator serves in the area today: expert meetings on it (2.5) can be convened by its Co-coordinators, today { $states } (1.7).
paper-status-drafters = Those who coordinate the area draft its revisions (2.3), today { $states }.
paper-status-draft = It is being drafted by the delegations of { $states } (2.3). Nobody else sees it until its first draft is issued to all Member States.
paper-status-issued = Its first draft was issued to all Member States on { $date }; they consider it before the Senior Officials Committee approves it (2.4).
paper-clock-runs = From { $date } on it would be considered for longer than { $months } months since its first draft, and the Coordinator convenes expert meetings (2.5).
paper-clock-passed = Since { $date } it is considered for longer than { $months } months since its first draft: the Coordinator convenes expert meetings (2.5).
paper-status-approved = It was approved by the Senior Officials Committee on { $date } (2.4).
paper-status-withdrawn = It was withdrawn on { $date }.
paper-period = It applies: { $period } (2.6).
paper-period-proposed = The applicability that it proposes: { $period } (2.6).
paper-no-period = It specifies no applicability period yet (2.6).
paper-days-left = { $n ->
    [0] It is the last day.
    [one] One day is left.
   *[other] { $n } days are left.
}
paper-absent = On this day there was nothing of this paper yet.
paper-drafted = The sections as they are drafted
paper-drafted-how = Only the delegations that draft the paper see this. What is issued is what stands here at that moment.
paper-section-empty = Nothing is written yet.
paper-section-as-issued = As it was issued last.
paper-write = Write
paper-write-on = Go on writing, section by section
paper-changed = What changed from { $from } to { $to }
paper-changed-how = Words that were put in are underlined, words that were taken out are struck through.
paper-changed-nothing = Nothing.
run-inserted = put in:
run-deleted = taken out:
paper-text = Text
paper-text-of = Text: { $name }, issued on { $date }
paper-no-text = No text of it has been issued in this system. What came on paper stands in the record, with its source.
paper-whole = On the paper as a whole
paper-comment-on = on { $name }
paper-answer = Answer
paper-to-answer = Answer
paper-versions = Versions
paper-circulated = { $n ->
    [one] circulated to one state
   *[other] circulated to { $n } states
}
paper-since-first = What changed since the first draft
paper-compare = What changed from
paper-compare-with = to
paper-matter-open = before the Committee
paper-record = The record of the paper, with its history
life-paper-meetings = Expert meetings on it
life-none-paper-meetings = None is convened by this day. Expert meetings on a paper are convened by those who coordinate its area, in consultation with the Chairmanship (2.5).
life-paper-matters = Before the Senior Officials Committee
life-none-paper-matters = It has not been brought before the Committee by this day. The Chairmanship, or the Secretariat for it, brings it in.
life-paper-course = Registered from paper
life-none-paper-course = Nothing by this day.

# In the journal and in what is new.
journal-act-concept-papers = Draft of a concept paper begun
journal-act-first-draft = First draft issued to all Member States
journal-act-sections = Drafting taken up here
journal-act-revisions = Revision issued to all Member States
journal-act-answer = Answered
journal-act-expert-meetings = Expert meeting convened
journal-act-date = Moved
journal-act-cancellation = Cancelled
journal-act-extension-matters = Extension brought before a body
