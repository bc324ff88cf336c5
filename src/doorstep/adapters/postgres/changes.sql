-- name: head
select xid::text as xid, position from event_log
where xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid desc, position desc limit 1

-- name: after
select tenant_id, correlation, xid::text as xid, position from event_log
where (xid, position) > ($1::text::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
order by xid, position limit 2000

-- name: moved
select tenant_id, van, at from van_last where at > $1

-- name: newest
select coalesce(max(at), 'epoch'::timestamptz) from van_last
