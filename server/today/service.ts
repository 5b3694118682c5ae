import { ListEvidence } from "@/contracts/evidence";
import type { Permission } from "@/contracts/permissions";
import { ListRequests } from "@/contracts/requests";
import { ListSites } from "@/contracts/sites";
import type { Today, TodayFigure, TodayItem } from "@/contracts/today";
import { ListVendors } from "@/contracts/vendors";
import { listWaiting } from "@/server/consent/banners/waiting/service";
import { getStatistics } from "@/server/consent/statistics/service";
import { countEntries } from "@/server/evidence/queries";
import { listEvidence } from "@/server/evidence/service";
import { listFigures } from "@/server/newsletter/proofs/service";
import type { Actor } from "@/server/platform/actor";
import { authorize, may, scopeOf } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { isAuthor } from "@/server/policies/approval/queries";
import { getVersion, listPolicies } from "@/server/policies/service";
import { countOpen } from "@/server/requests/correspondence/service";
import { listRequests } from "@/server/requests/service";
import { listAllSites } from "@/server/sites/service";
import { listVendors } from "@/server/vendors/service";
import * as queries from "./queries";
import { grouped, obstacleOf, unusedDays, unusedSince } from "./rules";

const period = 28;
const manySites = 12;

/** A part of the day as the rooms tell it: what waits, and numbers with rows behind them. */
type Part = { items?: (TodayItem | null)[]; figures?: TodayFigure[] };

/** What waits for this person, from every room that she may enter; each room limits it to her controllers. */
export async function getToday(actor: Actor): Promise<Today> {
  authorize(actor, "today:read");
  const parts = [
    await when(actor, "requests:read", requestsOf),
    await when(actor, "policies:edit", returnedOf),
    await when(actor, "policies:approve", reviewsOf),
    await when(actor, "consent:edit", bannersOf),
    await when(actor, "consent:approve", bannersToApprove),
    await when(actor, "vendors:edit", vendorsOf),
    await when(actor, "newsletter:read", mailsOf),
    await when(actor, "consent:figures", consentOf),
    await when(actor, "newsletter:figures", newslettersOf),
    await when(actor, "people:read", peopleOf),
    await when(actor, "evidence:read", logOf),
  ];
  return {
    day: civilDate(now()),
    items: grouped(parts.flatMap(({ items = [] }) => items).filter((item) => item !== null)),
    figures: parts.flatMap(({ figures = [] }) => figures),
    entries: await entriesOf(actor),
  };
}

const when = async (actor: Actor, permission: Permission, part: (actor: Actor) => Promise<Part>): Promise<Part> =>
  may(actor, permission) ? part(actor) : {};

type Counted = Exclude<Extract<TodayItem, { count: number }>["kind"], "people_unused">;
const counted = (kind: Counted, count: number) => (count > 0 ? { kind, count } : null);

async function requestsOf(actor: Actor): Promise<Part> {
  const open = await listRequests(actor, ListRequests.parse({ view: "open", sort: "due", pageSize: 100 }));
  const due = open.rows.filter((row) => row.urgency === "late" || row.urgency === "soon");
  const late = due.filter((row) => row.urgency === "late").length;
  const failed = await queries.countFailedLetters(database(), scopeOf(actor, "requests:read"));
  const waiting = due.map(({ id, reference, claims, siteName, dueOn, daysLeft, trace }) => ({
    kind: "request" as const,
    ...{ id, reference, siteName, dueOn, daysLeft, trace },
    rights: claims.flatMap(({ right, state }) => (state === "closed" ? [] : right)),
  }));
  return {
    items: [...waiting, counted("letters_failed", failed), ...(await correspondenceOf(actor))],
    figures: [{ kind: "requests", open: open.total, late }],
  };
}

async function correspondenceOf(actor: Actor) {
  const { waiting, complaints, unread, replies } = await countOpen(actor);
  return [
    counted("complaints_due", complaints),
    counted("mailboxes_unread", unread),
    counted("replies_unread", replies),
    counted("correspondence_waits", waiting),
  ];
}

/** Back from legal: whoever edits notices may take it up again. */
async function returnedOf(actor: Actor): Promise<Part> {
  const policies = await listPolicies(actor, "policies:edit");
  const returned = policies.flatMap(({ open }) => (open?.state === "returned" ? [open.id] : []));
  const versions = await Promise.all(returned.map((id) => getVersion(actor, id)));
  return {
    items: versions.map(({ id, siteName, number, comment }) => ({
      kind: "version_returned" as const,
      ...{ id, siteName, number, comment },
    })),
  };
}

/** Nobody approves words of her own, so these do not wait for her. */
async function reviewsOf(actor: Actor): Promise<Part> {
  const policies = await listPolicies(actor, "policies:approve");
  const waiting = policies.flatMap(({ open }) => (open?.state === "in_review" ? [open.id] : []));
  const own = await Promise.all(waiting.map((id) => isAuthor(database(), actor, id)));
  const versions = await Promise.all(waiting.filter((_, i) => !own[i]).map((id) => getVersion(actor, id)));
  return {
    items: versions.map(({ id, siteName, number, submittedAt }) => ({
      kind: "version_in_review" as const,
      ...{ id, siteName, number, submittedAt },
    })),
  };
}

/** What keeps a banner from being approved, and what an officer can do about it. */
async function bannersOf(actor: Actor): Promise<Part> {
  const waiting = await listWaiting(actor, "consent:edit");
  return { items: waiting.map((banner) => obstacleOf(banner, now())) };
}

/** Measured, clean and somebody else's: only such a banner waits for a decision. */
async function bannersToApprove(actor: Actor): Promise<Part> {
  const waiting = await listWaiting(actor, "consent:approve");
  const ready = waiting.filter(({ open }) => open && open.findings === 0 && !open.isOwn);
  return {
    items: ready.flatMap(({ site, siteName, open }) =>
      open
        ? [{ kind: "banner_in_review" as const, site, siteName, number: open.number, submittedAt: open.submittedAt }]
        : [],
    ),
  };
}

async function vendorsOf(actor: Actor): Promise<Part> {
  const total = async (state: "review_due" | "transfer_missing") =>
    (await listVendors(actor, ListVendors.parse({ state, pageSize: 1 }))).total;
  return {
    items: [
      counted("vendors_review_due", await total("review_due")),
      counted("vendors_transfer_missing", await total("transfer_missing")),
    ],
  };
}

async function mailsOf(actor: Actor): Promise<Part> {
  const failed = await queries.countFailedMails(database(), scopeOf(actor, "newsletter:read"));
  return { items: [counted("mails_failed", failed)] };
}

async function consentOf(actor: Actor): Promise<Part> {
  const all = await listAllSites(actor, ListSites.parse({}));
  const own = all.filter((site) => may(actor, "consent:figures", [site.controllerId])).slice(0, manySites);
  const asked = { days: period, compare: "none" as const };
  const pages = await Promise.all(own.map(({ key }) => getStatistics(actor, { site: key, ...asked })));
  const figures = pages.map(({ site, metrics }) => {
    const accept = metrics.find(({ key }) => key === "acceptRate");
    return {
      kind: "consent" as const,
      ...{ site: site.key, siteName: site.name, decisions: accept?.whole ?? 0, acceptedAll: accept?.part ?? 0 },
      days: period,
    };
  });
  return { figures };
}

async function newslettersOf(actor: Actor): Promise<Part> {
  const lists = (await listFigures(actor)).slice(0, manySites);
  const figures = lists.map(({ list, name, registered, confirmed }) => ({
    kind: "newsletter" as const,
    ...{ list, name, registered, confirmed },
  }));
  return { figures };
}

/** People are counted only for those who administer all of them. */
async function peopleOf(actor: Actor): Promise<Part> {
  const sites = (await listAllSites(actor, ListSites.parse({}))).length;
  if (scopeOf(actor, "people:read") !== "all") return { figures: [{ kind: "sites", count: sites }] };
  const { all, disabled, unused } = await queries.countPeople(database(), unusedSince(now()));
  return {
    items: [unused > 0 ? { kind: "people_unused", count: unused, days: unusedDays } : null],
    figures: [
      { kind: "people", all, disabled },
      { kind: "sites", count: sites },
    ],
  };
}

async function logOf(actor: Actor): Promise<Part> {
  if (scopeOf(actor, "evidence:read") !== "all") return {};
  return { figures: [{ kind: "entries", count: await countEntries(database()) }] };
}

/** Who works on requests has a list of her own; for the others who read the log, its newest entries are the day. */
async function entriesOf(actor: Actor) {
  if (scopeOf(actor, "evidence:read") !== "all" || may(actor, "requests:read")) return null;
  return (await listEvidence(actor, ListEvidence.parse({ pageSize: 10 }))).rows;
}
