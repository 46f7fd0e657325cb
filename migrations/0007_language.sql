-- The language in which a person reads the pages; null: the browser's.
alter table account add column language text
  constraint language_is_known check (language in ('en', 'ru', 'kk'));
