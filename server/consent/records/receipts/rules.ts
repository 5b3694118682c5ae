import type { ConsentRecord } from "@/contracts/consent";
import { recordMonths } from "../rules";
import { type Shown, type Snapshot, shownIn } from "../shown/rules";
import { processesOf } from "./processes/rules";
import { context, placeOf, profiles, sayIn } from "./vocabulary/rules";

/** Where the desk is, and the site that asked. */
type Places = { origin: string; site: string | null };

function partyOf({ controller, ...shown }: Shown, id: string) {
  return {
    "@id": id,
    "@type": "dpv:DataController",
    "dct:identifier": id,
    "dpv:hasName": controller.name,
    "dpv:hasAddress": controller.address ?? shown.notice,
    "dpv:hasContact": controller.email ?? shown.notice,
    ...(controller.dpoName && {
      "dpv:hasDataProtectionOfficer": {
        "@type": "dpv:DataProtectionOfficer",
        "dpv:hasName": controller.dpoName,
        ...(controller.dpoAddress && { "dpv:hasAddress": controller.dpoAddress }),
        ...(controller.dpoEmail && { "dpv:hasContact": controller.dpoEmail }),
      },
    }),
  };
}

/** The two texts that informed the person: the banner with the words of its buttons, and the notice that it linked to. */
function noticesOf(record: ConsentRecord, shown: Shown, banner: string) {
  const say = sayIn(record.language);
  const parts = [...shown.buttons, shown.withdraw, shown.third].filter((part) => part !== null);
  return [
    {
      "@id": banner,
      "@type": "dpv:ConsentNotice",
      "dct:language": record.language,
      "dct:hasVersion": String(record.banner),
      ...(record.variant && { "dct:identifier": record.variant }),
      ...(shown.title && { "dct:title": say(shown.title) }),
      ...(shown.text && { "dct:description": say(shown.text) }),
      ...(parts.length > 0 && { "dct:abstract": parts.map(say) }),
    },
    {
      "@id": shown.notice,
      "@type": "dpv:PrivacyNotice",
      ...(shown.noticeVersion && { "dct:hasVersion": String(shown.noticeVersion) }),
    },
  ];
}

/** A consent receipt by ISO/IEC TS 27560 in the terms of the Data Privacy Vocabulary, with the proof that the record is in the log. */
export function receiptOf(record: ConsentRecord, snapshot: Snapshot, { origin, site }: Places, at: Date) {
  const seen = shownIn(snapshot, record.language, record.variant);
  const shown = { ...seen, notice: new URL(seen.notice, origin).href };
  const address = `${origin}/api/v1/consents/${record.id}/receipt`;
  const controller = partyOf(shown, `${shown.notice}#controller`);
  const banner = `${origin}/api/v1/sites/${record.siteKey}/banner?version=${record.banner}`;
  const rights = `${origin}/rights/${record.siteKey}`;
  const say = sayIn(record.language);
  return {
    "@context": context,
    "@id": address,
    "@type": "dpv:ConsentReceipt",
    "dct:conformsTo": profiles.receipt,
    "dct:identifier": address,
    "dct:created": at.toISOString(),
    "dct:publisher": controller["@id"],
    "dpv:hasRecordOfActivity": {
      "@id": `urn:uuid:${record.id}`,
      "@type": "dpv:ConsentRecord",
      "dct:conformsTo": profiles.record,
      "dct:identifier": record.id,
      "dct:language": record.language,
      "dct:date": record.chosenAt,
      "dct:dateSubmitted": record.receivedAt,
      "dct:valid": record.validUntil,
      // No name and no address: the person is who holds this id.
      "dpv:hasDataSubject": { "@type": "dpv:DataSubject", "dct:identifier": record.id },
      "dpv:hasDataController": controller,
      "dpv:hasNotice": noticesOf(record, shown, banner),
      "dpv:hasJurisdiction": placeOf(shown.controller.country ?? "EU"),
      "dpv:hasApplicableLaw": "eu-gdpr:GDPR",
      ...(shown.controller.authority && {
        "dpv:hasAuthority": { "@type": "dpv:DataProtectionAuthority", "dpv:hasName": shown.controller.authority },
      }),
      "dpv:hasConsentControl": {
        "@type": "dpv:WithdrawConsent",
        "dpv:isExercisedAt": site ?? shown.notice,
        ...(shown.withdraw && { "dct:description": say(shown.withdraw) }),
      },
      "dpv:hasRight": { "@type": ["dpv:DataSubjectRight", "eu-gdpr:A7-3"], "dpv:isExercisedAt": rights },
      // Of the record itself; what the companies keep stands with each process.
      "dpv:hasStorageCondition": { "@type": "dpv:StorageDuration", "dpv:hasDuration": `P${recordMonths}M` },
      "dpv:hasProcess": processesOf({ ...record, askedAt: banner }, shown),
    },
    proof: record.proof,
  };
}
export type Receipt = ReturnType<typeof receiptOf>;
