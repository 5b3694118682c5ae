/**
 * The collector's own statements, prepared once a connection. Whoever stores takes locks in one order: records by their keys,
 * then the counters by theirs, then the heads of the log by stream; so two processes, or two batches of one, wait in turn.
 * The select at the end reads its parts from left to right, which keeps that order.
 */
export const insertBatch = `
with stored as (
  insert into consents (site_id, id, banner, variant, action, layer, language, device, browser, choices, services, batch, leaf, received_at)
  select r.*, $14::timestamptz from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::consent_action[], $6::consent_layer[],
    $7::language[], $8::device_class[], $9::browser_class[], $10::jsonb[], $11::jsonb[], $12::uuid[], $13::int[]) r
  returning 1
), proven as (
  insert into consent_batches (id, site_id, leaves, root, created_at)
  select b.id, b.site_id, b.leaves::text[], b.root, $14::timestamptz
  from unnest($15::uuid[], $16::uuid[], $17::text[], $18::text[]) b (id, site_id, leaves, root)
  returning 1
), acted as (
  insert into consent_action_counts as c (site_id, day, banner, action, count)
  select a.site_id, $19::date, a.banner, a.action, a.count
  from unnest($20::uuid[], $21::int[], $22::consent_action[], $23::bigint[]) a (site_id, banner, action, count)
  on conflict (site_id, day, banner, action) do update set count = c.count + excluded.count
  returning 1
), counted as (
  insert into consent_counts as c (site_id, day, banner, purpose, granted, refused)
  select p.site_id, $19::date, p.banner, p.purpose, p.granted, p.refused
  from unnest($24::uuid[], $25::int[], $26::text[], $27::bigint[], $28::bigint[]) p (site_id, banner, purpose, granted, refused)
  on conflict (site_id, day, banner, purpose) do update
    set granted = c.granted + excluded.granted, refused = c.refused + excluded.refused
  returning 1
)
select (select count(*) from stored) as records, (select count(*) from proven) as batches, (select count(*) from acted) as actions,
  (select count(*) from counted) as purposes, (select count(*) from evidence_append($29::text[], $30::text[])) as entries`;

export const findConsents = `
select c.site_id as "siteId", c.id, c.banner, c.variant, c.action, c.layer, c.language, c.device, c.browser, c.choices, c.services,
  (extract(epoch from c.received_at) * 1000)::bigint as received
from unnest($1::uuid[], $2::uuid[]) k (site_id, id) join consents c on c.site_id = k.site_id and c.id = k.id`;

export const addImpressions = `
insert into consent_impressions as c (site_id, day, banner, variant, count)
select i.site_id, $1::date, i.banner, i.variant, i.count
from unnest($2::uuid[], $3::int[], $4::text[], $5::bigint[]) i (site_id, banner, variant, count)
order by i.site_id, i.banner, i.variant
on conflict (site_id, day, banner, variant) do update set count = c.count + excluded.count`;
