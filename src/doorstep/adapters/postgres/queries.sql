-- name: scope
-- Settings of one transaction: row-level security reads them.
select set_config('app.tenant', $1, true), set_config('app.party', $2, true)

-- name: lock_streams
-- Advisory locks take no xid, so that xids follow the order in which a stream is written.
select pg_advisory_xact_lock(k) from (
  select distinct hashtextextended($1::text || ':' || s, 0) as k from unnest($2::text[]) s order by 1) locks

-- name: past
select body, hash, position, xid::text::bigint as xid, stream_version from event_log
where tenant_id = $1 and stream = $2 and stream_version > $3 order by stream_version

-- name: pasts
select stream, body, hash, position, xid::text::bigint as xid, stream_version from event_log
where tenant_id = $1 and stream = any($2::text[]) order by stream, stream_version

-- name: head
select stream_version, hash from event_log where tenant_id = $1 and stream = $2 order by stream_version desc limit 1

-- name: hint
select pg_notify('doorstep', '')

-- name: append
insert into event_log (tenant_id, stream, stream_version, id, type, correlation, occurred_at, recorded_at, hash, body)
select $1, * from unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::timestamptz[],
  $8::timestamptz[], $9::text[], $10::bytea[])

-- name: seen
select digest, reply, events from inbox where tenant_id = $1 and source = $2 and key = $3

-- name: remember
insert into inbox (tenant_id, source, key, digest, reply, events) values ($1, $2, $3, $4, $5, $6)

-- name: story
select body, hash, position, xid::text::bigint as xid from event_log
where tenant_id = $1 and correlation = $2 order by xid, position

-- name: by_ids
select body, hash, position, xid::text::bigint as xid from event_log
where tenant_id = $1 and id = any($2) order by xid, position

-- name: rows
select key, subject, tags, body::text as body from view_row
where tenant_id = $1 and view = $2 and version = $3 and key = any($4) order by key

-- name: stamps
-- The transaction that wrote a row is told by the row itself, without reading its body.
select key, xmin::text as stamp from view_row where tenant_id = $1 and view = $2 and version = $3 and key = any($4)

-- name: stamps_tagged
select key, xmin::text as stamp from view_row where tenant_id = $1 and view = $2 and version = $3 and tags @> $4

-- name: rows_locked
select key, subject, tags, body::text as body from view_row
where tenant_id = $1 and view = $2 and version = $3 and key = any($4) order by key for update

-- name: lock_rows
-- A row that does not exist yet cannot be locked; its key can.
select pg_advisory_xact_lock(k) from (
  select distinct hashtextextended($1::text || ':' || s, 1) as k from unnest($2::text[]) s order by 1) locks

-- name: rows_tagged
select key, subject, tags, body::text as body from view_row
where tenant_id = $1 and view = $2 and version = $3 and tags @> $4 order by key limit $5

-- name: put_row
insert into view_row (tenant_id, view, version, key, subject, tags, body) values ($1, $2, $3, $4, $5, $6, $7::text::jsonb)
on conflict (tenant_id, view, version, key) do update
set subject = excluded.subject, tags = excluded.tags, body = excluded.body

-- name: grant
insert into party_grant (tenant_id, party, subject) select distinct $1::int, $2, s from unnest($3::text[]) s
on conflict do nothing

-- name: set_timer
insert into job (tenant_id, kind, key, due, real, facts, urgency)
values ($1, $2, $3, $4, $5, $6::text::jsonb, $7)
on conflict (tenant_id, kind, key) do update
set due = excluded.due, real = excluded.real, facts = excluded.facts, attempt = 0, leased_until = '-infinity',
  urgency = excluded.urgency,
  setting = job.setting + 1, last_error = ''

-- name: cancel_timer
delete from job where tenant_id = $1 and kind = $2 and key = $3

-- name: cursor
select xid::text::bigint as xid, position from checkpoint where follower = $1

-- name: fence
select xid::text::bigint as xid, position from event_log
where xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid desc, position desc limit 1

-- name: behind_fence
select body, hash, position, xid::text::bigint as xid from event_log
where (xid, position) > ($1::text::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
order by xid, position limit $3

-- name: move
insert into checkpoint (follower, xid, position) values ($1, $2::text::xid8, $3)
on conflict (follower) do update set xid = excluded.xid, position = excluded.position

-- name: try_follow
select pg_try_advisory_lock(hashtextextended('follower:' || $1, 2))

-- name: stop_follow
select pg_advisory_unlock(hashtextextended('follower:' || $1, 2))

-- name: take_jobs
-- Heap by heap along the index: however many are due, only those taken are read.
update job set leased_until = $3::timestamptz + make_interval(secs => $4), attempt = attempt + 1
where (tenant_id, kind, key) in (
  select next.tenant_id, next.kind, next.key
  from (values (0, true), (0, false), (1, true), (1, false), (2, true), (2, false)) as heap (urgency, real)
  cross join lateral (
    select j.tenant_id, j.kind, j.key from job j
    where j.real = heap.real and j.urgency = heap.urgency
      and j.due <= case when heap.real then $3::timestamptz else $2::timestamptz end
      and j.kind = any($1) and j.leased_until < $3
    order by j.due limit $5 for update skip locked) as next
  limit $5)
returning id, tenant_id, kind, key, facts::text as facts, attempt, due, setting

-- name: renew_jobs
-- A job that was taken again has another attempt.
update job j set leased_until = $6::timestamptz + make_interval(secs => $7)
from unnest($1::int[], $2::text[], $3::text[], $4::bigint[], $5::int[]) as f(t, k, n, s, a)
where (j.tenant_id, j.kind, j.key, j.setting, j.attempt) = (f.t, f.k, f.n, f.s, f.a)

-- name: finish_job
-- A job set again while it ran stays: its setting has moved on.
delete from job where tenant_id = $1 and kind = $2 and key = $3 and setting = $4

-- name: retry_job
update job set leased_until = $5, last_error = $6 where tenant_id = $1 and kind = $2 and key = $3 and setting = $4
