-- name: held
-- Rows are locked in one order everywhere, so that nobody waits for somebody who waits for him.
select from job where tenant_id = $1 and (kind, key) in (select * from unnest($2::text[], $3::text[]))
order by kind, key for update

-- name: cancel
delete from job where tenant_id = $1 and (kind, key) in (select * from unnest($2::text[], $3::text[]))

-- name: set
-- What runs stays leased: it runs again when that has ended, and never twice at once.
insert into job as known (tenant_id, kind, key, due, real, facts, urgency)
select $1, t.kind, t.key, t.due, t.real, t.facts::jsonb, t.urgency
from unnest($2::text[], $3::text[], $4::timestamptz[], $5::boolean[], $6::text[], $7::smallint[])
  as t(kind, key, due, real, facts, urgency) order by t.kind, t.key
on conflict (tenant_id, kind, key) do update
set due = excluded.due, real = excluded.real, facts = excluded.facts, urgency = excluded.urgency,
  again_at = '-infinity', attempt = case when known.leased_until = '-infinity' then 0 else known.attempt end,
  setting = known.setting + 1, last_error = ''

-- name: bring_forward
insert into job as known (tenant_id, kind, key, due, real, facts, urgency)
select $1, t.kind, t.key, t.due, t.real, t.facts::jsonb, t.urgency
from unnest($2::text[], $3::text[], $4::timestamptz[], $5::boolean[], $6::text[], $7::smallint[])
  as t(kind, key, due, real, facts, urgency) order by t.kind, t.key
on conflict (tenant_id, kind, key) do update
set due = least(known.due, excluded.due), real = excluded.real, facts = excluded.facts,
  urgency = least(known.urgency, excluded.urgency),
  again_at = '-infinity', attempt = case when known.leased_until = '-infinity' then 0 else known.attempt end,
  setting = known.setting + 1, last_error = ''

-- name: take
-- Heap by heap along the index: however many are due, only those taken are read.
update job set leased_until = $3::timestamptz + make_interval(secs => $4), attempt = attempt + 1
where (tenant_id, kind, key) in (
  select next.tenant_id, next.kind, next.key
  from (values (0, true), (0, false), (1, true), (1, false), (2, true), (2, false)) as heap (urgency, real)
  cross join lateral (
    select j.tenant_id, j.kind, j.key from job j
    where j.real = heap.real and j.urgency = heap.urgency and heap.urgency <= $6
      and j.due <= case when heap.real then $3::timestamptz else $2::timestamptz end
      and j.kind = any($1) and j.leased_until < $3 and j.again_at <= $3
    order by j.due limit $5 for update skip locked) as next
  limit $5)
returning id, tenant_id, kind, key, facts::text as facts, attempt, due, setting

-- name: renew
-- A job that was taken again has another attempt.
with held as (
  select j.tenant_id, j.kind, j.key from job j
  join unnest($1::int[], $2::text[], $3::text[], $4::bigint[], $5::int[]) as f(t, k, n, s, a)
    on (j.tenant_id, j.kind, j.key, j.attempt) = (f.t, f.k, f.n, f.a)
  where j.leased_until > '-infinity' order by 1, 2, 3 for update of j)
update job j set leased_until = $6::timestamptz + make_interval(secs => $7) from held h
where (j.tenant_id, j.kind, j.key) = (h.tenant_id, h.kind, h.key)

-- name: finish
-- A job set again while it ran stays, and may be taken at once: its setting has moved on.
with ended as materialized (
  select j.tenant_id, j.kind, j.key, j.setting = f.s as as_it_was from job j
  join unnest($1::int[], $2::text[], $3::text[], $4::bigint[], $5::int[]) as f(t, k, n, s, a)
    on (j.tenant_id, j.kind, j.key, j.attempt) = (f.t, f.k, f.n, f.a)
  order by 1, 2, 3 for update of j),
gone as (
  delete from job j using ended e where e.as_it_was and (j.tenant_id, j.kind, j.key) = (e.tenant_id, e.kind, e.key))
update job j set leased_until = '-infinity', attempt = 0 from ended e
where not e.as_it_was and (j.tenant_id, j.kind, j.key) = (e.tenant_id, e.kind, e.key)

-- name: put_off
update job set leased_until = '-infinity', attempt = 0,
  due = case when setting = $4 then $6 else due end, urgency = case when setting = $4 then $7 else urgency end
where tenant_id = $1 and kind = $2 and key = $3 and attempt = $5

-- name: retry
with failed as materialized (
  select j.tenant_id, j.kind, j.key, j.setting = f.s as as_it_was, f.again_at, f.reason from job j
  join unnest($1::int[], $2::text[], $3::text[], $4::bigint[], $5::int[], $6::timestamptz[], $7::text[])
    as f(t, k, n, s, a, again_at, reason) on (j.tenant_id, j.kind, j.key, j.attempt) = (f.t, f.k, f.n, f.a)
  order by 1, 2, 3 for update of j)
update job j set leased_until = '-infinity', last_error = f.reason,
  again_at = case when f.as_it_was then f.again_at else '-infinity' end
from failed f where (j.tenant_id, j.kind, j.key) = (f.tenant_id, f.kind, f.key)
