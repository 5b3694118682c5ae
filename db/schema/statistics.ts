import { sql } from "drizzle-orm";
import { date, index, integer, pgEnum, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { tallyDimensions } from "../../contracts/statistics";
import { createdAt, instant } from "../columns";
import { people } from "./access";
import { sites } from "./sites";

// The site is in every key of what is counted, so that it can be distributed by site.
export const tallyDimension = pgEnum("tally_dimension", tallyDimensions);

const count = (name: string) => integer(name).notNull().default(0);

/**
 * Which counter: one class of one dimension, never two at once. `day` is a civil day; a class of visitors has one counter a week,
 * under its Monday, for nothing finer is ever told of it. `hour` is 0 to 23 of the seat's clock, or -1 for the whole day. `banner` is a version's number; 0 and below are the invented banners of the demonstration's year. `variant` is
 * empty where none was drawn, `class` where the dimension is `all`. No id, no address, no agent, no time but the hour.
 * As with the records, the site is not checked at each write: it comes from the banner that was shown.
 */
const cell = {
  siteId: uuid("site_id").notNull(),
  dimension: tallyDimension("dimension").notNull(),
  day: date("day").notNull(),
  hour: smallint("hour").notNull(),
  class: text("class").notNull(),
  banner: integer("banner").notNull(),
  variant: text("variant").notNull(),
};

/** Banners shown and choices made; the names are those of the measures in contracts/statistics.ts. */
export const consentTallies = pgTable(
  "consent_tallies",
  {
    ...cell,
    shown: count("shown"),
    askedAgain: count("asked_again"),
    left: count("left_open"),
    existed: count("existed"),
    opened: count("opened"),
    noticeRead: count("notice_read"),
    acceptedFirst: count("accepted_first"),
    acceptedSecond: count("accepted_second"),
    refusedFirst: count("refused_first"),
    refusedSecond: count("refused_second"),
    chosenAll: count("chosen_all"),
    chosenSome: count("chosen_some"),
    chosenNone: count("chosen_none"),
    embedAllowed: count("embed_allowed"),
    acceptedLater: count("accepted_later"),
    refusedLater: count("refused_later"),
    chosenLater: count("chosen_later"),
    withdrawn: count("withdrawn"),
    signalled: count("signalled"),
  },
  (t) => [
    primaryKey({
      name: "consent_tallies_cell",
      columns: [t.siteId, t.dimension, t.day, t.hour, t.class, t.banner, t.variant],
    }),
  ],
);

/** Yes and no to each purpose, and to each service that was answered apart (`<purpose>.<vendor>`). */
export const consentAnswerTallies = pgTable(
  "consent_answer_tallies",
  {
    ...cell,
    key: text("key").notNull(),
    granted: count("granted"),
    refused: count("refused"),
  },
  (t) => [
    primaryKey({
      name: "consent_answer_tallies_cell",
      columns: [t.siteId, t.dimension, t.day, t.hour, t.class, t.banner, t.variant, t.key],
    }),
  ],
);

/** What the site itself says of its page views, to be held against the banners that were counted. */
export const pageViews = pgTable(
  "page_views",
  {
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    day: date("day").notNull(),
    views: integer("views").notNull(),
    reportedAt: instant("reported_at").notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.day] })],
);

/** A question to the figures that somebody wants to ask again: the part of its address after the question mark. */
export const statisticViews = pgTable(
  "statistic_views",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    query: text("query").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("statistic_views_person").on(t.personId)],
);
