import type { Language } from "@/contracts/fields";
import { readCountry } from "../../../faces/countries/rules";

const profile = "https://w3id.org/dpv/schema/dpv-27560#";
export const profiles = { receipt: `${profile}receipt-eu-gdpr`, record: `${profile}record-eu-gdpr` };

const address = { "@type": "@id" };
const instant = { "@type": "xsd:dateTime" };

/** What the receipt's terms mean. The proof is in words of ours: there is no vocabulary for RFC 6962. */
export const context = {
  dpv: "https://w3id.org/dpv#",
  pd: "https://w3id.org/dpv/pd#",
  loc: "https://w3id.org/dpv/loc#",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
  dct: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  "dct:conformsTo": address,
  "dct:publisher": address,
  "dct:created": instant,
  "dct:date": instant,
  "dct:dateSubmitted": instant,
  "dct:valid": instant,
  "dpv:hasApplicableLaw": address,
  "dpv:hasJurisdiction": address,
  "dpv:hasLegalBasis": address,
  "dpv:hasLocation": address,
  "dpv:hasNecessity": address,
  "dpv:isExercisedAt": address,
  "dpv:isIndicatedBy": address,
  "dpv:isIndicatedAtTime": instant,
  proof: {
    "@id": "urn:nachweis:proof",
    "@context": { "@vocab": "urn:nachweis:proof:", path: { "@container": "@list" } },
  },
};

/** Text in the language in which it was shown. */
export const sayIn = (language: Language) => (text: string) => ({ "@language": language, "@value": text });

/** A country by its code, however it was printed; what is none is said as it was written. */
export function placeOf(printed: string) {
  const code = readCountry(printed);
  return code === null ? { "@type": "dpv:Location", "dct:title": printed } : `loc:${code}`;
}
