import { Key } from "@/contracts/fields";
import type { GetFigures, PublicFigures } from "@/contracts/request-figures";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { findSiteByKey, getController } from "@/server/sites/queries";
import { figuresOf, openYears, yearsOf } from "../queries";
import { publicRow } from "./rules";

/**
 * Of the controller of a site, where it wants them to be seen. Finished years in which nothing is open: a number that changes on a
 * day would tell of somebody who asked or was answered on that day.
 */
export async function getPublicFigures(actor: Actor, site: string, { year }: GetFigures): Promise<PublicFigures> {
  authorize(actor, "requests:submit");
  const found = Key.safeParse(site).success ? await findSiteByKey(database(), site) : null;
  if (!found || found.archivedAt) throw new AppError("not_found");
  const controller = await getController(database(), found.controllerId);
  if (!controller.publicFigures) throw new AppError("not_found");
  const today = civilDate(now());
  const scope = [controller.id];
  const open = await openYears(database(), controller.id);
  const years = (await yearsOf(database(), scope)).filter((one) => one < Number(today.slice(0, 4)) && !open.has(one));
  const asked = years.find((one) => one === year) ?? years[0] ?? null;
  const rows = asked ? await figuresOf(database(), scope, { year: asked, today }) : [];
  return { controllerName: controller.name, year: asked, years, rows: rows.map(publicRow) };
}
