alter table job add column urgency smallint not null default 1 check (urgency between 0 and 2);
create index job_next on job (real, urgency, due);
drop index job_due;
