import type { PersonRole } from "@/contracts/permissions";
import type { RequestClaim } from "@/contracts/request-case";
import type { Actor } from "@/server/platform/actor";

type Due = Pick<RequestClaim, "dueOn" | "trace" | "closedAt">;

/** What the queue shows of a case: its open claim that is due first; when all are closed, the one that was due last. */
export function queueDates(claims: readonly Due[]): Pick<Due, "dueOn" | "trace" | "closedAt"> {
  const byDue = [...claims].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const next = byDue.find(({ closedAt }) => closedAt === null);
  const last = byDue.at(-1);
  const { dueOn, trace } = next ?? last ?? { dueOn: "", trace: [] };
  const closings = claims.flatMap(({ closedAt }) => closedAt ?? []).sort();
  return { dueOn, trace, closedAt: next ? null : (closings.at(-1) ?? null) };
}

/** Roles of somebody at a controller. */
export const rolesAt = (actor: Actor, controllerId: string): PersonRole[] =>
  actor.kind === "person"
    ? actor.grants
        .filter((grant) => grant.controllerId === null || grant.controllerId === controllerId)
        .map(({ role }) => role)
    : [];

export const personId = (actor: Actor) => (actor.kind === "person" ? actor.id : null);
