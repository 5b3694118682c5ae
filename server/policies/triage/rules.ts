import type { HistoryItem } from "@/contracts/evidence";
import type { CauseRecord, RedlineCause } from "@/contracts/policies";
import {
  type ChangeClass,
  changeClasses,
  type Duty,
  type TriageDecision,
  type Triaged,
} from "@/contracts/policy-triage";
import { isThirdCountry } from "@/contracts/transfers";

const sideOf = ({ fields }: HistoryItem, name: string, side: "before" | "after") =>
  fields.find((field) => field.name === name)?.[side] ?? null;

/** Days of an ISO 8601 period as a notice counts them; an unstated one is longer than any. */
export function daysOf(period: unknown): number {
  if (typeof period !== "string") return Number.POSITIVE_INFINITY;
  const [, years = 0, months = 0, weeks = 0, days = 0, hours = 0] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?.*)?$/
      .exec(period)
      ?.map(Number)
      .map((n) => n || 0) ?? [];
  return years * 365 + months * 30 + weeks * 7 + days + hours / 24;
}

type Found = { changeClass: ChangeClass; duty: Duty };

/** Where consent is what it rests on, a consent that was given does not reach further than what was said (Art. 4(11), 7 GDPR). */
const onConsent = (rests: boolean): Duty => (rests ? "ask_again" : "inform");

function classesOf({ isOptional }: CauseRecord, change: HistoryItem): Found[] {
  const { part, kind } = change;
  const after = (name: string) => sideOf(change, name, "after");
  const appears = kind !== "removed";
  const found: Found[] = [];
  if (part === "activity_purposes" && kind === "created")
    found.push({ changeClass: "new_purpose", duty: onConsent(after("legal_basis") === "consent") });
  if (part === "activity_purposes" && kind === "changed" && change.fields.some(({ name }) => name === "legal_basis"))
    found.push({ changeClass: "basis_changed", duty: onConsent(after("legal_basis") === "consent") });
  if (part === "activity_recipients" && kind === "created")
    found.push({ changeClass: "new_recipient", duty: "inform" });
  if (part === "cookies" && appears && after("company") !== null)
    found.push({ changeClass: "new_recipient", duty: onConsent(isOptional) });
  const country = after("country");
  if (part === "cookies" && appears && typeof country === "string" && isThirdCountry(country))
    found.push({ changeClass: "third_country", duty: onConsent(isOptional) });
  const isLonger = daysOf(after("period")) > daysOf(sideOf(change, "period", "before"));
  const saysPeriod = change.fields.some(({ name }) => name === "period");
  if (["retention_rules", "cookie_storages"].includes(part) && kind === "changed" && saysPeriod && isLonger)
    found.push({ changeClass: "longer_retention", duty: "inform" });
  if (part === "activities" && change.fields.some(({ name }) => name === "data_categories"))
    found.push({ changeClass: "new_data", duty: "inform" });
  return found;
}

const weight: Record<Duty, number> = { none: 0, inform: 1, ask_again: 2 };

/** Each class that is in the causes of a redline, once, with the heaviest duty that any of its changes proposes. */
export function triageOf(causes: RedlineCause[]): Triaged[] {
  const found = causes.flatMap((cause) =>
    cause.kind === "record"
      ? classesOf(cause.record, cause.change).map((one) => ({ ...one, record: cause.record.name }))
      : [],
  );
  return changeClasses.flatMap((changeClass) => {
    const of = found.filter((one) => one.changeClass === changeClass);
    if (of.length === 0) return [];
    const proposed = of.reduce<Duty>((most, { duty }) => (weight[duty] > weight[most] ? duty : most), "none");
    return [{ changeClass, proposed, records: [...new Set(of.map(({ record }) => record))] }];
  });
}

/** Classes without a decision. */
export const undecidedOf = (triage: Triaged[], decisions: TriageDecision[]): ChangeClass[] =>
  triage
    .map(({ changeClass }) => changeClass)
    .filter((changeClass) => !decisions.some((decision) => decision.changeClass === changeClass));

/** Of what was decided, what is in the version, each class once. */
export const decisionsFor = (triage: Triaged[], decisions: TriageDecision[]): TriageDecision[] =>
  triage.flatMap(({ changeClass }) => decisions.find((decision) => decision.changeClass === changeClass) ?? []);
