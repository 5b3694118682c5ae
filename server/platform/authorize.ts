import { type Permission, permissions, roleMay } from "@/contracts/permissions";
import type { Actor } from "./actor";
import { AppError } from "./errors";

/** Controllers that an actor may act for under a permission: all of them, or these. */
export type Scope = "all" | string[];

export function scopeOf(actor: Actor, permission: Permission): Scope {
  if (actor.kind !== "person") return roleMay(actor.kind, permission) ? "all" : [];
  const granted = actor.grants.filter((grant) => roleMay(grant.role, permission));
  if (granted.some((grant) => grant.controllerId === null)) return "all";
  return [...new Set(granted.map((grant) => grant.controllerId as string))];
}

/** True where the actor has the permission for each of the controllers named, or for any if none is named. */
export function may(actor: Actor, permission: Permission, controllerIds: string[] = []): boolean {
  const scope = scopeOf(actor, permission);
  return scope === "all" || (scope.length > 0 && controllerIds.every((id) => scope.includes(id)));
}

/**
 * First line of every service function. Returns the scope, by which lists are limited.
 * Call it again with the record's controllers once these are known.
 */
export function authorize(actor: Actor, permission: Permission, controllerIds: string[] = []): Scope {
  if (!may(actor, permission, controllerIds)) throw new AppError("forbidden");
  return scopeOf(actor, permission);
}

/**
 * For a record of other controllers: it is not there at all, so that nobody learns of it by its refusal.
 */
export function assertInScope(scope: Scope, controllerIds: string[]): void {
  if (scope !== "all" && !controllerIds.some((id) => scope.includes(id))) throw new AppError("not_found");
}

/** All that an actor may do for at least one controller; what pages show by. */
export const permissionsOf = (actor: Actor): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((permission) => may(actor, permission));
