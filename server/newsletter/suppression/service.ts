import type { LiftSuppression } from "@/contracts/newsletter";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { transact } from "@/server/platform/transact";
import { addressHash } from "../rules";
import { lift } from "./queries";

/** Somebody who objected wants to be written to again, and says so to the desk: then she may sign up like anybody. */
export async function liftSuppression(actor: Actor, { controllerId, email }: LiftSuppression) {
  const scope = authorize(actor, "newsletter:end");
  assertInScope(scope, [controllerId]);
  return transact(actor, async ({ tx, record }) => {
    const wasSuppressed = await lift(tx, { controllerId, emailHash: addressHash(email) });
    if (wasSuppressed) record({ act: "newsletter.suppressionLifted", about: controllerId });
    return { wasSuppressed };
  });
}
