-- A note verbale forwards several things at once, as NºDOC/1016 did: one number is one note, and goes out on one day.
alter table circulation
  drop constraint one_circulation_a_note,
  add constraint one_day_a_note exclude using gist (note with =, circulated with <>);
