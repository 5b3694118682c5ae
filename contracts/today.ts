import type { DeadlineStep } from "./deadlines";
import type { EvidenceRow } from "./evidence";
import type { RequestRight } from "./requests";

/** What waits, as facts that the page says in words: no name, no address and no message of a person. */
export type TodayItem =
  | {
      kind: "request";
      id: string;
      reference: string;
      rights: RequestRight[];
      siteName: string;
      dueOn: string;
      daysLeft: number;
      trace: DeadlineStep[];
    }
  | { kind: "version_returned"; id: string; siteName: string; number: number; comment: string | null }
  | { kind: "version_in_review"; id: string; siteName: string; number: number; submittedAt: string | null }
  | { kind: "banner_in_review"; site: string; siteName: string; number: number; submittedAt: string }
  | { kind: "banner_refused"; site: string; siteName: string; number: number; findings: number }
  | { kind: "banner_returned"; site: string; siteName: string; number: number; comment: string | null }
  | { kind: "banner_unmeasured"; site: string; siteName: string; number: number }
  | { kind: "banner_unasked"; site: string; siteName: string; purposes: string[] }
  | { kind: "vendors_review_due"; count: number }
  | { kind: "vendors_transfer_missing"; count: number }
  | { kind: "mails_failed"; count: number }
  | { kind: "letters_failed"; count: number }
  | { kind: "replies_unread"; count: number }
  | { kind: "correspondence_waits"; count: number }
  | { kind: "complaints_due"; count: number }
  | { kind: "mailboxes_unread"; count: number }
  | { kind: "people_unused"; count: number; days: number };

/** The groups of the page, worst first: passed, near, and to decide. */
export const todayGroups = ["late", "soon", "decide"] as const;
export type TodayGroup = (typeof todayGroups)[number];

/** Numbers after the list, each with rows behind it. */
export type TodayFigure =
  | { kind: "requests"; open: number; late: number }
  | { kind: "consent"; site: string; siteName: string; decisions: number; acceptedAll: number; days: number }
  | { kind: "newsletter"; list: string; name: string; registered: number; confirmed: number }
  | { kind: "people"; all: number; disabled: number }
  | { kind: "sites"; count: number }
  | { kind: "entries"; count: number };

export type Today = {
  /** The civil day at the controllers' seat. */
  day: string;
  items: Record<TodayGroup, TodayItem[]>;
  figures: TodayFigure[];
  /** The newest entries of the log, for those whose work it is to look at it. */
  entries: EvidenceRow[] | null;
};
