/**
 * Headings that steer instead of asking. Praise of the experience: VG Hannover, 19 March 2025, 10 A 5385/22 ("optimales
 * Nutzungserlebnis"). Feelings, jokes and hurry: EDPB Guidelines 03/2022, "stirring" and "emotional steering".
 */
const forbidden = [
  /optimal[\p{L}-]*\s+([\p{L}-]+\s+)?(nutz|nutzer|nutzungs|web|online|surf|website|einkaufs|shopping|kunden)-?\s?(erlebnis|erfahrung)/iu,
  /(beste|bestmögliche|tolle|perfekte|persönliche|verbesserte|einzigartige)[\p{L}-]*\s+([\p{L}-]+\s+)?[\p{L}-]*(erlebnis|erfahrung)/iu,
  /(erlebnis|erfahrung)[\p{L}-]*\s+([\p{L}-]+\s+){0,4}(verbessern|optimieren|verschönern|versüßen)/iu,
  /(best|optimal|better|perfect|great|improved|personali[sz]ed|tailored|seamless)\s+(possible\s+)?([\p{L}-]+\s+){0,2}experience/iu,
  /(improve|enhance|optimi[sz]e|personali[sz]e|elevate)\s+(your|the)\s+([\p{L}-]+\s+){0,2}(experience|visit)/iu,
  /wir\s+(schätzen|respektieren|achten|lieben)\s+(ihre|deine)\s+(privatsphäre|daten)/iu,
  /(privatsphäre|datenschutz)\s+(ist|liegt)\s+uns\s+(sehr\s+)?(wichtig|am herzen)/iu,
  /we\s+(value|respect|care about|cherish|love)\s+your\s+(privacy|data)/iu,
  /your\s+privacy\s+(matters|is important|is our priority)/iu,
  /(lust|appetit|hunger)\s+auf\s+([\p{L}-]+\s+){0,2}(kekse|cookies?)|cookies?\s+gefällig/iu,
  /(love|like|fancy|want|care for)\s+(some\s+|a\s+)?cookies?\b|who doesn.t (love|like) cookies/iu,
  /(fast|gleich)\s+(geschafft|fertig)|nur noch ein (klick|schritt)|almost (there|done)|one (last|more) (step|click)/iu,
  /(nichts|nicht)\s+verpassen|verpassen sie|don.t miss|do not miss|miss(ing)? out/iu,
];

export const isForbiddenHeading = (heading: string): boolean => forbidden.some((words) => words.test(heading));

const refusing =
  /ablehn|verweiger|verbiet|\bnein\b|\bohne\b|nicht (einwillig|zustimm|erlaub|akzeptier)|nur (das )?(notwendige|nötige|erforderliche)/i;
const refusingEnglish =
  /\b(reject|refuse|decline|deny|no|without|disagree)\b|do not|don.t|(only|just) (the )?(necessary|required|essential)|(necessary|required|essential)( cookies)? only/i;

/** A button that takes a refusal says so: "later" and "more" do not. */
export const saysReject = (name: string): boolean => refusing.test(name) || refusingEnglish.test(name);
