import { makeUuid } from "@/banner/uuid";
import type { RecordRow } from "@/server/consent/records/rules";

const chosen = Date.parse("2026-11-20T08:00:00Z");
/** A record as the database has it, without a database. */
export const rowWith = (changes: Partial<RecordRow> = {}): RecordRow & { siteName: string } => ({
  id: makeUuid(chosen),
  siteKey: "otc",
  siteName: "Open Telekom Cloud",
  banner: 1,
  variant: "b",
  layer: "settings",
  action: "choose",
  language: "de",
  device: "phone",
  browser: "firefox",
  choices: { required: true, analytics: true, "third-party": false },
  services: { "third-party.video": true },
  receivedAt: "2026-11-20T08:00:01.500Z",
  leaf: 0,
  ...changes,
});
