import { request } from "node:http";
import postgres from "postgres";
import { makeUuid } from "@/banner/uuid";

type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer; chunked?: boolean };
export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

/** Over a socket of its own and unpolished: no default headers, bytes as given, the length left out if wished. */
export const send = (url: string, { method = "POST", headers = {}, body, chunked = false }: Sent = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const bytes = body === undefined ? null : Buffer.from(body);
    const length = bytes && !chunked ? { "content-length": String(bytes.length) } : {};
    const sent = request(url, { method, headers: { ...length, ...headers }, agent: false });
    let answered = false;
    sent.once("response", (response) => {
      answered = true;
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    // A refusal may come, and the line be closed, before the whole body is out.
    sent.once("error", (error) => {
      if (!answered) reject(error);
    });
    for (let at = 0; bytes && at < bytes.length; at += 16_384) sent.write(bytes.subarray(at, at + 16_384));
    sent.end();
  });

const json = { "content-type": "application/json" };
export const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  send(url, {
    headers: { ...json, ...headers },
    body: typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body),
  });

const yes = { required: true, functional: true, analytics: true, marketing: true, "third-party": true };
let people = 0;
const nextPerson = () => {
  people += 1;
  return `somebody${people}@people.example`;
};

/** The three doors that anybody may post to, each with a body that it takes. */
export const doors = {
  consents: {
    path: "/api/v1/consents",
    status: 201,
    table: "consents",
    good: (): Record<string, unknown> => ({
      id: makeUuid(Date.now()),
      site: "otc",
      banner: 1,
      action: "accept_all",
      language: "en",
      choices: yes,
    }),
  },
  newsletter: {
    path: "/api/v1/newsletter/otc-news/subscriptions",
    status: 202,
    table: "subscriptions",
    good: (): Record<string, unknown> => ({ email: nextPerson(), language: "en", wording: 1, consent: true }),
  },
  requests: {
    path: "/api/v1/requests",
    status: 201,
    table: "requests",
    good: (): Record<string, unknown> => ({
      site: "otc",
      rights: ["access_15"],
      name: "Somebody",
      email: nextPerson(),
      message: null,
      language: "en",
    }),
  },
} as const;

let callers = 0;
/** Each call from another address, for a server that trusts one proxy. */
export const fromAnother = () => {
  callers += 1;
  return { "x-forwarded-for": `198.18.${Math.floor(callers / 250)}.${(callers % 250) + 1}` };
};

type Tables = Record<string, string>;
/** The demonstration's year: its invented rows are counted, the real ones are read. */
const yearly = new Set(["public.consent_tallies", "public.consent_answer_tallies"]);
const rowsOf = (name: string) => (yearly.has(name) ? `(select * from ${name} where banner > 0)` : name);

/** A fingerprint of every table: what changed, appeared or went shows in it. The queue's own clockwork is left out. */
export async function fingerprint(sql: postgres.Sql): Promise<Tables> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'drizzle') order by 1`;
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0))::text, '') as state from ${rowsOf(name)} t`,
  );
  const invented = [...yearly].map(
    (name) => `select '${name} of the year', count(*) || '' from ${name} where banner <= 0`,
  );
  const queue = `select 'queue', count(*) || '' from pgboss.job j where j.name not like '\\_\\_%' and not exists (select from pgboss.schedule s where s.name = j.name)`;
  const rows = await sql.unsafe<{ name: string; state: string }[]>([...each, ...invented, queue].join(" union all "));
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}

async function waitFor<Row extends object>(what: string, query: () => PromiseLike<Row[]>): Promise<Row> {
  for (let tries = 0; tries < 150; tries += 1) {
    const [row] = await query();
    if (row) return row;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${what} did not come.`);
}

/** Banners follow a notice by a job; a desk is whole when both are there. */
export const waitForBanners = (sql: postgres.Sql) =>
  waitFor("The second banner", () => sql`select from banner_versions having count(*) = 2`);

/** A mail is on its way when the door has answered; its row is written again when it has arrived. */
export const waitForMail = async (sql: postgres.Sql): Promise<string> =>
  (await waitFor("The mail", () => sql<{ about: string }[]>`select about from mails where state = 'accepted'`)).about;

export const openSql = (url: string) => postgres(url, { max: 2, onnotice() {} });
