# Texts as they are written and read.

text-reads = How the text will be read
text-empty = No text has been typed yet.
text-preview = Preview
text-how = It shows the text as it will be read; nothing is sent by it. The text is kept as it is typed: a blank line ends a paragraph, “#” begins a heading, “1.”, “1.1” or “(a)” a numbered paragraph that keeps its number, “-” an item; *emphasis*, **strong emphasis**; the cells of a table stand between “|”, with a line of “---” below its first row.

# What of a .docx cannot be carried over.
docx-left = What of the file cannot be carried over
docx-left-pictures = Pictures and drawings are left out.
docx-left-text-boxes = What is written in text boxes is left out.
docx-left-notes = Footnotes and endnotes are left out.
docx-left-comments = Comments in the margin are left out.
docx-left-tracked-changes = Changes were tracked: the text is as if all of them had been accepted.
docx-left-headers-and-footers = The headers and footers of the pages are left out.
docx-left-formulas = Formulas are left out.
docx-left-tables-in-tables = A table within a table is written into its cell, without its lines.
docx-left-merged-cells = Merged cells are divided: what they say stands in the first of them.
docx-left-links = Where links lead is left out; their words stand in the text.
docx-left-struck-through = What is struck through is left out.
docx-left-hidden = Hidden text is left out.
docx-left-underlined = Underlining is left out; the words stand in the text.
docx-left-above-the-line = What is set above or below the line stands on it; numbers keep their place (²).
docx-left-letters = Paragraphs that are counted by letters have them in brackets: a. is (a).

# Bringing the text of a .docx into the form of a document's text.
into-form-from = Bring in the text from a Word document (.docx)
into-form-way = Take its text for the next revision
into-form-title = Bring in the text of a Word document
into-form-form = The form
purpose-into-form = The text of a .docx is read, with its headings, numbers, lists, tables and emphasis, and shown as it will be read. It only fills the form: nothing is issued before you confirm it there.
into-form-hint = A Word document (.docx) without macros, of at most 20 MB.
into-form-read = Read the file
into-form-unread = The file could not be read
into-form-enclosed = This is the text of “{ $name }”. The file stays enclosed with the document as it is.
into-form-waits = This is the text of “{ $name }”. The file waits until the form is sent, for a day at most, and is then enclosed with the document; in the form it can be left out.
original-enclosed = Enclose the original, “{ $name }”, with the document
error-original-gone = The original is here no more: bring it in once more, or send the form without it.
into-form-do = Put this text into the form
into-form-do-hint = Nothing is sent by it: you go on writing in the form.
