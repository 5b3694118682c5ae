import type { Sql } from "postgres";

/** What the counters of records say by the action that a record has. */
export const actionCounts = (sql: Sql) => sql`
  select t.*, a.action, a.count from consent_tallies t cross join lateral (values
    ('accept_all', accepted_first + accepted_second + accepted_later),
    ('reject_all', refused_first + refused_second + refused_later),
    ('choose', chosen_all + chosen_some + chosen_none + chosen_later + embed_allowed),
    ('withdraw', withdrawn), ('gpc', signalled)) a (action, count)
  where banner > 0`;

/** Records as each dimension counts them: all by day, and by week in the classes that a record keeps. */
const classed = (sql: Sql) => sql`
  select k.*, d.dimension, d.class, date_trunc(case d.dimension when 'all' then 'day' else 'week' end,
    k.received_at at time zone 'Europe/Berlin')::date as day
  from consents k cross join lateral (values ('all', ''), ('device', k.device::text), ('browser', k.browser::text),
    ('language', k.language::text)) d (dimension, class)`;

/** Counters that say another number than the records do, by site, day, banner, variant, class and what is counted. */
export const findMiscounted = (sql: Sql) => sql`
  with kept as (${classed(sql)}),
  acted as (
    select site_id, day, banner, coalesce(variant, '') as variant, dimension, class, action::text, count(*)::bigint as count
    from kept group by 1, 2, 3, 4, 5, 6, 7),
  tallied as (
    select site_id, day, banner, variant, dimension::text, class, action, sum(count)::bigint as count
    from (${actionCounts(sql)}) t where dimension in ('all', 'device', 'browser', 'language') group by 1, 2, 3, 4, 5, 6, 7 having sum(count) > 0),
  given as (
    select site_id, day, banner, coalesce(variant, '') as variant, dimension, class, p.key,
      count(*) filter (where p.answer = 'true') as granted, count(*) filter (where p.answer = 'false') as refused
    from kept k cross join lateral (
      select c.key, c.value as answer from jsonb_each(k.choices) c
      join banner_versions v on v.site_id = k.site_id and v.number = k.banner
      cross join lateral jsonb_array_elements(v.snapshot -> 'purposes') asked
      where asked ->> 'key' = c.key and not (asked ->> 'required')::boolean
      union all select s.key, s.value from jsonb_each(k.services) s where k.dimension = 'all') p
    group by 1, 2, 3, 4, 5, 6, 7),
  answered as (
    select site_id, day, banner, variant, dimension::text, class, key, sum(granted)::bigint as granted, sum(refused)::bigint as refused
    from consent_answer_tallies where banner > 0 and dimension in ('all', 'device', 'browser', 'language') group by 1, 2, 3, 4, 5, 6, 7)
  select 'action' as what, row_to_json(a) as records, row_to_json(c) as counter
    from acted a full join tallied c using (site_id, day, banner, variant, dimension, class, action)
    where a.count is distinct from c.count
  union all select 'answer', row_to_json(a), row_to_json(c)
    from given a full join answered c using (site_id, day, banner, variant, dimension, class, key)
    where (a.granted, a.refused) is distinct from (c.granted, c.refused)`;
