import { boolean, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { calendarKeys, type OwnDay } from "../../contracts/deadlines";
import { archivedAt, createdAt, id, version } from "../columns";
import { language } from "./languages";

export const controllers = pgTable("controllers", {
  id: id(),
  key: text("key").notNull().unique(),
  name: text("name").notNull(),
  address: text("address"),
  country: text("country"),
  /** Whose public holidays move a deadline, and days of the operator's own on top. */
  calendar: text("calendar", { enum: calendarKeys }).notNull().default("DE"),
  ownDays: jsonb("own_days").$type<OwnDay[]>().notNull().default([]),
  /** Days from receipt in which a request is to be answered: "without undue delay" (Art. 12(3) GDPR). */
  answerDays: integer("answer_days").notNull().default(14),
  /** Whether delivery and erasure want a second person. */
  secondPerson: boolean("second_person").notNull().default(true),
  /** Whether figures of requests are shown to everybody. */
  publicFigures: boolean("public_figures").notNull().default(false),
  language: language("language").notNull(),
  email: text("email"),
  dpoName: text("dpo_name"),
  dpoAddress: text("dpo_address"),
  dpoEmail: text("dpo_email"),
  authority: text("authority"),
  /** Years after its closing in which a request is kept for proof; then it shrinks to a skeleton. */
  caseYears: integer("case_years").notNull().default(3),
  /** Years, to the end of the last, in which the proof of a sign-up is kept after its end. */
  proofYears: integer("proof_years").notNull().default(3),
  version: version(),
  archivedAt: archivedAt(),
  createdAt: createdAt(),
});

export const sites = pgTable(
  "sites",
  {
    id: id(),
    key: text("key").notNull().unique(),
    controllerId: uuid("controller_id")
      .notNull()
      .references(() => controllers.id),
    name: text("name").notNull(),
    address: text("address"),
    language: language("language").notNull(),
    version: version(),
    archivedAt: archivedAt(),
    createdAt: createdAt(),
  },
  (t) => [index("sites_controller").on(t.controllerId), index("sites_name").on(t.name)],
);
