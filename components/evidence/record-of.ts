import type { EvidenceRow } from "@/contracts/evidence";
import type { Permission } from "@/contracts/permissions";

type Place = [acts: RegExp, permission: Permission, path: (about: string) => string];

/** Where the record of an act is shown, and to whom; the first that fits counts. */
const places: Place[] = [
  [/^vendors\./, "vendors:read", (id) => `/vendors/${id}`],
  [/^activities\./, "activities:read", (id) => `/activities/${id}`],
  [/^cookies\./, "cookies:read", (id) => `/cookies/${id}`],
  [/^sites\.controller/, "sites:read", (id) => `/sites/controllers/${id}`],
  [/^(sites\.|consent\.(purposesSaved|banner))/, "sites:read", (id) => `/sites/${id}`],
  [/^newsletter\.(registered|mail|confirmed|left|proofOpened)/, "newsletter:read", (id) => `/newsletter/${id}`],
  [/^requests\./, "requests:read", (id) => `/requests/${id}`],
  [/^policies\.created/, "policies:read", (id) => `/policies/${id}`],
  [/^policies\./, "policies:read", (id) => `/policies/versions/${id}`],
  [/^access\./, "people:read", (id) => `/settings?person=${id}`],
];

/** The page of the record that an entry is about, if there is one and the reader may open it. */
export function recordOf({ act, about }: Pick<EvidenceRow, "act" | "about">, held: Permission[]): string | undefined {
  const place = about === null ? undefined : places.find(([acts]) => acts.test(act));
  if (!place || about === null || !held.includes(place[1])) return undefined;
  return place[2](about);
}
