-- Meetings from the first agenda to the table of follow-up, documents and their revisions, written consideration, and the
-- silence procedure. Records as all others, with the same columns and the same journal.

-- What the Secretariat and the bodies have set where the Modalities are silent: a choice of theirs, kept as one record.
create table procedural_rules (
  like record_columns including all, primary key (id),
  silence_by_rules   boolean not null default false,      -- whether a silence may be opened without a decision for each
  silence_days       integer not null constraint silence_days_count check (silence_days between 1 and 365),
  window_days        integer not null constraint window_days_count check (window_days between 1 and 365),
  outside_symbol     text not null constraint outside_symbol_is_a_series check
    (outside_symbol ~ '^\{body\}/\{year\}/[A-Z]+/$')    -- of decisions that no meeting took, before their number
);
create unique index one_set_of_rules on procedural_rules ((true));

-- Days on which offices are closed, from a calendar that an administrator brought in.
create table holiday (
  like record_columns including all, primary key (id),
  calendar text not null,
  day      date not null,
  name     text not null,
  constraint one_holiday_a_day unique (calendar, day)
);

-- Documents, and their texts revision by revision: a revision that was issued never changes.
create table document (
  like record_columns including all, primary key (id),
  symbol     text not null constraint one_document_a_symbol unique
             constraint document_symbol_is_well_formed check (symbol ~ '^[A-Z]{2,4}/[0-9]{4}(-[IVX]+)?/[A-Z]+/[1-9][0-9]*$'),
  form       text not null constraint document_form_is_known check (form in
    ('draft-decision', 'draft-statement', 'draft-declaration', 'report', 'note', 'other')),
  title      text not null,
  body       text not null constraint document_body_decides check (body in ('SOC', 'MC', 'SUM')),
  originator text not null constraint originator_is_known check (originator in ('chairmanship', 'secretariat', 'states')),
  states     text[] not null default '{}',                -- whose it is, where it is that of states
  constraint states_bring_it_in check ((originator = 'states') = (cardinality(states) > 0))
);
create table document_text (
  like record_columns including all, primary key (id),
  document_id uuid not null references document,
  revision    integer not null constraint document_revision_counts check (revision between 0 and 99),
  issued      date not null,
  text        text not null,
  constraint one_document_text_a_revision unique (document_id, revision)
);

-- Meetings: the numeral of a session is its own once it has opened; what was closed is frozen.
alter table meeting
  add column informal  boolean not null default false,
  add column online    boolean not null default false,
  add column convened  date,                               -- the day of the note that convenes it
  add column opened    timestamptz,
  add column closed    timestamptz,
  add column cancelled date,
  add column texts     jsonb not null default '[]',        -- the texts before it as at the time of closure
  add constraint closed_after_it_opened check (closed is null or (opened is not null and closed >= opened)),
  add constraint cancelled_is_not_held check (cancelled is null or opened is null);

alter table matter
  drop constraint concern_is_known,
  add constraint concern_is_known check (concerns in
    ('appointment', 'extension', 'concept-paper', 'paper-extension', 'review', 'document', 'nomination', 'call', 'other')),
  add column document_id uuid references document,
  add column nominee     text,                             -- who is nominated, as the nomination gives the name
  add column post        text,                             -- for what
  add column due         date;                             -- until when a call asks for an answer

-- The agenda of a meeting, in its order, and what became of each item there.
create table agenda_item (
  like record_columns including all, primary key (id),
  meeting_id   uuid not null references meeting,
  number       integer not null constraint item_number_counts check (number between 1 and 999),
  item         text not null constraint item_is_known check (item in
    ('adoption', 'matter', 'free', 'other-matters', 'next-meeting')),
  title        text not null,
  matter_id    uuid references matter,
  note         text,                                       -- the annotation
  late         text,                                       -- why it came after the agenda had been sent
  taken_up     timestamptz,
  verb         text constraint item_verb_is_known check (verb in
    ('approved', 'adopted', 'endorsed', 'recommended', 'took-note', 'consultations-continue', 'called-on', 'not-agreed', 'withdrawn', 'returned')),
  conclusion   text,
  paragraph_id uuid references decision_paragraph,
  concluded    timestamptz,
  constraint matter_is_named_where_it_is_one check ((item = 'matter') = (matter_id is not null)),
  constraint concluded_has_its_verb check ((verb is null) = (concluded is null))
);
create unique index one_item_a_matter on agenda_item (meeting_id, matter_id);

-- Who comes: one record a delegation and meeting, with the names that the delegation gave.
create table delegation (
  like record_columns including all, primary key (id),
  meeting_id uuid not null references meeting,
  state      text not null references state (code),
  attended   text constraint attendance_is_known check (attended in ('in-person', 'online', 'absent')),
  people     jsonb not null default '[]',
  constraint one_delegation_a_meeting unique (meeting_id, state)
);

alter table decision
  drop constraint decision_symbol_is_well_formed,
  add constraint decision_symbol_is_well_formed check
    (symbol ~ '^[A-Z]{2,4}/[0-9]{4}(-[IVX]+)?/[A-Z]+/[1-9][0-9]*(/Corr\.[1-9][0-9]*)?$'),
  add column corrects  uuid references decision,
  add column set_aside date;

-- Silence procedures: the text, the exact expiry, to whom it was sent, and how it ended.
create table silence (
  like record_columns including all, primary key (id),
  matter_id    uuid not null references matter,
  verb         text not null constraint silence_verb_is_known check (verb in ('approved', 'adopted', 'endorsed', 'recommended', 'called-on')),
  wording      text not null,                              -- of the paragraph as which it is adopted
  "of"         text not null,                              -- what the text is: its symbol and revision, or its title
  text         text not null,                              -- as it stood when it was frozen
  terms        jsonb not null default '{}',                -- of an appointment, an applicability, a recommendation
  opened       timestamptz not null,
  expires      timestamptz not null,
  states       text[] not null constraint silence_is_addressed check (cardinality(states) > 0),
  provided_by  uuid references decision_paragraph,         -- the paragraph that provides for it; null: the rules do
  withdrawn    timestamptz,
  broken       timestamptz,
  adopted      timestamptz,                                -- its expiry, once the adoption has been entered
  paragraph_id uuid references decision_paragraph,
  followed     jsonb not null default '[]',                -- what the adoption changed, with what stood before
  hindered     text,                                       -- why what the adoption says could not be entered
  confirmed    timestamptz,                                -- that nothing arrived on paper
  set_aside    timestamptz,
  constraint silence_expires_after_it_opens check (expires > opened),
  constraint silence_ends_one_way check (num_nonnulls(withdrawn, broken, adopted) <= 1 or (adopted is not null and broken is not null and set_aside is not null and withdrawn is null)),
  constraint broken_before_it_expires check (broken < expires),
  constraint adopted_at_its_expiry check (adopted = expires),
  constraint withdrawn_before_it_expires check (withdrawn < expires)
);
create unique index one_silence_at_a_time on silence (matter_id)
  where withdrawn is null and broken is null and adopted is null;
create table silence_break (
  like record_columns including all, primary key (id),
  silence_id uuid not null references silence,
  state      text not null references state (code),
  by         text not null constraint break_is_known check (by in ('objection', 'amendment')),
  text       text not null,
  received   timestamptz not null,
  how        text not null constraint break_how_is_known check (how in ('by-the-state', 'in-writing'))
);

-- Reservations and statements that a state has attached to a decision.
create table statement (
  like record_columns including all, primary key (id),
  decision_id  uuid not null references decision,
  paragraph_id uuid references decision_paragraph,
  state        text not null references state (code),
  form         text not null constraint statement_form_is_known check (form in ('statement', 'interpretative-statement', 'reservation')),
  text         text not null,
  made         date not null,
  how          text not null constraint statement_how_is_known check (how in ('by-the-state', 'in-writing', 'from-its-seat'))
);

alter table position add column item_id uuid references agenda_item;   -- at which item it was stated
alter table comment add column none boolean not null default false;    -- that the state has no comments
alter table follow_up
  add column paragraph_id uuid references decision_paragraph,
  add column owner        text;                                        -- by whom, where it is neither states nor the Secretariat
alter table expert_meeting
  add column online    boolean not null default false,
  add column consulted text;                                           -- how the Chairmanship was consulted (1.7)
-- Papers that are considered in writing: the window of the revision that is before the Member States (2.4).
alter table concept_paper
  add column considered_from date,
  add column considered_to   date,
  add constraint considered_in_order check (considered_to >= considered_from),
  add constraint consideration_has_both_ends check ((considered_from is null) = (considered_to is null));

create or replace function record_tables() returns setof text language sql immutable as $$
  values ('state'), ('state_name'), ('membership'), ('chairmanship'), ('dimension'), ('area'), ('area_note'), ('meeting'),
         ('decision'), ('decision_paragraph'), ('modalities_version'), ('tenure'), ('tenure_extension'),
         ('tenure_termination'), ('final_report'), ('concept_paper'), ('paper_revision'), ('paper_extension'),
         ('expert_meeting'), ('review'), ('review_contribution'), ('coverage'),
         ('matter'), ('letter'), ('extension_request'), ('acting_proposal'), ('acting_consent'), ('paper_section'),
         ('paper_text'), ('position'), ('prepared_position'), ('comment'), ('circulation'), ('follow_up'), ('attachment'),
         ('procedural_rules'), ('holiday'), ('document'), ('document_text'), ('agenda_item'), ('delegation'), ('silence'),
         ('silence_break'), ('statement')
$$;
do $$ declare t text; begin
  foreach t in array array['procedural_rules', 'holiday', 'document', 'document_text', 'agenda_item', 'delegation', 'silence',
                           'silence_break', 'statement'] loop
    execute format('create trigger record_stamp before insert or update or delete on %I for each row execute function record_stamp()', t);
    execute format('create trigger record_journal after insert or update or delete on %I for each row execute function record_journal()', t);
    execute format('grant select, insert, update, delete on %I to clearinghouse_program', t);
  end loop;
end $$;
