-- The workflows: matters, letters, positions, papers that are being drafted. Records as all others, with the same
-- columns and the same journal.

-- Two more distributions: what has been received and not yet circulated is for the Secretariat, the Chair and its
-- sender; what a delegation drafts is for the delegations that it names, and for nobody else.
do $$ declare t text; begin
  for t in select 'record_columns' union all select record_tables() loop
    execute format('alter table %I drop constraint distribution_is_known, drop constraint named_states_are_named', t);
    execute format($c$alter table %I
      add constraint distribution_is_known check (distribution in
        ('public', 'member-states-and-observers', 'member-states', 'named-states', 'secretariat',
         'secretariat-and-chair', 'delegations')),
      add constraint named_states_are_named check
        ((distribution in ('named-states', 'secretariat-and-chair', 'delegations')) = (cardinality(named_states) > 0))$c$, t);
  end loop;
end $$;

-- A matter before a body, from its opening to its outcome.
create table matter (
  like record_columns including all, primary key (id),
  concerns       text not null constraint concern_is_known check (concerns in
    ('appointment', 'extension', 'concept-paper', 'paper-extension', 'review', 'other')),
  title          text not null,
  text           text not null,
  body           text not null constraint body_decides check (body in ('SOC', 'MC', 'SUM')),
  area_id        uuid references area,
  paper_id       uuid references concept_paper,
  sponsors       text[] not null default '{}',
  meeting_id     uuid references meeting,
  from_matter_id uuid references matter,
  opened         date not null,
  window_from    date,
  window_to      date,
  verb           text constraint matter_verb_is_known check (verb in
    ('approved', 'adopted', 'endorsed', 'recommended', 'took-note', 'consultations-continue', 'called-on', 'not-agreed', 'withdrawn')),
  decided        date,
  paragraph_id   uuid references decision_paragraph,
  outcome        text,
  constraint window_in_order check (window_to >= window_from),
  constraint window_has_both_ends check ((window_from is null) = (window_to is null)),
  constraint outcome_has_its_day check ((verb is null) = (decided is null)),
  constraint decided_not_before_opened check (decided >= opened)
);

-- Letters of intention (1.9, 1.10).
create table letter (
  like record_columns including all, primary key (id),
  area_id    uuid not null references area,
  state      text not null references state (code),
  role       text not null constraint letter_role_is_known check (role in ('coordinator', 'co-coordinator')),
  "from"     date,
  "to"       date,
  text       text not null,
  paper_id   uuid references concept_paper,
  submitted  date,
  circulated date,
  matter_id  uuid references matter,
  tenure_id  uuid references tenure,
  withdrawn  date,
  constraint letter_ends_not_before_it_begins check ("to" >= "from"),
  constraint circulated_once_submitted check (circulated >= submitted and (circulated is null or submitted is not null)),
  constraint weighed_once_circulated check (matter_id is null or circulated is not null),
  constraint draft_is_of_its_delegation check ((submitted is null) = (distribution = 'delegations'))
);

-- Requests for extension (1.12).
create table extension_request (
  like record_columns including all, primary key (id),
  tenure_id    uuid not null,
  area_id      uuid not null,
  "to"         date not null,
  text         text not null,
  submitted    date not null,
  matter_id    uuid references matter,
  extension_id uuid references tenure_extension,
  withdrawn    date,
  foreign key (tenure_id, area_id) references tenure (id, area_id)
);

-- A Co-coordinator that acts as Coordinator, with the consent of each other one (1.11).
create table acting_proposal (
  like record_columns including all, primary key (id),
  area_id   uuid not null references area,
  state     text not null references state (code),
  "from"    date not null,
  "to"      date,
  proposed  date not null,
  tenure_id uuid references tenure,
  withdrawn date,
  constraint proposal_ends_not_before_it_begins check ("to" >= "from")
);
create table acting_consent (
  like record_columns including all, primary key (id),
  proposal_id uuid not null references acting_proposal,
  area_id     uuid not null references area,
  state       text not null references state (code),
  consented   date not null,
  how         text not null constraint consent_how_is_known check (how in ('by-the-state', 'in-writing')),
  constraint one_consent_a_state unique (proposal_id, state)
);

-- What a final report says (1.3); `null`: it is registered from a paper that lies elsewhere.
alter table final_report add column text text;

-- Concept papers: the sections while they are drafted, the texts as they were issued (2.2 to 2.5).
alter table concept_paper
  drop constraint first_draft_or_approval_is_known,
  add constraint first_draft_or_approval_is_known check
    (first_draft is not null or approved is not null or distribution = 'delegations');
create table paper_section (
  like record_columns including all, primary key (id),
  paper_id uuid not null,
  area_id  uuid not null,
  section  text not null,
  text     text not null,
  foreign key (paper_id, area_id) references concept_paper (id, area_id),
  constraint one_section_a_paper unique (paper_id, section),
  constraint section_is_of_its_delegations check (distribution = 'delegations')
);
create table paper_text (
  like record_columns including all, primary key (id),
  paper_id uuid not null,
  area_id  uuid not null,
  revision integer not null constraint text_revision_counts check (revision between 0 and 99),
  issued   date not null,
  sections jsonb not null,
  foreign key (paper_id, area_id) references concept_paper (id, area_id),
  constraint one_text_a_revision unique (paper_id, revision)
);

-- Positions: one current one a state and matter. What it was before is in the journal.
create table position (
  like record_columns including all, primary key (id),
  matter_id uuid not null references matter,
  state     text not null references state (code),
  position  text not null constraint position_is_known check (position in ('supports', 'no-objection', 'needs-consultation', 'objects')),
  text      text,
  letter_id uuid references letter,
  taken     timestamptz not null,
  how       text not null constraint how_is_known check (how in ('by-the-state', 'in-writing', 'from-its-seat')),
  constraint one_position_a_state unique (matter_id, state)
);
create table prepared_position (
  like record_columns including all, primary key (id),
  matter_id uuid not null references matter,
  state     text not null references state (code),
  position  text not null constraint prepared_position_is_known check (position in ('supports', 'no-objection', 'needs-consultation', 'objects')),
  text      text,
  letter_id uuid references letter,
  constraint one_prepared_position_a_state unique (matter_id, state),
  constraint prepared_is_of_its_delegation check (distribution = 'delegations')
);

-- What states say.
create table comment (
  like record_columns including all, primary key (id),
  matter_id uuid references matter,
  paper_id  uuid references concept_paper,
  revision  integer,
  section   text,
  state     text not null references state (code),
  text      text not null,
  made      date not null,
  answer    text,
  answered  date,
  constraint comment_is_on_one_thing check ((matter_id is null) <> (paper_id is null)),
  constraint answered_not_before_made check (answered >= made)
);

-- A circulation: a dated act towards every member of that day.
create table circulation (
  like record_columns including all, primary key (id),
  of_kind    text not null,
  of_id      uuid not null,
  note       text constraint one_circulation_a_note unique,
  circulated date not null,
  states     text[] not null constraint circulated_to_somebody check (cardinality(states) > 0)
);

-- Reviews: what was concluded, and what a contribution says where it is written here (3.2, 3.5).
alter table review add column conclusions text;
alter table review_contribution add column text text;

-- What is to be followed up (3.2), by whom, until when.
create table follow_up (
  like record_columns including all, primary key (id),
  review_id   uuid references review,
  decision_id uuid references decision,
  text        text not null,
  states      text[] not null default '{}',
  due         date,
  done        date
);

create or replace function record_tables() returns setof text language sql immutable as $$
  values ('state'), ('state_name'), ('membership'), ('chairmanship'), ('dimension'), ('area'), ('area_note'), ('meeting'),
         ('decision'), ('decision_paragraph'), ('modalities_version'), ('tenure'), ('tenure_extension'),
         ('tenure_termination'), ('final_report'), ('concept_paper'), ('paper_revision'), ('paper_extension'),
         ('expert_meeting'), ('review'), ('review_contribution'), ('coverage'),
         ('matter'), ('letter'), ('extension_request'), ('acting_proposal'), ('acting_consent'), ('paper_section'),
         ('paper_text'), ('position'), ('prepared_position'), ('comment'), ('circulation'), ('follow_up')
$$;
do $$ declare t text; begin
  foreach t in array array['matter', 'letter', 'extension_request', 'acting_proposal', 'acting_consent', 'paper_section',
                           'paper_text', 'position', 'prepared_position', 'comment', 'circulation', 'follow_up'] loop
    execute format('create trigger record_stamp before insert or update or delete on %I for each row execute function record_stamp()', t);
    execute format('create trigger record_journal after insert or update or delete on %I for each row execute function record_journal()', t);
    execute format('grant select, insert, update, delete on %I to clearinghouse_program', t);
  end loop;
end $$;
