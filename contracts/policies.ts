import * as z from "zod/mini";
import { PublishedCookie } from "./cookies";
import type { HistoryItem } from "./evidence";
import { CivilDate, Id, Key, Language, optionalProse, optionalText, prose, requiredText, Version } from "./fields";
import { changeClasses, type KeptDecision, TriageDecision, type Triaged } from "./policy-triage";

export const policyStates = ["draft", "in_review", "returned", "published", "superseded"] as const;
export const PolicyState = z.enum(policyStates);
export type PolicyState = z.infer<typeof PolicyState>;

/** Marks that turn the order of reading would show the approver of a redline other words than a visitor reads. */
const body = prose(60_000).check(z.regex(/^[^\u202a-\u202e\u2066-\u2069]*$/, "plain_text"));

/** Authored text: Markdown without raw HTML, with register blocks on lines of their own (`::cookies{category=required}`). */
export const PolicySection = z.object({
  key: Key,
  number: optionalText(8),
  heading: requiredText(),
  body,
});
export type PolicySection = z.infer<typeof PolicySection>;

export const CreatePolicy = z.object({
  siteId: Id,
  language: Language,
  title: requiredText(),
  intro: optionalProse(2000),
  revisedOn: CivilDate,
  sections: z.array(PolicySection).check(z.minLength(1), z.maxLength(60)),
});
export type CreatePolicy = z.infer<typeof CreatePolicy>;

export const StartDraft = z.object({ policyId: Id });
export type StartDraft = z.infer<typeof StartDraft>;
export const EditSection = z.object({
  versionId: Id,
  version: Version,
  key: Key,
  heading: requiredText(),
  body,
});
export type EditSection = z.infer<typeof EditSection>;
export const SubmitVersion = z.object({ versionId: Id, version: Version });
export type SubmitVersion = z.infer<typeof SubmitVersion>;
/** Approval is bound to the compiled hash that was on the screen: anything else is a conflict. */
export const ApproveVersion = z.object({
  versionId: Id,
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** One for each class of change in the version. */
  decisions: z._default(z.array(TriageDecision).check(z.maxLength(changeClasses.length)), []),
});
export type ApproveVersion = z.input<typeof ApproveVersion>;
export const ReturnVersion = z.object({ versionId: Id, comment: prose(2000) });
export type ReturnVersion = z.infer<typeof ReturnVersion>;

/** What is public: frozen with the version, never the live register. GET /api/v1/sites/<key>/notice. */
export const PublishedNotice = z.object({
  site: Key,
  version: z.number(),
  language: Language,
  title: z.string(),
  intro: z.nullable(z.string()),
  revisedOn: CivilDate,
  publishedAt: z.nullable(z.string()),
  sha256: z.string(),
  demonstration: z.boolean(),
  controller: z.object({
    name: z.string(),
    address: z.nullable(z.string()),
    dpoName: z.nullable(z.string()),
    dpoAddress: z.nullable(z.string()),
    dpoEmail: z.nullable(z.string()),
    authority: z.nullable(z.string()),
  }),
  /** `text` is the authored Markdown with each register block in the words that it was compiled to. */
  sections: z.array(z.object({ key: Key, number: z.nullable(z.string()), heading: z.string(), text: z.string() })),
  cookies: z.array(PublishedCookie),
});
export type PublishedNotice = z.infer<typeof PublishedNotice>;

export type PolicyRow = {
  id: string;
  siteKey: string;
  siteName: string;
  controllerName: string;
  published: { number: number; revisedOn: string; publishedAt: string } | null;
  open: { id: string; number: number; state: PolicyState } | null;
};
export type PolicyVersion = {
  id: string;
  policyId: string;
  siteKey: string;
  siteName: string;
  number: number;
  state: PolicyState;
  version: number;
  language: Language;
  title: string;
  intro: string | null;
  revisedOn: string;
  sections: PolicySection[];
  hash: string | null;
  authorId: string | null;
  authorName: string | null;
  submittedAt: string | null;
  publishedAt: string | null;
  comment: string | null;
};
export type PolicyVersionRow = Pick<
  PolicyVersion,
  "id" | "number" | "state" | "revisedOn" | "publishedAt" | "authorName"
>;
/** `text` is what the notice says now: of the published version, or of the first draft. */
export type Policy = {
  id: string;
  siteKey: string;
  siteName: string;
  controllerName: string;
  versions: PolicyVersionRow[];
  text: PolicyVersion;
};

/** A clause of the redline: words kept, taken out and put in, in reading order. */
export type RedlinePart = { kind: "same" | "old" | "new"; text: string };
export type RedlineClause = {
  key: string;
  number: string | null;
  heading: string;
  parts: RedlinePart[];
  /** `moved`: the same words in another place among the clauses. */
  kind: "changed" | "added" | "removed" | "moved";
  /** Blanks, signs and single letters alone. */
  isEditorial: boolean;
};

/** A record that a clause shows. */
export type CauseRecord = {
  kind: "controller" | "activity" | "cookie" | "vendor";
  id: string;
  name: string;
  /** A cookie that is set on consent alone (§ 25 TDDDG). */
  isOptional: boolean;
};
/** Why a clause says something else: its authored text, a record with the fields that it shows, the version's own number and date, or the product's own words. */
export type RedlineCause =
  | { kind: "text"; actorName: string | null; at: string | null }
  | { kind: "record"; record: CauseRecord; change: HistoryItem }
  | { kind: "version" }
  | { kind: "product" };
export type Redline = { from: number | null; to: number; hash: string; clauses: RedlineClause[]; unchanged: number };

/** Why the reader cannot approve: the key of a sentence that says so. */
export const approvalRefusals = [
  "not_in_review",
  "no_permission",
  "own_words",
  "text_changed",
  "records_changed",
] as const;
export type ApprovalRefusal = (typeof approvalRefusals)[number];
export type Review = {
  version: PolicyVersion;
  redline: Redline;
  /** By the key of a clause that changed. */
  causes: Record<string, RedlineCause[]>;
  triage: Triaged[];
  /** Once it is approved. */
  decisions: KeptDecision[];
  refusal: ApprovalRefusal | null;
  /** Clauses that a record has changed since the version was submitted. */
  changedSince: { number: string | null; heading: string }[];
};
