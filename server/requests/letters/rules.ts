import type { Language } from "@/contracts/fields";
import type { Framed, RefusalGround } from "@/contracts/request-case";
import type { SignUpProofs } from "@/contracts/request-proofs";
import type { RequestRight } from "@/contracts/requests";
import { languages } from "@/messages";
import { formatDate } from "@/messages/format";
import { translator } from "@/messages/translator";

/** What letters of a case are made of. */
export type LetterFacts = {
  language: Language;
  name: string;
  reference: string;
  receivedOn: string;
  dueOn: string;
  rights: readonly RequestRight[];
  controllerName: string;
};

/** Plain substitution: what is put in is never read as a template. */
function words({ language, ...facts }: LetterFacts) {
  const t = translator(language, "letters");
  const right = translator(language, "requests");
  const said = {
    reference: facts.reference,
    received: formatDate(facts.receivedOn, language),
    due: formatDate(facts.dueOn, language),
    rights: facts.rights.map((one) => `${right(`right.${one}`)} (${right(`article.${one}`)})`).join(", "),
  };
  const greeting = t("greeting", { name: facts.name });
  const closing = t("closing", { controller: facts.controllerName });
  const whole = (...parts: string[]) => [greeting, ...parts, closing].join("\n\n");
  return { t, said, whole };
}

/** A letter of a kind whose words are free, as a start. */
export function draftOf(
  kind: "acknowledgement" | "identity" | "specify" | "lifting" | "answer",
  facts: LetterFacts,
  text = "",
): string {
  const { t, said, whole } = words(facts);
  if (kind === "answer") return whole(text);
  return whole(t(kind, said));
}

/** What becomes of the proof of a sign-up, as the letter that ends it has to say (Art. 12(4), 17(3)(e) GDPR). */
export const proofsSentence = (language: Language, { decision, until }: Pick<SignUpProofs, "decision" | "until">) =>
  translator(language, "letters")(`proofs.${decision}`, { until: String(until) });

/** That words about others are blacked out, and why that may be (Art. 15(4) GDPR). */
export const redactedSentence = (language: Language): string => translator(language, "letters")("redacted");

/** Told within the first month, with the reasons (Art. 12(3) GDPR). */
export function extensionLetter(facts: LetterFacts & { until: string; reasons: string }): string {
  const { t, said, whole } = words(facts);
  return whole(t("extension", { ...said, until: formatDate(facts.until, facts.language), reasons: facts.reasons }));
}

/** Reasons, the right to complain and the judicial remedy: none of the three can be left out (Art. 12(4) GDPR). */
export function refusalLetter(
  facts: LetterFacts & { ground: RefusalGround; authority: string; reasons: string },
): string {
  const { t, said, whole } = words(facts);
  const ground = t(`ground.${facts.ground}`);
  return whole(t("refusal", { ...said, ground, reasons: facts.reasons }), t("remedy", { authority: facts.authority }));
}

/** Asks somebody to look in one place; whom to look for stands behind the link alone. */
export function taskLetter(facts: {
  language: Language;
  name: string;
  place: string;
  dueOn: string;
  link: string;
  controllerName: string;
}): string {
  const { language, name, place, link, controllerName } = facts;
  const t = translator(language, "letters");
  const due = formatDate(facts.dueOn, language);
  return [t("greeting", { name }), t("task", { place, due }), link, t("closing", { controller: controllerName })].join(
    "\n\n",
  );
}

/** Tells where the answer waits, and that its code comes by another way. */
export function deliveryLetter(facts: {
  language: Language;
  name: string;
  reference: string;
  until: string;
  link: string;
  controllerName: string;
}): string {
  const { language, name, reference, link, controllerName } = facts;
  const t = translator(language, "letters");
  const said = t("delivery", { reference, until: formatDate(facts.until, language) });
  return [t("greeting", { name }), said, link, t("closing", { controller: controllerName })].join("\n\n");
}

/** Words that a draft leaves to its writer, in any language: no letter goes out with one of them. */
export const hasGap = (text: string): boolean =>
  languages.some((language) => text.includes(translator(language, "letters")("gap")));

const gap = "\u0000";

/** A letter cut where its reasons go, to be shown around the field in which they are written. */
export function frameOf(write: (reasons: string) => string): Framed {
  const [before = "", after = ""] = write(gap).split(gap);
  return { before, after };
}
