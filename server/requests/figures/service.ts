import type { GetFigures, RequestFigures } from "@/contracts/request-figures";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { findBrowser } from "@/server/platform/browser";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { figuresOf, yearsOf } from "./queries";

/** The yearly report: numbers of rights, never of a person. */
export async function getFigures(actor: Actor, { year }: GetFigures): Promise<RequestFigures> {
  const scope = authorize(actor, "requests:read");
  const today = civilDate(now());
  const asked = year ?? Number(today.slice(0, 4));
  return {
    year: asked,
    years: await yearsOf(database(), scope),
    rows: await figuresOf(database(), scope, { year: asked, today }),
    canPrint: findBrowser() !== null,
  };
}
