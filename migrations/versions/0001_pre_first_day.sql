-- Roles are made by the launcher (roles.sql): doorstep_app (row-level security applies), doorstep_worker (bypasses it,
-- sets the tenant per item), doorstep_ingest (positions only). tenant_id comes first in every key.
create extension if not exists pg_trgm;

create function current_tenant() returns int language sql stable parallel safe
  return nullif(current_setting('app.tenant', true), '')::int;
create function current_party() returns text language sql stable parallel safe
  return nullif(current_setting('app.party', true), '');

-- The log. Order inside a stream is stream_version; followers read by the pair (xid, position) behind the fence.
create table event_log (
  tenant_id int not null,
  stream text not null,
  stream_version int not null,
  id text not null,
  type text not null,
  correlation text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  hash text not null,
  body bytea not null,
  position bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, stream, stream_version),
  unique (tenant_id, id)
);
create index event_log_follow on event_log (xid, position);
create index event_log_story on event_log (tenant_id, correlation, position);

-- What was asked at the door, and what came of it: asked again, the first answer comes back.
create table inbox (
  tenant_id int not null,
  source text not null,
  key text not null,
  digest text not null,
  reply bytea not null,
  events text[] not null,
  written_at timestamptz not null default now(),
  primary key (tenant_id, source, key)
);
create index inbox_age on inbox (tenant_id, written_at);

-- Read models. subject is the story that grants are given for, tags are what lists filter by.
create table view_row (
  tenant_id int not null,
  view text not null,
  version int not null,
  key text not null,
  subject text not null,
  tags text[] not null default '{}',
  body jsonb not null,
  primary key (tenant_id, view, version, key)
) with (fillfactor = 70);
create index view_row_tags on view_row using gin (tags);

create table checkpoint (
  follower text primary key,
  xid xid8 not null,
  position bigint not null
);

-- Timers and jobs; due in business time unless real.
create table job (
  tenant_id int not null,
  id bigint generated always as identity,
  kind text not null,
  key text not null,
  due timestamptz not null,
  real boolean not null,
  facts jsonb not null default '{}',
  attempt int not null default 0,
  leased_until timestamptz not null default '-infinity',
  setting bigint not null default 0,
  last_error text not null default '',
  primary key (tenant_id, kind, key)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index job_due on job (real, due);

create table party_grant (
  tenant_id int not null,
  party text not null,
  subject text not null,
  primary key (tenant_id, party, subject)
);

-- Personal data, sealed with one key per person; the keys are wrapped and kept apart from the contents.
create table vault_key (
  tenant_id int not null,
  person text not null,
  wrapped bytea not null,
  primary key (tenant_id, person)
);
create table vault_item (
  tenant_id int not null,
  ref text not null,
  person text not null,
  kind text not null,
  sealed bytea not null,
  stored_at timestamptz not null default now(),
  primary key (tenant_id, ref)
);
create index vault_item_person on vault_item (tenant_id, person, kind);

-- Things that are merely set: parties, brands, depots, vans, drivers.
create table record (
  tenant_id int not null,
  kind text not null,
  key text not null,
  body jsonb not null,
  primary key (tenant_id, kind, key)
);

-- Secrets are stored as SHA-256 only.
create table access (
  tenant_id int not null,
  digest text not null,
  kind text not null check (kind in ('api_key', 'link', 'sign_in', 'session')),
  party text not null,
  role text not null,
  subject text not null default '',
  scopes text[] not null default '{}',
  name text not null default '',
  csrf text not null default '',
  expires_at timestamptz not null default 'infinity',
  revoked_at timestamptz,
  used_at timestamptz,
  primary key (tenant_id, digest)
);
create index access_subject on access (tenant_id, kind, subject);

create table misses (
  tenant_id int not null default 0,
  source text not null,
  minute timestamptz not null,
  count int not null,
  primary key (tenant_id, source, minute)
);

-- One row: the business clock every process reads.
create table business_clock (
  one boolean primary key default true check (one),
  real_anchor timestamptz not null,
  business_anchor timestamptz not null,
  speed double precision not null check (speed >= 0)
);

-- Telemetry: raw positions by day; only facts derived from them enter the log.
create table position (
  tenant_id int not null,
  van text not null,
  at timestamptz not null,
  lat double precision not null,
  lon double precision not null,
  speed_mps real,
  heading real,
  accuracy_m real,
  doubt text not null default '',
  received_at timestamptz not null,
  primary key (tenant_id, van, at)
) partition by range (at);
create table position_default partition of position default;

-- Day partitions around a business day are made ahead of the fixes; those older than the days kept are dropped.
create function keep_positions(today date, days_kept int) returns int
language plpgsql security definer set search_path = public as $$
declare d date; old record; changed int := 0;
begin
  perform pg_advisory_xact_lock(7_031_001);
  for d in select generate_series(today - 1, today + 3, interval '1 day')::date loop
    if to_regclass(format('position_%s', to_char(d, 'YYYYMMDD'))) is null
       and not exists (select from position_default where at >= d and at < d + 1) then
      execute format('create table position_%s partition of position for values from (%L) to (%L)',
        to_char(d, 'YYYYMMDD'), d, d + 1);
      changed := changed + 1;
    end if;
  end loop;
  for old in select relname from pg_class where relkind = 'r' and relispartition
      and relname ~ '^position_[0-9]{8}$' and relname < 'position_' || to_char(today - days_kept, 'YYYYMMDD') loop
    execute format('drop table %I', old.relname);
    changed := changed + 1;
  end loop;
  delete from position_default where at < today - days_kept;
  return changed;
end $$;

create table van_last (
  tenant_id int not null,
  van text not null,
  at timestamptz not null,
  lat double precision not null,
  lon double precision not null,
  speed_mps real,
  heading real,
  accuracy_m real,
  primary key (tenant_id, van)
) with (fillfactor = 50);

-- Row-level security: the tenant on every table; on stories also a grant of the looking party.
do $$
declare t text;
begin
  foreach t in array array['inbox','job','party_grant','vault_key','vault_item','record','access','position','van_last'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_tenant on %I using (tenant_id = (select current_tenant()))
      with check (tenant_id = (select current_tenant()))', t);
  end loop;
  foreach t in array array['event_log','view_row'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

create policy granted_story on event_log
  using (tenant_id = (select current_tenant()) and ((select current_party()) = '*' or exists (
    select from party_grant g where g.tenant_id = event_log.tenant_id
      and g.party = (select current_party()) and g.subject in (event_log.correlation, '*'))))
  with check (tenant_id = (select current_tenant()));
create policy granted_story on view_row
  using (tenant_id = (select current_tenant()) and ((select current_party()) = '*' or exists (
    select from party_grant g where g.tenant_id = view_row.tenant_id
      and g.party = (select current_party()) and g.subject in (view_row.subject, '*'))))
  with check (tenant_id = (select current_tenant()));

-- A link, key, session or sign-in is looked up before its tenant is known: the one function that may.
create function open_access(secret_digest text, real_now timestamptz)
returns table (tenant_id int, kind text, party text, role text, subject text, scopes text[], name text, csrf text)
language sql security definer set search_path = public stable
as $$
  select a.tenant_id, a.kind, a.party, a.role, a.subject, a.scopes, a.name, a.csrf from access a
  where a.digest = secret_digest and a.revoked_at is null and a.expires_at > real_now
$$;

-- The function runs as its owner, who may not be a superuser where the database is somebody else's.
create policy lookup on access for select to current_user using (true);

grant usage on schema public to doorstep_app, doorstep_worker, doorstep_ingest;
grant select, insert on event_log to doorstep_app, doorstep_worker;
grant select, insert, update, delete on inbox, view_row, job, party_grant, vault_key, vault_item, record, access, position,
  van_last, misses, business_clock to doorstep_app, doorstep_worker;
grant select, insert, update, delete on checkpoint to doorstep_worker;
grant select on checkpoint to doorstep_app;
grant insert, select on position to doorstep_ingest;
grant insert, select, update on van_last to doorstep_ingest;
grant select on business_clock to doorstep_ingest;
revoke execute on function open_access(text, timestamptz), keep_positions(date, int) from public;
grant execute on function keep_positions(date, int) to doorstep_worker;
grant execute on function open_access(text, timestamptz) to doorstep_app, doorstep_worker;
