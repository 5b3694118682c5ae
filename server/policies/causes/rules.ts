import type { HistoryItem } from "@/contracts/evidence";
import type { CauseRecord, PolicySection, RedlineCause, RedlineClause } from "@/contracts/policies";
import { readBody } from "../blocks/rules";

/** Fields of a register that a notice shows, by its table; what else changes in a record changes no notice. */
const shownFields: Record<string, readonly string[]> = {
  controllers: ["name", "address", "dpo_name", "dpo_address", "dpo_email", "authority"],
  vendors: ["name", "archived_at"],
  vendor_services: ["name", "role"],
  activities: ["archived_at", "data_categories"],
  activity_purposes: ["name", "legal_basis"],
  retention_rules: ["data", "trigger", "period", "action"],
  activity_recipients: ["name", "service", "role"],
  cookies: [
    "category",
    "name",
    "company",
    "purpose",
    "country",
    "integrated_as",
    "basis_wording",
    "archived_at",
    "vendor",
  ],
  cookie_storages: ["technique", "duration", "shortest", "period", "wording"],
  cookie_sites: ["name", "site"],
};

/** A change as far as a notice shows it; null where it shows nothing of it. */
export function shownChange(change: HistoryItem): HistoryItem | null {
  const fields = change.fields.filter(({ name }) => shownFields[change.part]?.includes(name));
  return fields.length > 0 ? { ...change, fields } : null;
}

/** Every record that could stand behind a notice, and how a clause finds it. */
export type Source = {
  record: CauseRecord;
  /** Of an activity its key, of a cookie the categories that it is or was in. */
  keys: string[];
  /** Companies that are named with it. */
  vendorIds: string[];
};

function readsRecord(body: string, { record, keys }: Source): boolean {
  return readBody(body).some((segment) => {
    if (segment.kind !== "block") return false;
    const { block } = segment;
    switch (block.name) {
      case "controller":
        return record.kind === "controller";
      case "activity":
        return record.kind === "activity" && keys.includes(block.key);
      case "cookies":
        return record.kind === "cookie" && keys.includes(block.category);
      case "recipients":
        return record.kind === "vendor" || record.kind === "activity";
      default:
        return false;
    }
  });
}

/** The records behind a clause, by its register blocks of before and after; the machine-readable rows have all of them. */
function recordsBehind(key: string, bodies: string[], sources: Source[]): Source[] {
  if (key === "data") return sources.filter(({ record }) => record.kind !== "activity");
  const direct = sources.filter((source) => bodies.some((body) => readsRecord(body, source)));
  const named = new Set(direct.flatMap(({ vendorIds }) => vendorIds));
  const vendors = sources.filter(({ record }) => record.kind === "vendor" && named.has(record.id));
  return [...new Set([...direct, ...vendors])];
}

type Texts = { before: PolicySection[]; after: PolicySection[] };
type Written = { actorName: string | null; at: string | null };

/** Why each clause of a redline says something else. A clause without a cause was changed by the product's own words. */
export function causesOf(
  clauses: RedlineClause[],
  { before, after }: Texts,
  sources: Source[],
  changes: Map<string, HistoryItem[]>,
  writtenBy: (key: string) => Written,
): Record<string, RedlineCause[]> {
  const find = (sections: PolicySection[], key: string) => sections.find((section) => section.key === key);
  return Object.fromEntries(
    clauses.map(({ key }) => {
      const [old, fresh] = [find(before, key), find(after, key)];
      const isEdited = JSON.stringify(old) !== JSON.stringify(fresh) || key === "title";
      const bodies = [old, fresh].flatMap((section) => (section ? [section.body] : []));
      const records = recordsBehind(key, bodies, sources).flatMap(({ record }) =>
        (changes.get(record.id) ?? []).flatMap((change): RedlineCause[] => {
          const shown = shownChange(change);
          return shown ? [{ kind: "record", record, change: shown }] : [];
        }),
      );
      const text: RedlineCause[] = isEdited ? [{ kind: "text", ...writtenBy(key) }] : [];
      const says = (body: string) =>
        readBody(body).some((segment) => segment.kind === "block" && segment.block.name === "revision");
      const own: RedlineCause[] = bodies.some(says) ? [{ kind: "version" }] : [];
      const all = [...text, ...records, ...own];
      return [key, all.length > 0 ? all : [{ kind: "product" as const }]];
    }),
  );
}
