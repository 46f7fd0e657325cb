-- A call says on whom the body calls; what it asks for is the text of its matter, and until when its due date.
alter table matter add column addressees text;
