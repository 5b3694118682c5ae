import * as z from "zod/mini";
import { CivilDate, Id, Language, optionalText, prose, requiredText } from "./fields";
import { EmailAddress } from "./newsletter";
import { filterOf, pagingOf } from "./paging";
import { enteredChannels, Rights } from "./requests";

/** From the watched mailbox, as a file of a mail program, or entered by staff. */
export const correspondenceWays = ["mailbox", "file", ...enteredChannels] as const;
export type CorrespondenceWay = (typeof correspondenceWays)[number];

/**
 * What waits is nobody's yet. It becomes a case, a part of one, or a complaint (Art. 77 GDPR), which knows no month: an authority
 * sets a day of its own; or nobody needs it.
 */
export const correspondenceStates = ["waiting", "request", "filed", "complaint", "closed", "discarded"] as const;
export const CorrespondenceState = z.enum(correspondenceStates);
export type CorrespondenceState = z.infer<typeof CorrespondenceState>;

/** Why a case is suggested: the mail answers a letter of it, names its number, or comes from its address. */
export const suggestionReasons = ["letter", "number", "address"] as const;
export type SuggestionReason = (typeof suggestionReasons)[number];

/** Why the mailbox is not read; each is a sentence in messages. */
export const mailboxProblems = ["refused", "unreachable"] as const;
export type MailboxProblem = (typeof mailboxProblems)[number];

/** Of one mail: its size, and what is kept of it. */
export const mailLimits = { bytes: 15_000_000, text: 50_000, files: 10 };

export const correspondenceSorts = ["received"] as const;
export const ListCorrespondence = z.object({ ...pagingOf(correspondenceSorts), state: filterOf(CorrespondenceState) });
export type ListCorrespondence = z.infer<typeof ListCorrespondence>;

const which = { id: Id };

/** A mail as a mail program saves it (.eml), in base64. */
export const UploadMail = z.object({
  controllerId: Id,
  raw: z
    .string()
    .check(
      z.minLength(1, "required"),
      z.maxLength(mailLimits.bytes * 1.4, "too_long"),
      z.regex(/^[A-Za-z0-9+/]+={0,2}$/),
    ),
});
export type UploadMail = z.infer<typeof UploadMail>;

/** What came in another way and is no request, such as an authority's letter. */
export const EnterCorrespondence = z.object({
  controllerId: Id,
  way: z.enum(enteredChannels),
  receivedOn: CivilDate,
  name: requiredText(200),
  email: z.nullable(EmailAddress),
  subject: optionalText(300),
  text: prose(20_000),
});
export type EnterCorrespondence = z.infer<typeof EnterCorrespondence>;

/** Makes a case of it: its words become those of the request, as they are. */
export const MakeRequest = z.object({
  ...which,
  siteId: Id,
  rights: Rights,
  name: requiredText(200),
  email: z.nullable(EmailAddress),
  language: Language,
  receivedOn: CivilDate,
});
export type MakeRequest = z.infer<typeof MakeRequest>;

export const Reference = z.string().check(z.trim(), z.toUpperCase(), z.regex(/^R-\d{4}-\d{4,}$/, "reference"));
export const FileCorrespondence = z.object({ ...which, reference: Reference });
export type FileCorrespondence = z.infer<typeof FileCorrespondence>;

export const KeepComplaint = z.object({ ...which, answerBy: z.nullable(CivilDate) });
export type KeepComplaint = z.infer<typeof KeepComplaint>;
export const ReadAttachment = z.object({ ...which, number: z.number().check(z.int(), z.minimum(1)) });
export type ReadAttachment = z.infer<typeof ReadAttachment>;

type Case = { id: string; reference: string };

/** Nothing of whoever wrote: that is read by opening it, and the log says who did. */
export type CorrespondenceRow = {
  id: string;
  way: CorrespondenceWay;
  state: CorrespondenceState;
  controllerName: string;
  receivedOn: string;
  automatic: boolean;
  request: Case | null;
  suggestedBy: SuggestionReason | null;
  answerBy: string | null;
  /** To the day that an authority set; less than nought is late. */
  daysLeft: number | null;
};

export type Attachment = { number: number; type: string; size: number };

/** `words` is null when nobody needs them here any more. */
export type OpenedCorrespondence = CorrespondenceRow & {
  words: {
    name: string;
    email: string | null;
    subject: string;
    text: string;
    /** Whether the text was longer than what is kept. */
    cut: boolean;
    attachments: Attachment[];
    /** Files of a kind or a size that the desk does not keep. */
    left: number;
  } | null;
  sites: { id: string; name: string }[];
  language: Language;
  handled: { at: string; by: string | null } | null;
};

/** The watched mailbox of a controller: until when it was read, and what hinders. */
export type MailboxState = { controllerName: string; readAt: string | null; problem: MailboxProblem | null };
