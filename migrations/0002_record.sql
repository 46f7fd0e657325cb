-- The record. Each table holds what stands now; what stood before, and since when, is in the journal.
-- Dates are those of rules/: in force ("from", "to") and known from (appointed, approved, convened, …).
-- Names of columns are the names of fields in forms, in the API and in the facts of the duties.

-- What every record has.
create table record_columns (
  id            uuid not null,
  entry         bigint not null,                          -- the journal entry that wrote it last: its etag
  distribution  text not null default 'member-states'
    constraint distribution_is_known check (distribution in
      ('public', 'member-states-and-observers', 'member-states', 'named-states', 'secretariat')),
  named_states  text[] not null default '{}',
  source        jsonb not null                            -- kind, number, date, received
    constraint source_is_named check (coalesce(source->>'kind', '') <> ''),
  sample        boolean not null default false,           -- sample data of a demonstration
  remark        text,
  constraint named_states_are_named check ((distribution = 'named-states') = (cardinality(named_states) > 0))
);

-- States, names and membership: "all Member States" are those of the day.
create table state (
  like record_columns including all, primary key (id),
  code   text not null unique constraint state_code_is_alpha3 check (code ~ '^[A-Z]{3}$'),
  alpha2 text not null constraint state_code_is_alpha2 check (alpha2 ~ '^[A-Z]{2}$')
);
create table state_name (
  like record_columns including all, primary key (id),
  state  text not null references state (code),
  "from" date,
  "to"   date,
  en     text not null,
  ru     text not null,
  kk     text not null,
  constraint one_name_at_a_time exclude using gist (state with =, daterange("from", "to", '[]') with &&)
);
create table membership (
  like record_columns including all, primary key (id),
  state    text not null references state (code),
  standing text not null constraint standing_is_known check (standing in ('member', 'observer')),
  "from"   date not null,
  "to"     date,
  constraint membership_ends_after_it_begins check ("to" >= "from"),
  constraint one_standing_at_a_time exclude using gist (state with =, daterange("from", "to", '[]') with &&)
);
-- A chairmanship begins and ends with the instant of its handover.
create table chairmanship (
  like record_columns including all, primary key (id),
  state  text not null references state (code),
  "from" timestamptz not null,
  "to"   timestamptz,
  event  text,
  constraint chairmanship_ends_after_it_begins check ("to" > "from"),
  constraint one_chair_at_a_time exclude using gist (tstzrange("from", "to") with &&)
);

create table dimension (
  like record_columns including all, primary key (id),
  number integer not null unique constraint dimension_number_counts check (number between 1 and 99),
  name   text not null
);
create table area (
  like record_columns including all, primary key (id),
  dimension_id uuid not null references dimension,
  code         text not null unique constraint area_code_is_numbered check (code ~ '^[1-9][0-9]?([.][1-9][0-9]?)?$'),
  name         text not null,
  established  date not null,
  closed       date,
  constraint area_closes_after_it_is_established check (closed >= established)
);
-- What is said of an area and stands in no decision: it is shown with its source and has no effect.
create table area_note (
  like record_columns including all, primary key (id),
  area_id uuid not null references area,
  "when"  text not null,
  text    text not null
);

-- Meetings, and decisions of numbered paragraphs. A decision has its own date and perhaps no meeting.
create table meeting (
  like record_columns including all, primary key (id),
  body    text not null constraint body_is_known check (body in ('SOC', 'SWG', 'MC', 'SUM', 'EXP', 'SPE')),
  session text constraint session_is_year_and_numeral check (session ~ '^[0-9]{4}-[IVX]+$'),
  title   text not null,
  place   text,
  "from"  date not null,
  "to"    date not null,
  constraint meeting_ends_after_it_begins check ("to" >= "from"),
  constraint one_meeting_a_session unique (body, session)
);
create table decision (
  like record_columns including all, primary key (id),
  meeting_id uuid references meeting,
  symbol     text constraint one_decision_a_symbol unique
             constraint decision_symbol_is_well_formed check (symbol ~ '^[A-Z]{2,4}/[0-9]{4}(-[IVX]+)?/DEC/[1-9][0-9]*$'),
  title      text not null,
  decided    date not null
);
create table decision_paragraph (
  like record_columns including all, primary key (id),
  decision_id uuid not null references decision,
  number      integer not null constraint paragraph_number_counts check (number between 1 and 999),
  verb        text not null constraint verb_is_known check (verb in
    ('approved', 'adopted', 'endorsed', 'recommended', 'took-note', 'consultations-continue', 'called-on', 'not-agreed', 'withdrawn')),
  text        text not null,
  area_id     uuid references area,
  constraint one_paragraph_a_number unique (decision_id, number)
);

-- Modalities 5.2: the SOC may amend the paper; the numbers belong to a version.
create table modalities_version (
  like record_columns including all, primary key (id),
  symbol   text not null,
  status   text not null constraint version_status_is_known check (status in ('draft', 'adopted', 'superseded')),
  "from"   date not null constraint one_version_a_day unique,
  concept_paper_months      integer not null constraint months_are_1_to_1200 check (concept_paper_months between 1 and 1200),
  consideration_months      integer not null constraint months_are_1_to_1200_2 check (consideration_months between 1 and 1200),
  recommended_tenure_months integer not null constraint months_are_1_to_1200_3 check (recommended_tenure_months between 1 and 1200),
  review_months             integer not null constraint months_are_1_to_1200_4 check (review_months between 1 and 1200),
  expiry_notice_days        integer[] not null constraint there_are_days_of_notice check (cardinality(expiry_notice_days) > 0)
);

-- Tenures (1.9, 1.10). `appointed` null: made before the records begin.
create table tenure (
  like record_columns including all, primary key (id),
  area_id          uuid not null references area,
  state            text not null references state (code),
  role             text not null constraint role_is_known check (role in ('coordinator', 'co-coordinator')),
  acting           boolean not null default false,
  applied          date,
  appointed        date,
  decision_id      uuid references decision,
  "from"           date,
  "to"             date,
  express_decision boolean not null default false,
  unique (id, area_id),
  constraint acting_is_a_coordinator check (not acting or role = 'coordinator'),             -- 1.11
  constraint tenure_ends_not_before_it_begins check ("to" >= "from"),
  constraint appointed_has_a_beginning check (appointed is null or "from" is not null),
  constraint applied_is_then_appointed check (applied is null or appointed is not null),
  constraint applied_not_after_appointed check (applied <= appointed),
  constraint appointed_not_after_the_end check (appointed <= "to")
);
create table tenure_extension (                                                                -- 1.12
  like record_columns including all, primary key (id),
  tenure_id   uuid not null,
  area_id     uuid not null,
  approved    date not null,
  "to"        date not null,
  decision_id uuid references decision,
  foreign key (tenure_id, area_id) references tenure (id, area_id)
);
create table tenure_termination (                                                              -- 1.12
  like record_columns including all, primary key (id),
  tenure_id uuid not null constraint one_termination_a_tenure unique,
  area_id   uuid not null,
  notified  date not null,
  last_day  date not null,
  foreign key (tenure_id, area_id) references tenure (id, area_id)
);
create table final_report (                                                                    -- 1.3
  like record_columns including all, primary key (id),
  tenure_id uuid not null,
  area_id   uuid not null,
  issued    date not null,
  title     text not null,
  foreign key (tenure_id, area_id) references tenure (id, area_id)
);

-- Concept papers (2.1 to 2.7). `first_draft` null: the date is not known; the facts then take the approval.
create table concept_paper (
  like record_columns including all, primary key (id),
  area_id         uuid not null references area,
  proposed_by     text not null references state (code),
  title           text not null,
  first_draft     date,
  approved        date,
  decision_id     uuid references decision,
  withdrawn       date,
  applicable_from date,
  applicable_to   date,
  unique (id, area_id),
  constraint first_draft_or_approval_is_known check (first_draft is not null or approved is not null),
  constraint approved_not_before_first_draft check (approved >= first_draft),
  constraint withdrawn_not_before_first_draft check (withdrawn >= coalesce(first_draft, approved)),
  constraint applicable_in_order check (applicable_to >= applicable_from)
);
create table paper_revision (
  like record_columns including all, primary key (id),
  paper_id uuid not null,
  area_id  uuid not null,
  revision integer not null constraint revision_counts check (revision between 1 and 99),
  issued   date not null,
  symbol   text,
  foreign key (paper_id, area_id) references concept_paper (id, area_id),
  constraint one_revision_a_number unique (paper_id, revision)
);
create table paper_extension (                                                                 -- 2.6
  like record_columns including all, primary key (id),
  paper_id    uuid not null,
  area_id     uuid not null,
  approved    date not null,
  "to"        date not null,
  decision_id uuid references decision,
  foreign key (paper_id, area_id) references concept_paper (id, area_id)
);
create table expert_meeting (                                                                  -- 1.7, 2.5
  like record_columns including all, primary key (id),
  area_id   uuid not null references area,
  paper_id  uuid,
  title     text not null,
  place     text,
  convened  date not null,
  held      date not null,
  cancelled date,
  foreign key (paper_id, area_id) references concept_paper (id, area_id),
  constraint held_not_before_convened check (held >= convened),
  constraint cancelled_between_convened_and_held check (cancelled between convened and held)
);

-- Reviews (3.2) and contributions to them (3.5). `scheduled` null: the date is not known.
create table review (
  like record_columns including all, primary key (id),
  title                  text not null,
  areas                  uuid[] not null constraint review_covers_something check (cardinality(areas) > 0),
  meeting_id             uuid references meeting,
  scheduled              date,
  held                   date not null,
  cancelled              date,
  contributions_recorded boolean not null default true,
  constraint review_held_not_before_scheduled check (held >= scheduled),
  constraint review_cancelled_between_scheduled_and_held check (cancelled between coalesce(scheduled, held) and held)
);
create table review_contribution (
  like record_columns including all, primary key (id),
  review_id uuid not null references review,
  state     text not null references state (code),
  submitted date not null,
  title     text not null
);

-- Until when the record reaches: what is later and not in it is not recorded, which is not the same as not done.
create table coverage (
  like record_columns including all, primary key (id),
  until date,
  text  text not null
);
create unique index one_coverage on coverage ((true));

create function every_reviewed_area_exists() returns trigger language plpgsql as $$
begin
  if (select count(*) from area where id = any (new.areas)) <> (select count(distinct a) from unnest(new.areas) a) then
    raise exception 'a review covers areas that exist' using constraint = 'every_reviewed_area_exists';
  end if;
  return new;
end $$;
create trigger every_reviewed_area_exists before insert or update on review
  for each row execute function every_reviewed_area_exists();

-- An extension of a paper that is not approved, or is approved later, says nothing (2.6).
create function paper_is_extended_once_approved() returns trigger language plpgsql as $$
begin
  if exists (select from paper_extension e join concept_paper p on p.id = e.paper_id
             where p.id in (case tg_table_name when 'concept_paper' then new.id else (to_jsonb(new)->>'paper_id')::uuid end)
               and (p.approved is null or p.approved > e.approved)) then
    raise exception 'a paper is extended once it is approved' using constraint = 'paper_is_extended_once_approved';
  end if;
  return null;
end $$;
create constraint trigger paper_is_extended_once_approved after insert or update on paper_extension
  for each row execute function paper_is_extended_once_approved();
create constraint trigger paper_is_extended_once_approved after update on concept_paper
  for each row execute function paper_is_extended_once_approved();

create function extension_runs_past_the_beginning() returns trigger language plpgsql as $$
begin
  if exists (select from tenure_extension e join tenure t on t.id = e.tenure_id
             where t.id in (case tg_table_name when 'tenure' then new.id else (to_jsonb(new)->>'tenure_id')::uuid end)
               and e."to" < t."from") then
    raise exception 'an extension ends after the tenure begins' using constraint = 'extension_runs_past_the_beginning';
  end if;
  return null;
end $$;
create constraint trigger extension_runs_past_the_beginning after insert or update on tenure_extension
  for each row execute function extension_runs_past_the_beginning();
create constraint trigger extension_runs_past_the_beginning after update on tenure
  for each row execute function extension_runs_past_the_beginning();

-- When a tenure serves, as the record has it now: derived, and not of the record. It exists for one rule:
-- "As a rule, there will be one Coordinator per priority area" (1.9).
create table tenure_service (
  tenure_id uuid primary key references tenure on delete cascade,
  area_id   uuid not null,
  full_coordinator boolean not null,
  express_decision boolean not null,
  serves    daterange not null,
  constraint one_coordinator_at_a_time
    exclude using gist (area_id with =, serves with &&) where (full_coordinator and not express_decision)
);

-- The last day of a tenure: its `to`, then extensions and the termination in the order of their dates, of the
-- same day the extensions first, the one with the earlier `to` before the other (the rules' reading of 1.12).
create function tenure_last_day(of_tenure uuid) returns date language plpgsql stable as $$
declare
  last_day date := (select "to" from tenure where id = of_tenure);
  step     record;
begin
  for step in
    select approved as known, 0 as rank, "to" as day from tenure_extension where tenure_id = of_tenure
    union all
    select notified, 1, tenure_termination.last_day from tenure_termination where tenure_id = of_tenure
    order by 1, 2, 3
  loop
    if step.rank = 0 or last_day is null or step.day < last_day then
      last_day := step.day;
    end if;
  end loop;
  return last_day;
end $$;

create function tenure_serves() returns trigger language plpgsql as $$
declare
  this jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  insert into tenure_service
  select t.id, t.area_id, t.role = 'coordinator' and not t.acting, t.express_decision,
         case when d.last_day < t."from" then 'empty'::daterange else daterange(t."from", d.last_day, '[]') end
  from tenure t, tenure_last_day(t.id) d (last_day)
  where t.id = coalesce(this->>'tenure_id', this->>'id')::uuid
  on conflict (tenure_id) do update set area_id = excluded.area_id, full_coordinator = excluded.full_coordinator,
    express_decision = excluded.express_decision, serves = excluded.serves;
  return null;
end $$;
create trigger tenure_serves after insert or update on tenure for each row execute function tenure_serves();
create trigger tenure_serves after insert or update or delete on tenure_extension for each row execute function tenure_serves();
create trigger tenure_serves after insert or update or delete on tenure_termination for each row execute function tenure_serves();

-- Every table of the record is journalled, has its indexes, and is written by the program.
create function record_tables() returns setof text language sql immutable as $$
  values ('state'), ('state_name'), ('membership'), ('chairmanship'), ('dimension'), ('area'), ('area_note'), ('meeting'),
         ('decision'), ('decision_paragraph'), ('modalities_version'), ('tenure'), ('tenure_extension'),
         ('tenure_termination'), ('final_report'), ('concept_paper'), ('paper_revision'), ('paper_extension'),
         ('expert_meeting'), ('review'), ('review_contribution'), ('coverage')
$$;
do $$ declare t text; begin
  for t in select record_tables() loop
    execute format('create trigger record_stamp before insert or update or delete on %I for each row execute function record_stamp()', t);
    execute format('create trigger record_journal after insert or update or delete on %I for each row execute function record_journal()', t);
    execute format('grant select, insert, update, delete on %I to clearinghouse_program', t);
  end loop;
end $$;

-- Writes a record: what is new is inserted, what exists is replaced. One statement for every kind.
create function record_put(kind text, "row" jsonb) returns void language plpgsql as $$
declare
  t text := replace(kind, '-', '_');
begin
  if t not in (select record_tables()) then
    raise exception 'no such kind of record: %', kind;
  end if;
  execute format(
    'insert into %1$I select (jsonb_populate_record(null::%1$I, $1)).* on conflict (id) do update set (%2$s) = (select %3$s)',
    t,
    (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = t::regclass and attnum > 0 and not attisdropped),
    (select string_agg('excluded.' || quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = t::regclass and attnum > 0 and not attisdropped)
  ) using "row" || '{"entry": 0}';
end $$;

-- Takes a record out that was entered in error. What stood stays in the journal.
create function record_strike(kind text, id uuid) returns boolean language plpgsql as $$
declare
  t text := replace(kind, '-', '_');
  found_one boolean;
begin
  if t not in (select record_tables()) then
    raise exception 'no such kind of record: %', kind;
  end if;
  execute format('with gone as (delete from %I where id = $1 returning 1) select exists (select from gone)', t) into found_one using id;
  return found_one;
end $$;

-- The whole record as rows, as the journal has them: read once when an instance starts.
create function record_rows() returns table (kind text, "row" jsonb) language plpgsql stable as $$
declare t text; begin
  for t in select record_tables() loop
    return query execute format('select %L::text, to_jsonb(x) from %I x', replace(t, '_', '-'), t);
  end loop;
end $$;

grant select, insert, update, delete on tenure_service to clearinghouse_program;
grant select, update on journal_head to clearinghouse_program;
grant select, insert on journal, journal_detail, journal_change to clearinghouse_program;
