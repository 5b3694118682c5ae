import { ListSites } from "@/contracts/sites";
import {
  answerTimes,
  type GetStatistics,
  type GroupDimension,
  type Span,
  type Statistics,
  type Tally,
} from "@/contracts/statistics";
import type { Queryable } from "@/db/client";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { countDays } from "@/server/platform/civil-days";
import { civilDate, civilHour, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import * as sites from "@/server/sites/queries";
import { findSettings } from "../settings/queries";
import { listMarkers } from "./markers/queries";
import { acceptedOf, chosenOf, refusedOf } from "./measures/rules";
import * as queries from "./queries";
import { answerRates, comparedSpan, curveOf, hoursOf, isService, metricsOf, pick, spanOf, totalOf } from "./rules";
import { groupFigures } from "./suppression/queries";
import { answersWithin, daysWithin, timesWithin } from "./windows/queries";

/** The sites whose figures somebody may see, by name. */
export async function listSites(actor: Actor) {
  const scope = authorize(actor, "consent:figures");
  const page = await sites.listSites(database(), scope, ListSites.parse({ pageSize: 100 }));
  return page.rows.map(({ id, key, name }) => ({ id, key, name }));
}

/** A site whose figures the actor may see. */
export async function getSite(actor: Actor, key: string) {
  const scope = authorize(actor, "consent:figures");
  const site = await sites.getSiteByKey(database(), key);
  assertInScope(scope, [site.controllerId]);
  return site;
}

/** All figures of a site's page, from counters alone: nothing here can reach a record. */
export async function getStatistics(actor: Actor, input: GetStatistics): Promise<Statistics> {
  authorize(actor, "consent:figures");
  const site = await getSite(actor, input.site);
  const db = database();
  const today = civilDate(now());
  const asked = spanOf(input, today);
  const compared = comparedSpan(asked, input.compare);
  const group = groupOf(input.group);
  const figures = group
    ? await groupFigures(db, site.id, group, asked, compared, today)
    : await wholeFigures(db, site.id, asked, compared, today);
  const span = figures.span ?? asked;
  const [names, markers, times, demo, { settings }] = await Promise.all([
    queries.listAnswerNames(db, site.id),
    listMarkers(db, site, span),
    group ? [] : timesWithin(db, site.id, asked, today),
    queries.hasDemo(db, site.id, span),
    findSettings(db, site.id),
  ]);
  const answers = answerRates(names, figures.answers, figures.answersBefore);
  return {
    site: { key: site.key, name: site.name },
    asked,
    span: figures.span,
    group,
    compared: figures.compared,
    tally: figures.tally,
    before: figures.before,
    metrics: metricsOf(figures.tally, figures.before),
    curve: figures.curve,
    markers,
    purposes: answers.filter((answer) => !isService(answer)),
    services: answers.filter((answer) => isService(answer) && answer.whole + (answer.before?.whole ?? 0) > 0),
    times: timesOf(times),
    pageGroups: settings.pageGroups.map(({ key }) => key),
    demo,
  };
}

function timesOf(tallies: (Tally & { class: string })[]): Statistics["times"] {
  return answerTimes.map((time) => {
    const tally = totalOf(tallies.filter((each) => each.class === time));
    return { time, accepted: acceptedOf(tally), refused: refusedOf(tally), chosen: chosenOf(tally) };
  });
}

function groupOf(key: string | undefined): Statistics["group"] {
  const [dimension, ...rest] = key?.split(".") ?? [];
  return dimension ? { dimension: dimension as GroupDimension, class: rest.join(".") } : null;
}

async function wholeFigures(db: Queryable, siteId: string, span: Span, compared: Span | null, today: string) {
  const [days, daysBefore, answers, answersBefore] = await Promise.all([
    daysWithin(db, siteId, span, today),
    compared ? daysWithin(db, siteId, compared, today) : null,
    answersWithin(db, siteId, span, today),
    compared ? answersWithin(db, siteId, compared, today) : null,
  ]);
  const curve = countDays(span) === 1 ? await hoursOfDay(db, siteId, span.from) : null;
  return {
    span,
    compared,
    tally: pick(totalOf(days)),
    before: daysBefore && daysBefore.length > 0 ? totalOf(daysBefore) : null,
    curve: curve ?? curveOf(span, days),
    answers,
    answersBefore: daysBefore && daysBefore.length > 0 ? answersBefore : null,
  };
}

/** Null for a day whose hours were added up. */
async function hoursOfDay(db: Queryable, siteId: string, day: string) {
  const hours = await queries.talliesByHour(db, siteId, day);
  const at = now();
  return hours.length > 0 ? hoursOf(day, hours, civilDate(at) === day ? civilHour(at) : 23) : null;
}
