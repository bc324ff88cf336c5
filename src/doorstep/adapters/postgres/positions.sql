-- name: store
insert into position (tenant_id, van, at, lat, lon, speed_mps, heading, accuracy_m, doubt, received_at)
select * from unnest($1::int[], $2::text[], $3::timestamptz[], $4::float8[], $5::float8[], $6::real[], $7::real[],
  $8::real[], $9::text[], $10::timestamptz[])
on conflict do nothing returning 1

-- name: hint
select pg_notify('doorstep', '')

-- name: last
insert into van_last (tenant_id, van, at, lat, lon, speed_mps, heading, accuracy_m)
select distinct on (t, v) t, v, a, la, lo, s, h, ac from unnest($1::int[], $2::text[], $3::timestamptz[],
  $4::float8[], $5::float8[], $6::real[], $7::real[], $8::real[]) as f(t, v, a, la, lo, s, h, ac)
order by t, v, a desc
on conflict (tenant_id, van) do update set at = excluded.at, lat = excluded.lat, lon = excluded.lon,
  speed_mps = excluded.speed_mps, heading = excluded.heading, accuracy_m = excluded.accuracy_m
where van_last.at < excluded.at

-- name: vans
select van, at, lat, lon, speed_mps, heading, accuracy_m, '' as doubt from van_last
where tenant_id = $1 and ($2::text[] is null or van = any($2)) order by van

-- name: track
select van, at, lat, lon, speed_mps, heading, accuracy_m, doubt from position
where tenant_id = $1 and van = $2 and at >= $3 and at < $4 order by at

-- name: keep
select keep_positions($1::date, $2)
