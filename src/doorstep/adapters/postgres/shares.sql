-- name: join
select pg_advisory_lock_shared(hashtext('work:' || $1), 0)

-- name: taken
-- How many share the work, and which of its pieces nobody holds. Oids are unsigned, hashes are not.
with locks as (
  select objid, mode from pg_locks
  where locktype = 'advisory' and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database())
    and classid::bigint = hashtext('work:' || $1)::bigint & 4294967295)
select (select count(*) from locks where objid = 0) as members,
  coalesce((select array_agg(p order by n) from unnest($2::text[]) with ordinality as f(p, n)
    where not exists (
      select from locks where objid::bigint = (hashtext(p) | 1)::bigint & 4294967295)), '{}') as free

-- name: take
select pg_try_advisory_lock(hashtext('work:' || $1), hashtext($2) | 1)

-- name: give_back
select pg_advisory_unlock(hashtext('work:' || $1), hashtext($2) | 1)

-- name: workers
select w as work, (
  select count(*) from pg_locks
  where locktype = 'advisory' and objsubid = 2 and granted and objid = 0
    and database = (select oid from pg_database where datname = current_database())
    and classid::bigint = hashtext('work:' || w)::bigint & 4294967295) as members
from unnest($1::text[]) as f(w)
