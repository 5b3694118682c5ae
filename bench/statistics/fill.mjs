const years = 2;
/** Purposes, and services that are answered one by one. */
const [purposes, keysOfAll] = [4, 10];

/**
 * Classes of a large site: every dimension full, a hundred and twenty countries, twenty groups of pages.
 */
const classes = [
  ["device", ["desktop", "phone", "tablet", "other"]],
  ["browser", ["chrome", "safari", "firefox", "edge", "other"]],
  ["language", ["de", "en"]],
  ["country", Array.from({ length: 120 }, (_, i) => String.fromCharCode(65 + (i % 26), 65 + Math.floor(i / 26)))],
  ["pages", Array.from({ length: 20 }, (_, i) => `group-${i}`)],
];
const names = classes.flatMap(([dimension, list]) => list.map((name) => ({ dimension, name })));

/** The sites of the demonstration, and two more of its first controller. */
async function makeSites(sql) {
  await sql`
    insert into sites (key, controller_id, name, address, language)
    select k, c.id, k, 'https://' || k || '.example', 'de' from unnest(array['third', 'fourth']) k,
      (select id from controllers order by id limit 1) c`;
  return (await sql`select id from sites order by id limit 4`).map(({ id }) => id);
}

/** Counters of two years on four sites, with as many variants at a time as it takes for `rows`; returns how many each table has. */
export async function fillCounters(sql, rows) {
  await sql`truncate consent_tallies, consent_answer_tallies`;
  const sites = await makeSites(sql);
  const days = years * 365;
  const perVariant = (days / 7) * names.length * (1 + purposes) + days * (1 + keysOfAll + 6);
  const variants = Math.max(2, Math.ceil(rows / (sites.length * perVariant)));
  const cells = JSON.stringify(names);
  const counts = sql`200 + (random() * 50)::int, 60 + (random() * 20)::int, 40 + (random() * 20)::int`;
  for (const site of sites) {
    await sql`
      insert into consent_tallies (site_id, dimension, day, hour, class, banner, variant, shown, accepted_first, refused_first)
      select ${site}, c.dimension::tally_dimension, d::date, -1, c.name, 1 + v / 3, 'v' || v, ${counts}
      from generate_series(date_trunc('week', now()) - interval '104 weeks', now(), interval '1 week') d,
        generate_series(0, ${variants - 1}::int) v, jsonb_to_recordset(${cells}::text::jsonb) c (dimension text, name text)`;
    await sql`
      insert into consent_answer_tallies (site_id, dimension, day, hour, class, banner, variant, key, granted, refused)
      select site_id, dimension, day, hour, class, banner, variant, 'purpose-' || k, accepted_first, refused_first
      from consent_tallies, generate_series(1, ${purposes}::int) k where site_id = ${site} and dimension <> 'all'`;
    await sql`
      insert into consent_tallies (site_id, dimension, day, hour, class, banner, variant, shown, accepted_first, refused_first)
      select ${site}, c.dimension::tally_dimension, d::date, -1, c.name, 1 + v / 3, 'v' || v, ${counts}
      from generate_series(date_trunc('day', now()) - interval '728 days', now(), interval '1 day') d,
        generate_series(0, ${variants - 1}::int) v,
        (values ('all', ''), ('time', '2s'), ('time', '5s'), ('time', '10s'), ('time', '30s'), ('time', '60s'), ('time', 'longer')) c (dimension, name)`;
    await sql`
      insert into consent_answer_tallies (site_id, dimension, day, hour, class, banner, variant, key, granted, refused)
      select site_id, dimension, day, hour, class, banner, variant, case when k <= ${purposes}::int then 'purpose-' || k else 'purpose-3.vendor-' || k end,
        accepted_first, refused_first
      from consent_tallies, generate_series(1, ${keysOfAll}::int) k where site_id = ${site} and dimension = 'all'`;
  }
  await sql`vacuum analyze consent_tallies, consent_answer_tallies`;
  const [{ tallies, answers }] = await sql`
    select (select count(*) from consent_tallies)::int as tallies, (select count(*) from consent_answer_tallies)::int as answers`;
  return { variants, tallies, answers };
}
