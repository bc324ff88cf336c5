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

-- name: seen_of
select source, key, digest, reply, events from inbox
where tenant_id = $1 and (source, key) in (select * from unnest($2::text[], $3::text[]))

-- name: remember
-- A list of lists is no array here: events come as one JSON list each.
insert into inbox (tenant_id, source, key, digest, reply, events)
select $1, a.source, a.key, a.digest, a.reply, array(select jsonb_array_elements_text(a.events::jsonb))
from unnest($2::text[], $3::text[], $4::text[], $5::bytea[], $6::text[]) as a(source, key, digest, reply, events)

-- name: story
select body, hash, position, xid::text::bigint as xid from event_log
where tenant_id = $1 and correlation = $2 order by event_log.xid, position

-- name: by_ids
select body, hash, position, xid::text::bigint as xid from event_log
where tenant_id = $1 and id = any($2) order by event_log.xid, position

-- name: rows
select key, subject, tags, body::text as body from view_row
where tenant_id = $1 and view = $2 and version = $3 and key = any($4) order by key

-- name: stamps
-- The transaction that wrote a row is told by the row itself, without reading its body.
select key, xmin::text as stamp from view_row where tenant_id = $1 and view = $2 and version = $3 and key = any($4)

-- name: stamps_tagged
select key, xmin::text as stamp from view_row where tenant_id = $1 and view = $2 and version = $3 and tags @> $4

-- name: lock_rows
-- A row that does not exist yet cannot be locked; its key can.
select pg_advisory_xact_lock(k) from (
  select distinct hashtextextended($1::text || ':' || s, 1) as k from unnest($2::text[]) s order by 1) locks

-- name: rows_tagged
select key, subject, tags, body::text as body from view_row
where tenant_id = $1 and view = $2 and version = $3 and tags @> $4 order by key limit $5

-- name: put_rows
insert into view_row (tenant_id, view, version, key, subject, tags, body)
select r.tenant, r.view, r.version, r.key, r.subject, array(select jsonb_array_elements_text(r.tags::jsonb)), r.body::jsonb
from unnest($1::int[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[])
  as r(tenant, view, version, key, subject, tags, body)
on conflict (tenant_id, view, version, key) do update
set subject = excluded.subject, tags = excluded.tags, body = excluded.body

-- name: grant
insert into party_grant (tenant_id, party, subject) select distinct $1::int, $2, s from unnest($3::text[]) s
on conflict do nothing

-- name: cursor
select xid::text::bigint as xid, position from checkpoint where follower = $1

-- name: fence
-- Ordered by the column: the name alone would be the number it is shown as, for which there is no index.
select xid::text::bigint as xid, position from event_log
where xid < pg_snapshot_xmin(pg_current_snapshot()) order by event_log.xid desc, position desc limit 1

-- name: behind_fence
select body, hash, position, xid::text::bigint as xid from event_log
where (xid, position) > ($1::text::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
order by event_log.xid, position limit $3

-- name: behind_fence_about
-- Only what is asked for is sent and read; the last row, without a body, is where the looking ended.
with ahead as materialized (
  select xid, position, type = any($4::text[]) as meant from event_log
  where (xid, position) > ($1::text::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
  order by xid, position limit $5),
meant as materialized (select xid, position from ahead where meant order by xid, position limit $3)
(select e.body, e.hash, e.position, e.xid::text::bigint as xid from meant m
  join event_log e on (e.xid, e.position) = (m.xid, m.position) order by e.xid, e.position)
union all
(select null, '', position, xid::text::bigint from ahead order by ahead.xid desc, position desc limit 1)

-- name: move
insert into checkpoint (follower, xid, position) values ($1, $2::text::xid8, $3)
on conflict (follower) do update set xid = excluded.xid, position = excluded.position

-- name: try_follow
select pg_try_advisory_lock(hashtextextended('follower:' || $1, 2))

-- name: stop_follow
select pg_advisory_unlock(hashtextextended('follower:' || $1, 2))
