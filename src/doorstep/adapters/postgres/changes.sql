-- Ordered by the column: the name alone would be the number it is shown as, for which there is no index.
-- name: head
select xid::text::bigint as xid, position from event_log
where xid < pg_snapshot_xmin(pg_current_snapshot()) order by event_log.xid desc, position desc limit 1

-- name: after
select tenant_id, correlation, xid::text::bigint as xid, position from event_log
where (xid, position) > ($1::text::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
order by event_log.xid, position limit 2000

-- name: hint
select pg_notify('doorstep', '')

-- name: mark
select pg_snapshot_xmin(pg_current_snapshot())::xid::text

-- name: moved
-- One row at least, for the mark. A row's own xmin says which transaction wrote it, without an index to keep.
select m.mark, v.tenant_id, v.van, v.at, v.lat, v.lon, v.speed_mps, v.heading, v.accuracy_m, '' as doubt
from (select pg_snapshot_xmin(pg_current_snapshot())::xid::text as mark) m
left join van_last v on age(v.xmin) <= age($1::text::xid)
