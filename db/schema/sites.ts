import { index, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { laender } from "../../contracts/sites";
import { archivedAt, createdAt, id, version } from "../columns";
import { language } from "./languages";

export const land = pgEnum("land", laender);

export const controllers = pgTable("controllers", {
  id: id(),
  key: text("key").notNull().unique(),
  name: text("name").notNull(),
  address: text("address"),
  country: text("country"),
  land: land("land"),
  language: language("language").notNull(),
  email: text("email"),
  dpoName: text("dpo_name"),
  dpoAddress: text("dpo_address"),
  dpoEmail: text("dpo_email"),
  authority: text("authority"),
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
