# What each page is for; paragraphs whose text is opened in place; the ways to help.

purpose-first = { $date }. What awaits you, and what is new.
purpose-list = Which states coordinate and co-coordinate each priority area on the day that you choose. An area’s name leads to its page.
purpose-area = The life of one priority area: who coordinates it, what is owed in it, its papers, letters, meetings and decisions.
purpose-states = The Member States and the observers of the day, and which state holds the Chairmanship.
purpose-state = What one state coordinates and co-coordinates, what it owes, and what the record knows of it.
purpose-meeting = One meeting: its agenda, who takes part, what it decided, and what follows from that.
purpose-decision = One decision, paragraph by paragraph, word for word.
purpose-matter = One matter before a governing body: its text, the positions and comments of states, and its outcome.
purpose-letter = One letter of intention: what it says, where it stands, and what can be done with it.
purpose-request = One request for the extension of a tenure: what it says, where it stands, and what can be done with it.
purpose-paper = One concept paper: where it stands, its text and its revisions, and what states say of it.
purpose-review = One review of implementation: what it covers, who contributes, what was concluded and what follows.
purpose-record = One record as it stands, the source that it rests on, and everything that was done to it.
purpose-struck = A record that was taken out: what it said last, and why it is gone.
purpose-entry = One entry of the journal: who did what, when and why, and what changed by it.
purpose-erase = Here the contents of one entry of the journal are erased for good; that there was an entry stays.
purpose-own = Your account: your password, the browsers in which you are signed in, tokens for your programs, and what was done with the account.
purpose-change-post = Here an account is given another post.
purpose-close = Here an account is closed, so that nobody signs in with it any more.
purpose-password = Here you choose the password with which you will sign in.
purpose-sign-in = For delegations, observers and the Secretariat. Accounts are given by the Secretariat and by the administrators of delegations.
purpose-files = The files that are enclosed with one record.
purpose-derivation = From what this duty follows, who bears it, until when, and how it is fulfilled.
purpose-paragraph = One paragraph of the Modalities, as it stands on the day that you choose.
purpose-paragraph-duties = One paragraph of the Modalities, and what is owed under it on the day that you choose.

cited-close = Close
cited-version = The text is that of the draft; the version whose numbers count on { $date }: { $symbol }, { $status }.
paragraph-lives = What lives under it
paragraph-lives-none = No duty is computed from this paragraph on this day.
