import * as z from "zod/mini";
import { Id, Key, LegalBasis, optionalProse, optionalText, Period, requiredText, textList, Version } from "./fields";
import { filterOf, pagingOf } from "./paging";
import { VendorRole } from "./vendors";

/** A purpose of Art. 30(1)(b) with its own legal basis; null where the source names none. */
export const ActivityPurpose = z.object({
  id: z.optional(Id),
  name: requiredText(300),
  legalBasis: z.nullable(LegalBasis),
  note: optionalText(500),
});
export type ActivityPurpose = z.infer<typeof ActivityPurpose>;

/** `last_use` is the start of a period, not of a deletion: "stay logged in" renews it. */
export const retentionTriggers = [
  "collection",
  "event_end",
  "contract_end",
  "last_use",
  "withdrawal",
  "objection",
] as const;
export const RetentionTrigger = z.enum(retentionTriggers);
export type RetentionTrigger = z.infer<typeof RetentionTrigger>;

/** `reauthenticate` ends a session, it deletes nothing. */
export const retentionActions = ["delete", "anonymise", "restrict", "reauthenticate"] as const;
export const RetentionAction = z.enum(retentionActions);
export type RetentionAction = z.infer<typeof RetentionAction>;

/** One stage of keeping: which data, from when, how long (null: the source states no period), and what then. */
export const RetentionRule = z.object({
  id: z.optional(Id),
  data: requiredText(300),
  trigger: RetentionTrigger,
  period: z.nullable(Period),
  action: RetentionAction,
  wording: optionalText(500),
});
export type RetentionRule = z.infer<typeof RetentionRule>;

/** A recipient is a vendor's service; `role` only where it differs from the service's own in this activity. */
export const ActivityRecipient = z.object({ serviceId: Id, role: z.nullable(VendorRole) });
export type ActivityRecipient = z.infer<typeof ActivityRecipient>;

const activityFields = {
  name: requiredText(),
  description: optionalProse(),
  noticeSection: optionalText(40),
  dataCategories: textList(),
  subjectCategories: textList(),
  purposes: z.array(ActivityPurpose).check(z.minLength(1, "purpose_required"), z.maxLength(20)),
  retention: z.array(RetentionRule).check(z.maxLength(20)),
  recipients: z.array(ActivityRecipient).check(z.maxLength(60)),
};
export const CreateActivity = z.object({ controllerId: Id, key: Key, ...activityFields });
export type CreateActivity = z.infer<typeof CreateActivity>;
export const EditActivity = z.object({ id: Id, version: Version, reason: optionalText(500), ...activityFields });
export type EditActivity = z.infer<typeof EditActivity>;

export const activitySorts = ["name", "section", "controller"] as const;
export const activityStates = ["retention_missing", "basis_missing", "archived"] as const;
export const ListActivities = z.object({
  ...pagingOf(activitySorts),
  controller: filterOf(Id),
  basis: filterOf(LegalBasis),
  vendor: filterOf(Id),
  state: filterOf(z.enum(activityStates)),
});
export type ListActivities = z.infer<typeof ListActivities>;

export type ActivityRow = {
  id: string;
  key: string;
  name: string;
  noticeSection: string | null;
  controllerName: string;
  bases: (LegalBasis | null)[];
  retention: { data: string; period: string | null; action: RetentionAction }[];
  recipients: string[];
  archivedAt: string | null;
};
export type Activity = Omit<CreateActivity, "purposes" | "retention" | "recipients"> & {
  id: string;
  version: number;
  archivedAt: string | null;
  controllerName: string;
  purposes: (ActivityPurpose & { id: string })[];
  retention: (RetentionRule & { id: string })[];
  recipients: (ActivityRecipient & {
    vendorId: string;
    vendorName: string;
    serviceName: string;
    serviceRole: VendorRole;
  })[];
};

/** The same with what an answer to the person needs beside it (Art. 15(1)(b) GDPR). */
export type AnswerActivity = NoticeActivity & { id: string; dataCategories: string[] };

/** An activity in the words that a notice needs, in the notice's order. */
export type NoticeActivity = {
  key: string;
  name: string;
  noticeSection: string | null;
  purposes: { name: string; legalBasis: LegalBasis | null; note: string | null }[];
  retention: Omit<RetentionRule, "id">[];
  recipients: { vendorName: string; serviceName: string; role: VendorRole }[];
};
