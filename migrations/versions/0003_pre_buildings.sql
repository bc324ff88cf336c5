alter table region_address add column building text not null default 'unknown';
