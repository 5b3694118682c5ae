import type { ConsentRecord } from "@/contracts/consent";
import type { Language } from "@/contracts/fields";
import type { TransferMechanism } from "@/contracts/vendors";
import type { Shown, ShownCookie, ShownPurpose, ShownService } from "../../shown/rules";
import { placeOf, sayIn } from "../vocabulary/rules";

/** What was said, and the address of the banner that asked. */
type Said = Pick<
  ConsentRecord,
  "action" | "layer" | "language" | "choices" | "services" | "chosenAt" | "validUntil"
> & {
  askedAt: string;
};

/** What a transfer rests on, by the article. */
const transferBases: Record<string, string> = {
  adequacy_45: "eu-gdpr:A45-3",
  standard_clauses_46: "eu-gdpr:A46-2-c",
  binding_rules_47: "eu-gdpr:A46-2-b",
  consent_49_1_a: "eu-gdpr:A49-1-a",
  contract_49_1_b: "eu-gdpr:A49-1-b",
  legal_duty_6_1_c: "eu-gdpr:A6-1-c",
} satisfies Record<TransferMechanism, string>;
const basisOf = (mechanism: string | null) => {
  const basis = transferBases[mechanism ?? ""];
  return basis === undefined ? {} : { "dpv:hasLegalBasis": basis };
};

/** A withdrawal does not say what stood before, so each no of it counts as taken back. */
function statusOf(answer: boolean | undefined, action: Said["action"]): string {
  if (answer === undefined) return "dpv:ConsentRequestDeferred";
  if (answer) return "dpv:ConsentGiven";
  return action === "withdraw" ? "dpv:ConsentWithdrawn" : "dpv:ConsentRefused";
}

function eventOf(record: Said, answer: boolean | undefined, kind: string) {
  return {
    "@type": [statusOf(answer, record.action), kind],
    "dpv:isIndicatedBy": "dpv:DataSubject",
    "dpv:isIndicatedAtTime": record.chosenAt,
    "dpv:hasIndicationMethod": [record.action, record.layer].filter(Boolean).join(", "),
    "dct:valid": record.validUntil,
  };
}

const data = ["dpv:PersonalData", "pd:DeviceBased"];

const dataOf = ({ name, use }: ShownCookie, recipient: string, language: Language) => ({
  "@type": data,
  "dpv:hasRecipient": { "@id": recipient },
  ...(name && { "dct:title": name }),
  ...(use && { "dct:description": sayIn(language)(use) }),
});

/** Whom the data reaches, what it is, where it is kept and how long: as far as the banner said it, and no further. */
function handlingOf(services: ShownService[], { language, askedAt }: Said) {
  const say = sayIn(language);
  const idOf = ({ vendor }: ShownService) => `${askedAt}#${vendor}`;
  const uses = services.flatMap(({ cookies }) => cookies.flatMap(({ use }) => use ?? []));
  const stored = services.flatMap((service) => service.cookies.map((one) => dataOf(one, idOf(service), language)));
  const countries = [...new Set(services.flatMap(({ country }) => country ?? []))];
  return {
    "dpv:hasRecipient": services.map((service) => ({
      "@id": idOf(service),
      "@type": ["dpv:Recipient", "dpv:ThirdParty"],
      "dpv:hasName": service.company ?? service.label,
      ...(service.country && { "dpv:hasLocation": placeOf(service.country) }),
      ...basisOf(service.mechanism),
    })),
    "dpv:hasPersonalData": stored.length > 0 ? stored : [{ "@type": data }],
    "dpv:hasStorageCondition": [
      { "@type": "dpv:StorageLocation", "dpv:hasLocation": ["dpv:WithinDevice", ...countries.map(placeOf)] },
      ...[...new Set(uses)].map((use) => ({
        "@type": "dpv:StorageDuration",
        "dpv:hasDuration": say(use),
      })),
    ],
  };
}

function purposeProcess(record: Said, purpose: ShownPurpose, services: ShownService[]) {
  const { key, required } = purpose;
  const say = sayIn(record.language);
  return {
    "@type": "dpv:Process",
    "dct:identifier": key,
    "dpv:hasPurpose": {
      "@type": "dpv:Purpose",
      "dct:title": say(purpose.name),
      "dct:description": say(purpose.text),
    },
    "dpv:hasNecessity": required ? "dpv:Required" : "dpv:Optional",
    // What is required is asked of nobody, so it rests on no consent.
    ...(!required && {
      "dpv:hasLegalBasis": ["eu-gdpr:A6-1-a"],
      "dpv:hasConsentStatus": eventOf(record, record.choices[key], "dpv:ExpressedConsent"),
    }),
    ...handlingOf(services, record),
  };
}

function serviceProcess(record: Said, purpose: ShownPurpose, service: ShownService) {
  const key = `${purpose.key}.${service.vendor}`;
  const say = sayIn(record.language);
  const { transfer } = service;
  return {
    "@type": "dpv:Process",
    "dct:identifier": key,
    "dpv:hasPurpose": {
      "@type": "dpv:Purpose",
      "dct:title": say(`${purpose.name}: ${service.label}`),
      "dct:description": say(transfer ?? purpose.text),
    },
    "dpv:hasNecessity": "dpv:Optional",
    "dpv:hasLegalBasis": transfer ? ["eu-gdpr:A6-1-a", "eu-gdpr:A49-1-a"] : ["eu-gdpr:A6-1-a"],
    "dpv:hasConsentStatus": eventOf(
      record,
      record.services[key],
      transfer ? "dpv:ExplicitlyExpressedConsent" : "dpv:ExpressedConsent",
    ),
    ...handlingOf([service], record),
  };
}

/** One process a purpose; a service that was asked or answered apart is a process of its own and in no other. */
export function processesOf(record: Said, { purposes }: Shown) {
  return purposes.flatMap((purpose) => {
    const isApart = ({ vendor, transfer }: ShownService) =>
      transfer !== null || `${purpose.key}.${vendor}` in record.services;
    const together = purpose.services.filter((service) => !isApart(service));
    return [
      purposeProcess(record, purpose, together),
      ...purpose.services.filter(isApart).map((service) => serviceProcess(record, purpose, service)),
    ];
  });
}
