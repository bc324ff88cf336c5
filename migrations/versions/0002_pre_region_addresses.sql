-- Public reference data made from a map (ODbL, © OpenStreetMap contributors): the same for every tenant, so there is no
-- tenant_id and no row-level security. Keyed by the digest of the region, so that a new region is loaded beside the old
-- one and readers change over in one step. Needs the extension pg_trgm.
create table region (
  region text primary key,
  name text not null,
  loaded_at timestamptz not null default now()
);

create table region_street (
  region text not null references region on delete cascade,
  street_id int not null,
  street text not null,
  city text not null,
  postcode text not null,
  names text[] not null,
  city_names text[] not null,
  houses int not null,
  lat double precision not null,
  lon double precision not null,
  primary key (region, street_id)
);

-- One row per spelling: a street in each of its languages, followed by its town.
create table region_street_name (
  region text not null references region on delete cascade,
  street_id int not null,
  search text not null,
  primary key (region, street_id, search)
);
create index region_street_name_search on region_street_name using gist (search gist_trgm_ops (siglen = 64));

create table region_address (
  region text not null references region on delete cascade,
  street_id int not null,
  house_number text not null,
  first_number int not null,
  last_number int not null,
  letter text not null,
  street text not null,
  postcode text not null,
  postcode_derived boolean not null,
  city text not null,
  note text not null,
  lat double precision not null,
  lon double precision not null,
  source text not null,
  place point generated always as (point(lon, lat)) stored,
  primary key (region, street_id, house_number)
);
create index region_address_place on region_address using gist (place);

grant select on region, region_street, region_street_name, region_address to doorstep_app, doorstep_worker;
