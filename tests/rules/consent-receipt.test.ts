import { describe, expect, it } from "vitest";
import type { ConsentRecord } from "@/contracts/consent";
import { otcPurposes } from "@/db/seed/otc/purposes";
import { workspace } from "@/db/seed/workspace";
import { compileSnapshot } from "@/server/consent/faces/rules";
import { receiptOf } from "@/server/consent/records/receipts/rules";
import { leafTextOf, proofOf, type RecordRow, recordOf } from "@/server/consent/records/rules";
import type { EarlyBanner, Snapshot } from "@/server/consent/records/shown/rules";
import { defaultSettings } from "@/server/consent/settings/rules";
import { leafHash } from "@/server/evidence/merkle/rules";
import { rowWith } from "../support/record-row";
import { snapshotOf } from "../support/records-world";

function recordWith(changes: Partial<RecordRow>, snapshot: Snapshot = snapshotOf("otc")): ConsentRecord {
  const kept = rowWith(changes);
  const leaf = leafHash(leafTextOf(kept));
  return recordOf(kept, snapshot, proofOf(kept, { leaves: [leaf], root: leaf }, null));
}
const places = { origin: "https://desk.example", site: "https://www.otc.example" };
const receipt = (changes: Partial<RecordRow> = {}, snapshot: Snapshot = snapshotOf("otc")) =>
  receiptOf(recordWith(changes, snapshot), snapshot, places, new Date("2026-11-22T12:00:00Z"));
const processes = (of: ReturnType<typeof receipt>) =>
  new Map(of["dpv:hasRecordOfActivity"]["dpv:hasProcess"].map((one) => [one["dct:identifier"], one]));

const demo = compileSnapshot(
  {
    site: { key: "otc" },
    controller: {
      name: "T-Systems International GmbH",
      address: "Hahnstraße 43d, 60528 Frankfurt am Main",
      country: "DE",
      email: "privacy@t-systems.example",
      dpoName: null,
      dpoAddress: null,
      dpoEmail: null,
      authority: null,
    },
    settings: defaultSettings(otcPurposes),
    notice: {
      version: 1,
      cookies: workspace.cookies
        .filter((cookie) => cookie.sites.includes("otc"))
        .map(({ category, name, company, purpose, country, integratedAs, vendor }) => {
          const technology = "Cookie, 24 months at most";
          return { category, name, company, purpose, technology, country, integratedAs, basis: null, vendor };
        }),
    },
    transfers: new Map(),
    build: "0".repeat(32),
  },
  { version: 1, since: 1 },
);

/** Mandatory in ISO/IEC TS 27560:2023, and where DPV says it; of a process, of its event, or of the record as a whole. */
const mandatory = {
  record: [
    "dct:conformsTo", // schema version
    "dct:identifier", // record id
    "dpv:hasDataSubject", // PII principal id
    "dpv:hasNotice", // privacy notice
    "dct:language",
    "dpv:hasDataController", // PII controllers
    "dpv:hasJurisdiction",
    "dpv:hasConsentControl", // withdrawal method
    "dpv:hasStorageCondition",
    "dct:date", // event time
    "dct:valid", // validity duration
  ],
  process: ["dpv:hasPurpose", "dpv:hasPersonalData", "dpv:hasStorageCondition", "dpv:hasRecipient"],
  party: ["dct:identifier", "dpv:hasAddress", "dpv:hasName", "dpv:hasContact", "@type"],
  event: ["@type", "dpv:isIndicatedBy", "dpv:isIndicatedAtTime", "dct:valid"],
};

/** Terms that no prefix of the context explains, outside the proof, which has a vocabulary of its own. */
function unexplained(node: unknown, prefixes: Set<string>): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => unexplained(one, prefixes));
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "@context" || key === "proof") return [];
    const known = key.startsWith("@") || prefixes.has(key.split(":", 1)[0] ?? "");
    return [...(known ? [] : [key]), ...unexplained(value, prefixes)];
  });
}

describe("a receipt by ISO/IEC TS 27560", () => {
  it.each([
    ["a banner of two variants", snapshotOf("otc"), {}],
    ["the demonstration's banner", demo, { variant: null }],
  ])("%s: every mandatory field is there", (_, snapshot, changes) => {
    const { proof, ...made } = receipt(changes, snapshot);
    const record = made["dpv:hasRecordOfActivity"];
    expect(Object.keys(made)).toEqual(expect.arrayContaining(["dct:conformsTo", "dct:identifier", "dct:created"]));
    expect(Object.keys(record)).toEqual(expect.arrayContaining(mandatory.record));
    expect(Object.keys(record["dpv:hasDataController"])).toEqual(expect.arrayContaining(mandatory.party));
    expect(record["dpv:hasProcess"].length).toBeGreaterThan(2);
    for (const process of record["dpv:hasProcess"]) {
      expect(Object.keys(process)).toEqual(expect.arrayContaining(mandatory.process));
      expect(process["dpv:hasPersonalData"].length).toBeGreaterThan(0);
      const event = process["dpv:hasConsentStatus"];
      if (process["dpv:hasNecessity"] === "dpv:Required") expect(event).toBeUndefined();
      else expect(Object.keys(event ?? {})).toEqual(expect.arrayContaining(mandatory.event));
    }
    expect(unexplained(made, new Set(Object.keys(made["@context"])))).toEqual([]);
    expect(proof.leafText).toContain(record["dct:identifier"]);
  });

  it("says what was shown: the words of this language and this variant, and the words of its buttons", () => {
    const [banner, notice] = receipt()["dpv:hasRecordOfActivity"]["dpv:hasNotice"];
    expect(banner).toMatchObject({
      "@id": "https://desk.example/api/v1/sites/otc/banner?version=1",
      "dct:title": { "@language": "de", "@value": "Title b (de)" },
      "dct:description": { "@language": "de", "@value": "Text b (de)" },
      "dct:abstract": expect.arrayContaining([{ "@language": "de", "@value": "Reject all" }]),
    });
    expect(notice).toEqual({
      "@id": "https://desk.example/notices/otc",
      "@type": "dpv:PrivacyNotice",
      "dct:hasVersion": "3",
    });
  });

  it("says what was chosen, each purpose and each service that was asked apart", () => {
    const made = processes(receipt());
    const states = [...made].map(([key, process]) => [key, process["dpv:hasConsentStatus"]?.["@type"]]);
    expect(states).toEqual([
      ["required", undefined],
      ["analytics", ["dpv:ConsentGiven", "dpv:ExpressedConsent"]],
      ["third-party", ["dpv:ConsentRefused", "dpv:ExpressedConsent"]],
      ["third-party.video", ["dpv:ConsentGiven", "dpv:ExplicitlyExpressedConsent"]],
    ]);
    expect(made.get("third-party.video")).toMatchObject({
      "dpv:hasPurpose": { "dct:description": { "@value": "May it go to the USA? (de)" } },
      "dpv:hasLegalBasis": ["eu-gdpr:A6-1-a", "eu-gdpr:A49-1-a"],
      "dpv:hasRecipient": [
        { "dpv:hasName": "Video Inc.", "dpv:hasLocation": "loc:US", "dpv:hasLegalBasis": "eu-gdpr:A49-1-a" },
      ],
    });
    expect(made.get("third-party")?.["dpv:hasRecipient"]).toEqual([]);
  });

  it.each([
    ["withdraw", false, "dpv:ConsentWithdrawn"],
    ["gpc", false, "dpv:ConsentRefused"],
    ["accept_all", true, "dpv:ConsentGiven"],
  ] as const)("%s is told as what it is", (action, answer, status) => {
    const made = processes(receipt({ action, choices: { required: true, analytics: answer }, services: {} }));
    expect(made.get("analytics")?.["dpv:hasConsentStatus"]).toMatchObject({
      "@type": [status, "dpv:ExpressedConsent"],
      "dpv:hasIndicationMethod": `${action}, settings`,
    });
    // Accepting all never answers a transfer.
    expect(made.get("third-party.video")?.["dpv:hasConsentStatus"]?.["@type"]).toContain("dpv:ConsentRequestDeferred");
  });

  it("says when: chosen, received, and until when it counts", () => {
    expect(receipt()["dpv:hasRecordOfActivity"]).toMatchObject({
      "dct:date": "2026-11-20T08:00:00.000Z",
      "dct:dateSubmitted": "2026-11-20T08:00:01.500Z",
      "dct:valid": "2027-05-20T08:00:00.000Z",
    });
  });

  it("names retention, cookies and the country of each company", () => {
    const mapp = "https://desk.example/api/v1/sites/otc/banner?version=1#mapp";
    expect(processes(receipt()).get("analytics")).toMatchObject({
      "dpv:hasPersonalData": [
        {
          "dct:title": "wt3_eid",
          "dct:description": { "@value": "Cookie, 30 days" },
          "dpv:hasRecipient": { "@id": mapp },
        },
      ],
      "dpv:hasRecipient": [{ "@id": mapp, "dpv:hasName": "Mapp", "dpv:hasLocation": "loc:DE" }],
      "dpv:hasStorageCondition": [
        { "dpv:hasLocation": ["dpv:WithinDevice", "loc:DE"] },
        { "dpv:hasDuration": { "@value": "Cookie, 30 days" } },
      ],
    });
  });

  it("has of the device only the classes that the proven text has", () => {
    const { proof, ...made } = receipt();
    expect(JSON.stringify(made)).not.toMatch(/phone|firefox/i);
    expect(JSON.parse(proof.leafText)).toMatchObject({ device: "phone", browser: "firefox" });
  });

  it("a banner of the time before faces has a receipt of what it said", () => {
    const early: EarlyBanner = {
      site: "otc",
      version: 1,
      notice: "/notices/otc",
      controller: "T-Systems",
      months: 6,
      purposes: [
        {
          key: "analytics",
          required: false,
          name: { en: "Reach", de: "Reichweite" },
          text: { en: "Count visits", de: "Besuche zählen" },
          services: [{ company: "Mapp", technology: "Cookie, 30 days", country: "Germany" }],
        },
      ],
    };
    const first = { variant: null, layer: null, device: null, browser: null, services: {} };
    const made = receipt({ ...first, choices: { analytics: true } }, early);
    expect(processes(made).get("analytics")).toMatchObject({
      "dpv:hasPurpose": { "dct:title": { "@value": "Reichweite" } },
      "dpv:hasRecipient": [{ "dpv:hasName": "Mapp", "dpv:hasLocation": "loc:DE" }],
    });
    expect(made.proof.leafText).toContain('"v":1');
  });
});
