import postgres from "postgres";

const keys = ["required", "functional", "analytics", "marketing", "third-party"];
const snapshot = {
  purposes: keys.map((key, i) => ({ key, required: i === 0, services: [{ vendor: "somebody" }] })),
  faces: { en: { variants: [{ key: "calm" }] } },
};

/** One site with an address, and its banner. */
export async function makeSite(ownerUrl) {
  const sql = postgres(ownerUrl, { max: 1, onnotice() {} });
  const [controller] =
    await sql`insert into controllers (key, name, language) values ('shop', 'Shop', 'en') returning id`;
  const [site] = await sql`insert into sites (key, controller_id, name, address, language)
    values ('shop', ${controller.id}, 'Shop', 'https://www.shop.example', 'en') returning id`;
  await sql`insert into banner_versions (site_id, number, state, notice, snapshot, sha256, since, asks_again)
    values (${site.id}, 1, 'published', 1, ${JSON.stringify(snapshot)}::text::jsonb, '', 1, false)`;
  await sql.end();
}

/**
 * Leaves `rows` records in the partition of this month, with ids spread over it up to now, as visitors would have left them.
 * They are loaded past the collector, so they have no leaves: it is their number that counts here.
 */
export async function fillConsents(sql, rows) {
  await sql`truncate consents`;
  if (rows === 0) return;
  const [{ id: site }] = await sql`select id from sites`;
  for (let from = 0; from < rows; from += 250_000)
    await sql`
      insert into consents (site_id, id, banner, variant, action, layer, language, device, browser, choices, services, received_at, batch, leaf)
      select ${site}, (substr(t.hex, 1, 8) || '-' || substr(t.hex, 9, 4) || '-7000-8000-' || lpad(to_hex(t.i), 12, '0'))::uuid, 1, 'calm',
        'accept_all', 'first', 'de', 'phone', 'safari',
        '{"analytics":true,"functional":true,"marketing":true,"required":true,"third-party":true}', '{}', t.at, ${site}, t.i % 500
      from (
        select i, at, lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') as hex
        from generate_series(${from}::int, ${Math.min(rows, from + 250_000) - 1}::int) i,
          lateral (select date_trunc('month', now()) + (now() - date_trunc('month', now())) * (i / ${rows}::float8) as at) t0) t`;
  await sql`analyze consents`;
}

/** c15t's own columns, as a post of its own leaves them. */
export async function fillC15t(sql, rows) {
  const [row] = await sql`select * from consent limit 1`;
  const [subject] = await sql`select * from subject where id = ${row.subjectId}`;
  const given = JSON.stringify({ subject, consent: row });
  await sql`
    insert into subject select s.* from generate_series(1, ${rows}::int) i, lateral jsonb_populate_record(null::subject,
      ${given}::text::jsonb -> 'subject' || jsonb_build_object('id', 'sub_' || i, 'externalId', null)) s`;
  await sql`
    insert into consent select c.* from generate_series(1, ${rows}::int) i, lateral jsonb_populate_record(null::consent,
      ${given}::text::jsonb -> 'consent' || jsonb_build_object('id', 'cns_' || i, 'subjectId', 'sub_' || i)) c`;
  await sql`analyze`;
}

const agent = [
  "user-agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
  "origin: https://www.shop.example",
  'sec-ch-ua: "Chromium";v="142", "Google Chrome";v="142", "Not_A Brand";v="99"',
  "sec-ch-ua-mobile: ?0",
].join("\r\n");
export const browserHeaders = `${agent}\r\n`;

const answers = (all) => JSON.stringify(Object.fromEntries(keys.map((key, i) => [key, all || i === 0])));
const [yes, no] = [answers(true), answers(false)];
let sent = 0;

/** Two accept, one rejects, each under an id of its own. */
export function choice(id) {
  sent += 1;
  const accepts = sent % 3 !== 0;
  const action = accepts ? "accept_all" : "reject_all";
  return `{"id":"${id}","site":"shop","banner":1,"variant":"calm","action":"${action}","layer":"first","language":"de","choices":${accepts ? yes : no},"services":{}}`;
}

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const randomId = () => Array.from({ length: 22 }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join("");

export const subject = () =>
  `{"type":"cookie_banner","subjectId":"sub_${randomId()}","domain":"example.com","preferences":{"necessary":true,"measurement":true,"marketing":false},"givenAt":${Date.now()},"metadata":{}}`;
