/**
 * As many cases as a large company has in years: nine in ten are closed, a case asks for one to three rights. They are loaded
 * past the door, so they hold nobody: it is their number that counts here.
 */
export async function fillCases(sql, cases) {
  const [{ id: site }] = await sql`select id from sites`;
  await sql`
    insert into requests (id, reference, site_id, language, received_at, received_on, identity, due_on, trace, closed_at)
    select uuidv7(), 'R-2026-' || lpad(i::text, 6, '0'), ${site}, 'de', now() - i * interval '20 minutes',
      (now() - i * interval '20 minutes')::date, (case when i % 3 = 0 then 'unproven' else 'proven' end)::identity_state,
      (now() - i * interval '20 minutes' + interval '1 month')::date, '[{"rule":"received","date":"2026-01-01"}]',
      case when i > ${Math.floor(cases / 10)} then now() - i * interval '19 minutes' end
    from generate_series(1, ${cases}) as i`;
  await sql`
    insert into request_claims (request_id, "right", state, outcome, due_on, trace, closed_at)
    select r.id, (array['access_15', 'erasure_17', 'objection_21_1', 'portability_20'])[1 + n % 4]::request_right,
      (case when r.closed_at is null then 'collecting' else 'closed' end)::claim_state,
      (case when r.closed_at is not null then 'fulfilled' end)::claim_outcome, r.due_on, r.trace, r.closed_at
    from requests r, generate_series(0, (hashtext(r.reference) & 1) + (hashtext(r.reference) >> 3 & 1)) as n`;
  await sql`analyze`;
}
