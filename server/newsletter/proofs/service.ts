import type { ListSubscriptions, SubscriptionProof } from "@/contracts/newsletter";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { database } from "@/server/platform/database";
import { transact } from "@/server/platform/transact";
import * as queries from "./queries";

export async function listSubscriptions(actor: Actor, input: ListSubscriptions) {
  const scope = authorize(actor, "newsletter:read");
  return queries.listSubscriptions(database(), scope, input);
}

/** Looking at a person's proof is an act of its own, and leaves an entry. */
export async function getProof(actor: Actor, id: string): Promise<SubscriptionProof> {
  const scope = authorize(actor, "newsletter:read");
  return transact(actor, async ({ tx, record }) => {
    const { controllerId, proof } = await queries.getProof(tx, id);
    assertInScope(scope, [controllerId]);
    record({ act: "newsletter.proofOpened", about: id });
    return proof;
  });
}

export async function listFigures(actor: Actor) {
  const scope = authorize(actor, "newsletter:figures");
  return queries.listFigures(database(), scope);
}
