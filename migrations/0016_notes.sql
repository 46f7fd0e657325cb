-- Notes verbales: those that the Secretariat sends, in one series of numbers, with what is enclosed with them, and those that it
-- has received. Records as all others, with the same columns and the same journal.

-- The series: how its numbers begin, with which it began, and whether it begins anew each year.
alter table procedural_rules
  add column note_series text constraint note_series_is_one_line check (note_series ~ '^[^[:cntrl:]]{1,30}$'),
  add column note_start  integer constraint note_start_counts check (note_start between 1 and 999999),
  add column note_yearly boolean not null default false;

-- A note: drafted, initialled, numbered and sent at once, perhaps annulled. What was sent is never changed.
create table note (
  like record_columns including all, primary key (id),
  subject          text not null,
  addressed        text not null constraint note_is_addressed_to check (addressed in ('all-member-states', 'named-states')),
  states           text[] not null default '{}',          -- the named ones; of one to all, once it was sent, the members of that day
  en               text,
  ru               text,
  kk               text,
  block_en         text,                                  -- the addressee block as it was sent
  block_ru         text,
  block_kk         text,
  initialled       timestamptz,
  initialled_as    text,                                  -- the post in which it was, and no person
  number           text,
  sent             date,
  annulled         date,
  annulled_because text,
  constraint note_has_a_text check (number is not null or num_nonnulls(en, ru, kk) > 0),
  constraint note_names_its_states check (addressed <> 'named-states' or cardinality(states) > 0),
  constraint number_has_its_day check ((number is null) = (sent is null)),
  constraint annulled_with_a_reason check ((annulled is null) = (annulled_because is null)),
  constraint annulled_once_sent check (annulled is null or annulled >= sent)
);
create unique index one_note_a_number on note (number, extract(year from sent));

-- What is enclosed with a note, as it stood; its pages as the file has them, and as an officer corrected them.
create table note_enclosure (
  like record_columns including all, primary key (id),
  note_id       uuid not null references note,
  place         integer not null constraint enclosure_place_counts check (place between 1 and 99),
  of_kind       text not null constraint enclosure_is_known check (of_kind in ('document-text', 'paper-text', 'decision', 'attachment')),
  of_id         uuid not null,
  title         text not null,                            -- its symbol with the revision
  text          text,                                     -- what it said when it was enclosed, where it may be corrected
  pages         integer constraint pages_count check (pages between 1 and 9999),
  pages_as_said integer constraint pages_as_said_count check (pages_as_said between 1 and 9999),
  pages_because text,
  constraint pages_are_said_with_a_reason check ((pages_as_said is null) = (pages_because is null)),
  constraint one_enclosure_a_note unique (note_id, of_id)
);

-- How states are addressed in a language. An officer confirms the forms: no program declines a name.
create table state_form (
  like record_columns including all, primary key (id),
  state     text references state (code),                 -- null: all Member States together
  language  text not null constraint form_language_is_known check (language in ('en', 'ru', 'kk')),
  full_name text not null,
  to_whom   text not null,                                -- as the formulas address it: "государствам-членам СВМДА"
  block     text not null,                                -- the lines at the foot of the note
  confirmed date
);
create unique index one_form_a_language on state_form (coalesce(state, ''), language);

-- Notes that the Secretariat has received.
create table note_received (
  like record_columns including all, primary key (id),
  state       text not null references state (code),
  number      text,
  dated       date,
  received    date not null,
  subject     text not null,
  of_kind     text,                                       -- what it led to
  of_id       uuid,
  answered_by uuid references note,
  constraint received_not_before_it_was_written check (received >= dated),
  constraint led_to_one_thing check ((of_kind is null) = (of_id is null))
);

create or replace function record_tables() returns setof text language sql immutable as $$
  values ('state'), ('state_name'), ('membership'), ('chairmanship'), ('dimension'), ('area'), ('area_note'), ('meeting'),
         ('decision'), ('decision_paragraph'), ('modalities_version'), ('tenure'), ('tenure_extension'),
         ('tenure_termination'), ('final_report'), ('concept_paper'), ('paper_revision'), ('paper_extension'),
         ('expert_meeting'), ('review'), ('review_contribution'), ('coverage'),
         ('matter'), ('letter'), ('extension_request'), ('acting_proposal'), ('acting_consent'), ('paper_section'),
         ('paper_text'), ('position'), ('prepared_position'), ('comment'), ('circulation'), ('follow_up'), ('attachment'),
         ('procedural_rules'), ('holiday'), ('document'), ('document_text'), ('agenda_item'), ('delegation'), ('silence'),
         ('silence_break'), ('statement'), ('relation'), ('note'), ('note_enclosure'), ('state_form'), ('note_received')
$$;
do $$ declare t text; begin
  foreach t in array array['note', 'note_enclosure', 'state_form', 'note_received'] loop
    execute format('create trigger record_stamp before insert or update or delete on %I for each row execute function record_stamp()', t);
    execute format('create trigger record_journal after insert or update or delete on %I for each row execute function record_journal()', t);
    execute format('grant select, insert, update, delete on %I to clearinghouse_program', t);
  end loop;
end $$;
