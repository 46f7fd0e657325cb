-- The title of a document in another language is that of its text in that language.
alter table document_text
  add column title text
    constraint title_is_one_line check (title !~ '[[:cntrl:]]' and char_length(title) between 1 and 300);
