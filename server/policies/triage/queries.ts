import { asc, eq } from "drizzle-orm";
import type { KeptDecision, TriageDecision } from "@/contracts/policy-triage";
import type { Queryable, Transaction } from "@/db/client";
import { people, policyDecisions } from "@/db/schema";

export const keepDecisions = async (
  tx: Transaction,
  versionId: string,
  decisions: TriageDecision[],
  { actorId, at }: { actorId: string | null; at: string },
): Promise<void> => {
  if (decisions.length > 0)
    await tx.insert(policyDecisions).values(decisions.map((decision) => ({ ...decision, versionId, actorId, at })));
};

/** What legal decided on the classes of a version, and why. */
export const listDecisions = (db: Queryable, versionId: string): Promise<KeptDecision[]> =>
  db
    .select({
      ...{ changeClass: policyDecisions.changeClass, duty: policyDecisions.duty, reason: policyDecisions.reason },
      ...{ actorName: people.name, at: policyDecisions.at },
    })
    .from(policyDecisions)
    .leftJoin(people, eq(people.id, policyDecisions.actorId))
    .where(eq(policyDecisions.versionId, versionId))
    .orderBy(asc(policyDecisions.changeClass));
