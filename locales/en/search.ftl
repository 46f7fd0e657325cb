# Searching the record.

search-title = Search
search-for = Search: { $text }
search-label = Search the record
search-button = Search
search-lead = Finds states, areas, paragraphs of the Modalities, decisions, meetings, matters, papers, letters, reports, reviews, events and files by what they are called, and whatever has the words in its text, as far as you may read it. Every word that you type has to be there; of a name its beginning is enough.
search-empty = Type a number such as 2.3, a symbol such as SOC/2023-II/DEC/1, the code of a state such as RUS, the number of a note verbale, or words of a title.
search-too-short = “{ $text }” is too short to search for: please type two letters or more, or a number.
search-too-long = Ten words, in two hundred letters, can be searched for at once: please leave some out.
search-found = { $n ->
    [one] Found: one record
   *[other] Found: { $n } records
}
search-none = “{ $text }” is not in what you may read. Fewer words, or only their beginnings, find more.
search-near = Nothing has exactly these words; this comes near.
search-all = Show all { $n }
search-whole = Everything that was found
search-texts = In texts and titles
search-texts-lead = A word is found in each of its forms, in texts, titles and enclosed files. A phrase is put in quotation marks; “-” before a word leaves out what has it.
search-texts-only = Nothing is called so. These words stand in the texts below.
search-texts-none = No text that you may read has these words. Fewer words or fewer filters find more.
search-texts-more = { $n ->
   *[other] Very many texts have these words. The latest { $n } are put in order here, the best first; the filters lead to the others.
}
search-texts-all = All texts, with filters by kind, area, body, language and date
search-kind = Kind of record
search-language = Language of the text
search-all-languages = All languages
search-from = Dated from
search-to = Dated until
error-search-nothing = say what is to be searched for
error-search-too-short = two letters at least, or a number

found-modalities = Paragraphs of the Modalities
found-versions = Versions of the Modalities
found-decisions = Decisions
found-decision-paragraphs = Paragraphs of decisions
found-meetings = Meetings
found-expert-meetings = Expert meetings
found-circulations = Circulations
paragraph-number = Paragraph { $number }
