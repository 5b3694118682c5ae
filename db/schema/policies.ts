import { sql } from "drizzle-orm";
import {
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type PolicySection, type PublishedNotice, policyStates } from "../../contracts/policies";
import { changeClasses, duties } from "../../contracts/policy-triage";
import { createdAt, id, instant, version } from "../columns";
import { people } from "./access";
import { language } from "./languages";
import { sites } from "./sites";

export const policyState = pgEnum("policy_state", policyStates);

export const policies = pgTable("policies", {
  id: id(),
  siteId: uuid("site_id")
    .notNull()
    .unique()
    .references(() => sites.id),
  createdAt: createdAt(),
});

/** `notice` and `html` are the frozen compile: set when a version goes to review, public when it is approved. */
export const policyVersions = pgTable(
  "policy_versions",
  {
    id: id(),
    policyId: uuid("policy_id")
      .notNull()
      .references(() => policies.id),
    number: integer("number").notNull(),
    state: policyState("state").notNull().default("draft"),
    language: language("language").notNull(),
    title: text("title").notNull(),
    intro: text("intro"),
    revisedOn: date("revised_on").notNull(),
    sections: jsonb("sections").$type<PolicySection[]>().notNull(),
    notice: jsonb("notice").$type<PublishedNotice>(),
    html: text("html"),
    sha256: text("sha256"),
    authorId: uuid("author_id").references(() => people.id),
    submittedAt: instant("submitted_at"),
    approverId: uuid("approver_id").references(() => people.id),
    publishedAt: instant("published_at"),
    comment: text("comment"),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("policy_versions_number").on(t.policyId, t.number),
    index("policy_versions_state").on(t.state, t.policyId),
    // One is in force, and one at most is being prepared.
    uniqueIndex("policy_versions_published").on(t.policyId).where(sql`state = 'published'`),
    uniqueIndex("policy_versions_open").on(t.policyId).where(sql`state in ('draft', 'in_review', 'returned')`),
  ],
);

/** What legal decided on each class of change in a version, and why. */
export const policyDecisions = pgTable(
  "policy_decisions",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => policyVersions.id),
    changeClass: text("change_class", { enum: changeClasses }).notNull(),
    duty: text("duty", { enum: duties }).notNull(),
    reason: text("reason").notNull(),
    actorId: uuid("actor_id").references(() => people.id),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.changeClass] })],
);
