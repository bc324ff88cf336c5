-- name: get
select body::text as body from record where tenant_id = $1 and kind = $2 and key = $3

-- name: all
select body::text as body from record where tenant_id = $1 and kind = $2 order by key

-- name: put
insert into record (tenant_id, kind, key, body) values ($1, $2, $3, $4::text::jsonb)
on conflict (tenant_id, kind, key) do update set body = excluded.body

-- name: clock
select real_anchor, business_anchor, speed from business_clock

-- name: last_recorded
-- The newest events by position are few; the newest moment is among them.
select max(recorded_at) from (select recorded_at from event_log order by xid desc, position desc limit 200) newest

-- name: set_clock
insert into business_clock (real_anchor, business_anchor, speed) values ($1, $2, $3)
on conflict (one) do update set real_anchor = excluded.real_anchor, business_anchor = excluded.business_anchor,
  speed = excluded.speed
