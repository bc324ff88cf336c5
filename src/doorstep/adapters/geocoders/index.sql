-- name: streets_like
-- The streets whose writing is nearest to $2, each once.
with nearest as (
  select street_id, search <-> $2 as away from region_street_name where region = $1 order by search <-> $2 limit $3
), once as (
  select street_id, min(away) as away from nearest group by street_id
)
select s.street_id, s.street, s.city, s.postcode, s.names, s.city_names, s.lat, s.lon, s.houses
from once join region_street s on s.region = $1 and s.street_id = once.street_id
order by once.away, s.street_id

-- name: streets_beginning
-- The streets in whose writing a word begins with $2, a LIKE pattern without its last sign; the longest first.
select street_id, street, city, postcode, names, city_names, lat, lon, houses from region_street
where region = $1 and street_id in (
  select street_id from region_street_name
  where region = $1 and (search like $2 || '%' or search like '% ' || $2 || '%'))
order by houses desc, street_id limit $3

-- name: doors
-- The doors of some streets whose number lies between $3 and $4.
select street_id, street, house_number, first_number, last_number, letter, postcode, postcode_derived, city, note,
  lat, lon, source, building
from region_address
where region = $1 and street_id = any($2::int[]) and last_number >= $3 and first_number <= $4
order by street_id, first_number, letter, last_number

-- name: doors_within
-- The doors in a rectangle, nearest to its middle first.
select street_id, street, house_number, first_number, last_number, letter, postcode, postcode_derived, city, note,
  lat, lon, source, building
from region_address
where region = $1 and place <@ box(point($2, $3), point($4, $5))
order by place <-> point(($2 + $4) / 2, ($3 + $5) / 2) limit 40

-- name: add_region
insert into region (region, name) values ($1, $2) on conflict (region) do update set loaded_at = now()

-- name: is_loaded
select exists (select from region where region = $1) as loaded

-- name: forget_region
delete from region where region = $1

-- name: forget_others
-- Regions that are in use nowhere any more: all but $1 and the one loaded just before it.
delete from region where region <> $1 and loaded_at < (
  select max(loaded_at) from region where region <> $1)
