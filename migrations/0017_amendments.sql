-- Amendments that states propose to paragraphs of a text, each with what became of it.
create table amendment (
  like record_columns including all, primary key (id),
  text_id     uuid not null references document_text,
  paragraph   integer not null constraint amendment_paragraph_counts check (paragraph between 0 and 9999), -- 0: before the first
  stood       text,                                       -- the paragraph's own words, so that it can be read for ever
  act         text not null constraint amendment_act_is_known check (act in ('replacement', 'deletion', 'insertion')),
  text        text,                                       -- the new wording, or the paragraph that is to be put in after it
  reason      text not null,
  state       text not null references state (code),
  submitted   date,                                       -- null: it is being drafted
  withdrawn   date,
  outcome     text constraint amendment_outcome_is_known check (outcome in ('taken', 'merged', 'left')),
  wording     text,                                       -- of several that were merged, the one wording
  merged_with uuid[] not null default '{}',
  explanation text,
  decided     date,
  revision    integer constraint amendment_revision_counts check (revision between 0 and 99),              -- in which it stands
  constraint amendment_draft_is_of_its_delegation check ((submitted is null) = (distribution = 'delegations')),
  constraint amendment_has_its_wording check ((act = 'deletion') = (text is null)),
  constraint amendment_outcome_has_its_day check ((outcome is null) = (decided is null)),
  constraint amendment_decided_once_submitted check (outcome is null or submitted is not null),
  constraint amendment_merged_with_others check ((outcome is not distinct from 'merged') = (cardinality(merged_with) > 0))
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
         ('note_received'), ('amendment')
$$;
create trigger record_stamp before insert or update or delete on amendment for each row execute function record_stamp();
create trigger record_journal after insert or update or delete on amendment for each row execute function record_journal();
grant select, insert, update, delete on amendment to clearinghouse_program;
