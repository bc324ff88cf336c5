-- What failed rests until again_at; leased_until is a worker's alone, so that a job set anew does not run twice at once.
alter table job add column again_at timestamptz not null default '-infinity';
