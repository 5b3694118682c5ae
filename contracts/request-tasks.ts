import * as z from "zod/mini";
import { CivilDate, Id, optionalProse, requiredText, Version } from "./fields";
import { EmailAddress } from "./newsletter";

/** What this desk holds of a person itself. */
export const ownPlaces = ["newsletter", "requests", "consents"] as const;
export type OwnPlace = (typeof ownPlaces)[number];

/** "Nothing found" is an answer too. */
export const taskOutcomes = ["found", "nothing"] as const;
export const TaskOutcome = z.enum(taskOutcomes);
export type TaskOutcome = z.infer<typeof TaskOutcome>;

/** Somebody looks in one place by a day: an activity, a vendor, or a place by its name. An owner with an address gets a link. */
export const CreateTask = z.object({
  id: Id,
  version: Version,
  activityId: z.nullable(Id),
  /** A company that may hold something; its name stands before the place. */
  vendorId: z.nullable(Id),
  place: requiredText(200),
  ownerName: requiredText(200),
  ownerEmail: z.nullable(EmailAddress),
  dueOn: CivilDate,
});
export type CreateTask = z.infer<typeof CreateTask>;

export const AnswerTask = z.object({
  id: Id,
  version: Version,
  taskId: Id,
  outcome: TaskOutcome,
  text: optionalProse(20_000),
});
export type AnswerTask = z.infer<typeof AnswerTask>;

/** POST of the page that a link leads to. */
export const AnswerByLink = z.object({ token: z.string(), outcome: TaskOutcome, text: optionalProse(20_000) });
export type AnswerByLink = z.infer<typeof AnswerByLink>;
export const taskDoor = { door: "requests.tasks", max: 30, seconds: 600, bytes: 105_000_000, files: 10 };

/** Of the desk: a scanned letter, a copy that somebody brought. */
export const attachDoor = { bytes: 105_000_000, files: 10 };

/** Collects what this desk holds itself; consents are found by the ids that the person gives. */
export const CollectOwn = z.object({
  id: Id,
  version: Version,
  consentIds: z.array(Id).check(z.maxLength(20)),
});
export type CollectOwn = z.infer<typeof CollectOwn>;

export type RequestTask = {
  id: string;
  own: OwnPlace | null;
  place: string | null;
  ownerName: string | null;
  byLink: boolean;
  dueOn: string;
  outcome: TaskOutcome | null;
  rows: number | null;
  text: string | null;
  answeredAt: string | null;
  files: RequestFile[];
  /** Days to the day by which it is to be answered; less than nought is late. */
  daysLeft: number;
};
export type RequestFile = { id: string; name: string | null; type: string; size: number; sha256: string };

/** All that somebody sees who opens a link: one task, and whom to look for. */
export type TaskPage =
  | {
      outcome: "open";
      controllerName: string;
      place: string;
      ownerName: string;
      dueOn: string;
      person: { name: string; email: string | null };
    }
  | { outcome: "answered" | "over"; controllerName: string };

/** Kept for the whole of a case: what was found is part of the answer. */
export const fileTypes = [
  "application/pdf",
  "image/png",
  "image/jpeg",
  "application/zip",
  "text/plain",
  "text/csv",
  "application/json",
] as const;
export type FileType = (typeof fileTypes)[number];
