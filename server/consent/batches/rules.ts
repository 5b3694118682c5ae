import type { ConsentRecord } from "@/contracts/consent";
import { leafHash, merkleRoot } from "@/server/evidence/merkle/rules";
import { type Accepted, answersText } from "../collector/rules";

/** What a leaf says of a record. A record without a class of device is from before leaves told classes, layers and variants. */
export type LeafContent = Pick<ConsentRecord, "id" | "banner" | "action" | "language" | "choices"> & {
  [Key in "variant" | "layer" | "device" | "browser" | "services"]?: ConsentRecord[Key] | null;
};

const quoted = (text: string | null | undefined) => (text ? `"${text}"` : "null");

/**
 * The text that a record's leaf is the hash of; `at` is milliseconds since 1970. Canonical JSON (RFC 8785), put together
 * here because every record passes: its keys are in order, and no value that the schema takes needs escaping.
 */
export function recordText(
  { site, consent }: { site: Pick<Accepted["site"], "key">; consent: LeafContent },
  at: number,
): string {
  const { id, banner, action, language, choices } = consent;
  const head = `{"action":"${action}","at":${at},"banner":${banner}`;
  const said = `"choices":${answersText(choices)}`;
  if (!consent.device) return `${head},${said},"id":"${id}","language":"${language}","site":"${site.key}","v":1}`;
  return [
    `${head},"browser":${quoted(consent.browser)},${said},"device":${quoted(consent.device)},"id":"${id}"`,
    `"language":"${language}","layer":${quoted(consent.layer)},"services":${answersText(consent.services ?? {})}`,
    `"site":"${site.key}","v":2,"variant":${quoted(consent.variant)}}`,
  ].join(",");
}

/** The records of one site that are stored together: each one's leaf is its place among them. */
export type Tree = { id: string; site: Accepted["site"]; members: Accepted[]; leaves: string[]; root: string };

/** One tree a site, its leaves in the order given. */
export function growTrees(records: Accepted[], at: number, newId: () => string): Tree[] {
  const bySite = new Map<string, Accepted[]>();
  for (const one of records) {
    const members = bySite.get(one.site.id);
    if (members) members.push(one);
    else bySite.set(one.site.id, [one]);
  }
  return [...bySite.values()].map((members) => {
    const leaves = members.map((one) => leafHash(recordText(one, at)));
    return { id: newId(), site: (members[0] as Accepted).site, members, leaves, root: merkleRoot(leaves) };
  });
}
