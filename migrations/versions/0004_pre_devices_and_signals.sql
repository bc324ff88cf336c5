-- Which of our devices said it, and what else it said (battery, altitude, a wrong clock): evidence beside the fix.
alter table position add column device text;
alter table position add column said jsonb;

-- A key that may say where one van is, and read nothing.
alter table access drop constraint access_kind_check;
alter table access add constraint access_kind_check
  check (kind in ('api_key', 'link', 'sign_in', 'session', 'device'));

-- What was noticed of each van's positions by day: heard, late, repeated, doubts by reason, wrong clocks.
create table van_signal (
  tenant_id int not null,
  van text not null,
  day date not null,
  reason text not null,
  count bigint not null,
  last_at timestamptz not null,
  primary key (tenant_id, day, van, reason)
) with (fillfactor = 70);
alter table van_signal enable row level security;
alter table van_signal force row level security;
create policy own_tenant on van_signal using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
grant select on van_signal to doorstep_app;
grant select, delete on van_signal to doorstep_worker;
grant select, insert, update on van_signal to doorstep_ingest;
