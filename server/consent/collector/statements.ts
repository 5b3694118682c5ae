import { getTableColumns } from "drizzle-orm";
import { beaconMeasures, type Measure, recordMeasures } from "@/contracts/statistics";
import { consentTallies } from "@/db/schema";

const cell = ["site_id", "dimension", "day", "hour", "class", "banner", "variant"];
const cellTypes = ["uuid", "tally_dimension", "date", "smallint", "text", "int", "text"];
const columns = getTableColumns(consentTallies);

/** Adds to counters that are there, and begins the others; each column's list is a parameter from `first`. */
function addTo(table: string, keys: string[], counted: string[], first: number): string {
  const named = [...cell, ...keys, ...counted];
  const types = [...cellTypes, ...keys.map(() => "text"), ...counted.map(() => "int")];
  const lists = types.map((type, i) => `$${first + i}::${type}[]`);
  return `
  insert into ${table} as c (${named.join(", ")})
  select * from unnest(${lists.join(", ")})
  on conflict (${[...cell, ...keys].join(", ")}) do update set
    ${counted.map((name) => `${name} = c.${name} + excluded.${name}`).join(", ")}
  returning 1`;
}

const namesOf = (measures: readonly Measure[]) => measures.map((measure) => columns[measure].name);
const tallyAt = 19;
const answerAt = tallyAt + cell.length + recordMeasures.length;
const logAt = answerAt + cell.length + 3;

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
), tallied as (${addTo("consent_tallies", [], namesOf(recordMeasures), tallyAt)}
), answered as (${addTo("consent_answer_tallies", ["key"], ["granted", "refused"], answerAt)}
)
select (select count(*) from stored) as records, (select count(*) from proven) as batches, (select count(*) from tallied) as tallies,
  (select count(*) from answered) as answers, (select count(*) from evidence_append($${logAt}::text[], $${logAt + 1}::text[])) as entries`;

export const findConsents = `
select c.site_id as "siteId", c.id, c.banner, c.variant, c.action, c.layer, c.language, c.device, c.browser, c.choices, c.services,
  (extract(epoch from c.received_at) * 1000)::bigint as received
from unnest($1::uuid[], $2::uuid[]) k (site_id, id) join consents c on c.site_id = k.site_id and c.id = k.id`;

export const addBeacons = addTo("consent_tallies", [], namesOf(beaconMeasures), 1);
