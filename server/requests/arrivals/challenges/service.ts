import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { limitRate } from "@/server/platform/http/rate-limit";
import { type Judged, judge, makeChallenge } from "./rules";

/** For one showing of a site's form. */
export async function createChallenge(actor: Actor, site: string, again: boolean): Promise<string> {
  authorize(actor, "requests:submit");
  return makeChallenge(site, again, now());
}

/** Of those who run no script, a site takes so many: machines that wait are bounded, and nobody else is kept out by them. */
const unsolved = { door: "requests.unsolved", max: 60, seconds: 3600 };

/** What a form that was sent is worth; see `judge`. Refuses where too many came without a script's work. */
export async function judgeForm(
  actor: Actor,
  site: string,
  form: { challenge: string; solution: string },
): Promise<Judged> {
  authorize(actor, "requests:submit");
  const judged = await judge(form, site, now());
  if (judged.outcome === "patient") await limitRate(unsolved, site);
  return judged;
}
