import { type Translate, translator } from "@/components/i18n/translator";
import { ButtonLink } from "@/components/ui/button-link";
import type { Wait } from "@/components/ui/waits";
import type { DeadlineStep } from "@/contracts/deadlines";
import type { TodayItem } from "@/contracts/today";
import type { Language } from "@/messages";
import { formatDate } from "@/messages/format";
import { bannerWords, isBanner, type Said } from "./banner-words";

/** Why a request is due on its day, in a few words: the requests' own page says it the same way. */
export type ReasonOf = (trace: readonly DeadlineStep[]) => string;

function requestWords(
  t: Translate<"today">,
  language: Language,
  reasonOf: ReasonOf,
  item: Extract<TodayItem, { kind: "request" }>,
): Said {
  const { id, reference, rights, siteName: site, dueOn, daysLeft, trace } = item;
  const asked = translator(language, "requests");
  const days = Math.abs(daysLeft);
  const late = daysLeft < 0;
  return {
    state: late ? "late" : "soon",
    when: daysLeft === 0 ? t("when.today") : t(late ? "when.late" : "when.soon", { days }),
    what: t("request.what", { reference, right: rights.map((right) => asked(`right.${right}`)).join(", ") }),
    why: t("request.why", { site, date: formatDate(dueOn, language), reason: reasonOf(trace) }),
    href: `/requests/${id}`,
    act: t("request.act"),
  };
}

function said(t: Translate<"today">, language: Language, reasonOf: ReasonOf, item: TodayItem): Said {
  if (isBanner(item)) return bannerWords(t, language, item);
  switch (item.kind) {
    case "request":
      return requestWords(t, language, reasonOf, item);
    case "version_returned": {
      const { id, siteName: site, number, comment } = item;
      return {
        state: "open",
        when: t("when.returned"),
        what: t("versionReturned.what", { site, number }),
        why: comment ? t("versionReturned.why", { comment }) : t("versionReturned.whyPlain"),
        href: `/policies/versions/${id}`,
        act: t("versionReturned.act"),
      };
    }
    case "version_in_review": {
      const { id, siteName: site, number, submittedAt } = item;
      const date = submittedAt && formatDate(submittedAt, language);
      return {
        state: "open",
        when: t("when.review"),
        what: t("versionInReview.what", { site, number }),
        why: date ? t("versionInReview.why", { date }) : t("versionInReview.whyPlain"),
        href: `/policies/versions/${id}/redline`,
        act: t("versionInReview.act"),
      };
    }
    case "vendors_review_due":
      return {
        state: "late",
        when: t("when.reviewDue"),
        what: t("vendorsReviewDue.what", { count: item.count }),
        why: t("vendorsReviewDue.why"),
        href: "/vendors?state=review_due",
        act: t("vendorsReviewDue.act"),
      };
    case "vendors_transfer_missing":
      return {
        state: "unknown",
        when: t("when.missing"),
        what: t("vendorsTransferMissing.what", { count: item.count }),
        why: t("vendorsTransferMissing.why"),
        href: "/vendors?state=transfer_missing",
        act: t("vendorsTransferMissing.act"),
      };
    case "mails_failed":
      return {
        state: "unknown",
        when: t("when.failed"),
        what: t("mailsFailed.what", { count: item.count }),
        why: t("mailsFailed.why"),
        href: "/newsletter?state=pending",
        act: t("mailsFailed.act"),
      };
    case "letters_failed":
      return {
        state: "unknown",
        when: t("when.failed"),
        what: t("lettersFailed.what", { count: item.count }),
        why: t("lettersFailed.why"),
        href: "/requests?view=open",
        act: t("lettersFailed.act"),
      };
    case "replies_unread":
      return {
        state: "open",
        when: t("when.new"),
        what: t("repliesUnread.what", { count: item.count }),
        why: t("repliesUnread.why"),
        href: "/requests?view=open",
        act: t("repliesUnread.act"),
      };
    case "correspondence_waits":
      return {
        state: "open",
        when: t("when.new"),
        what: t("correspondenceWaits.what", { count: item.count }),
        why: t("correspondenceWaits.why"),
        href: "/requests/correspondence",
        act: t("correspondenceWaits.act"),
      };
    case "complaints_due":
      return {
        state: "soon",
        when: t("when.due"),
        what: t("complaintsDue.what", { count: item.count }),
        why: t("complaintsDue.why"),
        href: "/requests/correspondence?state=complaint",
        act: t("complaintsDue.act"),
      };
    case "mailboxes_unread":
      return {
        state: "late",
        when: t("when.unread"),
        what: t("mailboxesUnread.what", { count: item.count }),
        why: t("mailboxesUnread.why"),
        href: "/requests/correspondence",
        act: t("mailboxesUnread.act"),
      };
    case "people_unused":
      return {
        state: "unknown",
        when: t("when.unused"),
        what: t("peopleUnused.what", { count: item.count, days: item.days }),
        why: t("peopleUnused.why"),
        href: "/settings?sort=signedIn",
        act: t("peopleUnused.act"),
      };
  }
}

/** One thing that waits, in words. `first` has the page's one primary act. */
export function waitOf(
  t: Translate<"today">,
  language: Language,
  reasonOf: ReasonOf,
  item: TodayItem,
  first: boolean,
): Wait {
  const { act, ...words } = said(t, language, reasonOf, item);
  return {
    ...words,
    key: words.href,
    act: (
      <ButtonLink href={words.href} look={first ? "primary" : undefined}>
        {act}
      </ButtonLink>
    ),
  };
}
