-- name: add
insert into position (tenant_id, van, at, lat, lon, speed_mps, heading, accuracy_m, doubt, received_at, device, said)
select t, v, a, la, lo, s, h, ac, d, r, de, sa::jsonb from unnest($1::int[], $2::text[], $3::timestamptz[], $4::float8[],
  $5::float8[], $6::real[], $7::real[], $8::real[], $9::text[], $10::timestamptz[], $11::text[], $12::text[])
  as f(t, v, a, la, lo, s, h, ac, d, r, de, sa)
order by t, v, a on conflict do nothing returning tenant_id, van, at

-- name: last
insert into van_last (tenant_id, van, at, lat, lon, speed_mps, heading, accuracy_m)
select t, v, to_timestamp(a), la, lo, s, h, ac from unnest($1::int[], $2::text[], $3::float8[],
  $4::float8[], $5::float8[], $6::real[], $7::real[], $8::real[]) as f(t, v, a, la, lo, s, h, ac)
order by t, v
on conflict (tenant_id, van) do update set at = excluded.at, lat = excluded.lat, lon = excluded.lon,
  speed_mps = excluded.speed_mps, heading = excluded.heading, accuracy_m = excluded.accuracy_m
where van_last.at < excluded.at

-- name: signal
insert into van_signal (tenant_id, van, day, reason, count, last_at)
select t, v, d, r, c, l from unnest($1::int[], $2::text[], $3::date[], $4::text[], $5::bigint[], $6::timestamptz[])
  as f(t, v, d, r, c, l) order by t, d, v, r
on conflict (tenant_id, day, van, reason) do update set count = van_signal.count + excluded.count,
  last_at = greatest(van_signal.last_at, excluded.last_at)

-- name: signals
select van, day, reason, count, last_at from van_signal where tenant_id = $1 and day >= $2 order by van, day, reason

-- name: vans
select van, at, lat, lon, speed_mps, heading, accuracy_m, '' as doubt from van_last
where tenant_id = $1 and ($2::text[] is null or van = any($2)) order by van

-- name: track
select van, at, lat, lon, speed_mps, heading, accuracy_m, doubt from position
where tenant_id = $1 and van = $2 and at >= $3 and at < $4 order by at

-- name: tracks
select w.n, p.van, p.at, p.lat, p.lon, p.speed_mps, p.heading, p.accuracy_m, p.doubt
from unnest($2::text[], $3::timestamptz[], $4::timestamptz[]) with ordinality as w(van, since, until, n)
cross join lateral (
  select * from position p where p.tenant_id = $1 and p.van = w.van and p.at >= w.since and p.at < w.until
  order by p.at limit 50000) p

-- name: mend
with behind as (
  select l.tenant_id, l.van, p.at, p.lat, p.lon, p.speed_mps, p.heading, p.accuracy_m
  from van_last l cross join lateral (
    select at, lat, lon, speed_mps, heading, accuracy_m from position p
    where p.tenant_id = l.tenant_id and p.van = l.van and p.at > l.at and p.doubt = ''
    order by p.at desc limit 1) p
  where l.at > $1::timestamptz - interval '1 day')
update van_last l set at = b.at, lat = b.lat, lon = b.lon, speed_mps = b.speed_mps, heading = b.heading,
  accuracy_m = b.accuracy_m
from behind b where l.tenant_id = b.tenant_id and l.van = b.van and l.at < b.at

-- name: keep
select keep_positions($1::date, $2)

-- name: forget_signals
delete from van_signal where day < $1::date - $2::int
