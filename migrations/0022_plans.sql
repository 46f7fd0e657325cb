-- The annual plan of CBM events: the call for it, what states propose, the plan as it was approved, the year as it was run, and
-- its reports (SOC/2023-II/DEC/1, paragraph 6). Records as all others, with the same columns and the same journal.

-- One for a year: the call that invites to it, the document that is its draft, the decision that approved it.
create table plan (
  like record_columns including all, primary key (id),
  year        integer not null constraint one_plan_a_year unique
              constraint plan_is_of_a_year check (year between 1999 and 2199),
  called      date,                                       -- null: without a call, as plans of the past are registered
  called_by   uuid references decision,
  due         date,                                       -- the last day: of "before 1 October", 30 September
  guidance    text,
  reminders   integer[],                                  -- so many days before the last day, those who are silent are reminded
  document_id uuid references document,
  approved    date,
  approved_by uuid references decision,
  constraint call_has_its_day check ((called is null) = (due is null)),
  constraint due_not_before_called check (due >= called)
);

-- A state's answer to a call that it has nothing to propose.
create table plan_answer (
  like record_columns including all, primary key (id),
  plan_id uuid not null references plan,
  state   text not null references state (code),
  given   date not null,
  constraint one_answer_a_state unique (plan_id, state)
);

-- What is said of an event, proposed or planned.
create table event_columns (
  title        text not null,
  concept      text,
  purpose      text,
  organizers   text,
  dimension_id uuid,
  areas        uuid[] not null default '{}',              -- one, several, or none yet
  cbm          text,                                      -- of the Catalogue, as the delegation names it
  event_form   text constraint event_form_is_known check (event_form in
    ('seminar', 'workshop', 'conference', 'training', 'expert-meeting', 'heads-of-departments', 'business', 'forum',
     'exchange', 'consultations', 'council', 'rally', 'ministerial-conference', 'visit', 'other')),
  format       text constraint event_format_is_known check (format in ('in-person', 'online', 'hybrid')),
  place        text,
  begins       date,
  ends         date,
  month        integer constraint month_is_one check (month between 1 and 12), -- where the days are not known
  hours        text,                                      -- with the time zone: "10:00 to 12:30 (UTC+5)"
  participants text,
  observers    boolean not null default false,            -- whether they are welcome
  budget       text,                                      -- and who bears it
  contact      text,                                      -- for Member States only
  constraint event_ends_not_before_it_begins check (begins <= ends),
  constraint event_has_both_days check ((begins is null) = (ends is null)),
  constraint month_is_for_unknown_days check (month is null or begins is null)
);

create table event_proposal (
  like record_columns including all, like event_columns including all, primary key (id),
  plan_id      uuid not null references plan,
  state        text not null references state (code),
  invited      text[] not null default '{}',              -- asked to join as sponsors
  sponsors     text[] not null default '{}',              -- those that have joined
  kept         boolean not null default false,            -- with the Secretariat alone until the draft plan
  submitted    date,                                      -- null: it is being drafted
  late         boolean not null default false,
  late_because text,
  withdrawn    date,
  outcome      text constraint proposal_outcome_is_known check (outcome in ('accepted', 'merged', 'next-year')),
  explanation  text,
  decided      date,
  merges       uuid[] not null default '{}',              -- the proposals that it brings together
  agreed       text[] not null default '{}',              -- those of their states that have agreed to it
  constraint proposal_draft_is_of_its_delegation check ((submitted is null) = (distribution = 'delegations')),
  constraint proposal_outcome_has_its_day check ((outcome is null) = (decided is null)),
  constraint proposal_decided_once_submitted check (outcome is null or submitted is not null),
  constraint late_with_a_reason check (late = (late_because is not null))
);
alter table event_proposal add foreign key (dimension_id) references dimension;

-- What the Secretariat asks of who proposed, and the answer.
create table proposal_question (
  like record_columns including all, primary key (id),
  proposal_id uuid not null references event_proposal,
  question    text not null,
  asked       date not null,
  answer      text,
  answered    date,
  constraint answer_has_its_day check ((answer is null) = (answered is null)),
  constraint answered_not_before_asked check (answered >= asked)
);

-- A line of the plan, and what became of it; or an event outside the plan.
create table event (
  like record_columns including all, like event_columns including all, primary key (id),
  plan_id   uuid not null references plan,
  number    integer constraint event_number_counts check (number between 1 and 999), -- of its line; null: outside the plan
  hosts     text[] not null default '{}',                 -- none: the Secretariat
  proposals uuid[] not null default '{}',                 -- from which it came
  standing  text not null constraint event_standing_is_known check (standing in
    ('planned', 'confirmed', 'postponed', 'cancelled', 'held')),
  constraint one_event_a_number unique (plan_id, number)
);
alter table event add foreign key (dimension_id) references dimension;

-- What became of an event, with the reason and with what stood before.
create table event_change (
  like record_columns including all, primary key (id),
  event_id uuid not null references event,
  change   text not null constraint event_change_is_known check (change in
    ('confirmed', 'postponed', 'moved', 'cancelled', 'held')),
  made     date not null,
  reason   text,
  begins   date,                                          -- as they stood
  ends     date,
  month    integer,
  place    text
);

-- Whom a delegation sends. Personal data: of the host, the Secretariat and the own state.
create table nomination (
  like record_columns including all, primary key (id),
  event_id  uuid not null references event,
  state     text not null references state (code),
  name      text not null,
  post      text,
  email     text,
  nominated date not null
);

-- What came of an event.
create table event_report (
  like record_columns including all, primary key (id),
  event_id      uuid not null constraint one_report_an_event unique references event,
  issued        date not null,
  took_part     text[] not null default '{}',             -- the states that took part
  organizations text,
  participants  integer constraint participants_count check (participants between 1 and 99999),
  outcome       text not null,
  cbm           text
);

create or replace function record_tables() returns setof text language sql immutable as $$
  values ('state'), ('state_name'), ('membership'), ('chairmanship'), ('dimension'), ('area'), ('area_note'), ('meeting'),
         ('decision'), ('decision_paragraph'), ('modalities_version'), ('tenure'), ('tenure_extension'),
         ('tenure_termination'), ('final_report'), ('concept_paper'), ('paper_revision'), ('paper_extension'),
         ('expert_meeting'), ('review'), ('review_contribution'), ('coverage'),
         ('matter'), ('letter'), ('extension_request'), ('acting_proposal'), ('acting_consent'), ('paper_section'),
         ('paper_text'), ('position'), ('prepared_position'), ('comment'), ('circulation'), ('follow_up'), ('attachment'),
         ('procedural_rules'), ('holiday'), ('document'), ('document_text'), ('agenda_item'), ('delegation'), ('silence'),
         ('silence_break'), ('statement'), ('relation'), ('note'), ('note_enclosure'), ('state_form'),
         ('note_received'), ('amendment'), ('plan'), ('plan_answer'), ('event_proposal'), ('proposal_question'), ('event'),
         ('event_change'), ('nomination'), ('event_report')
$$;
do $$ declare name text; begin
  foreach name in array array['plan', 'plan_answer', 'event_proposal', 'proposal_question', 'event', 'event_change',
                              'nomination', 'event_report'] loop
    execute format('create trigger record_stamp before insert or update or delete on %I for each row execute function record_stamp()', name);
    execute format('create trigger record_journal after insert or update or delete on %I for each row execute function record_journal()', name);
    execute format('grant select, insert, update, delete on %I to clearinghouse_program', name);
  end loop;
end $$;
