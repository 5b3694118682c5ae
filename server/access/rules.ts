import type { Grant } from "@/contracts/access";
import { PersonRole } from "@/contracts/permissions";

export type RoleMap = Record<string, string>;
export type Controller = { id: string; key: string };
/** Why a sign-in ends at the door; the key of its text in messages (`access.refused.*`). */
export const refusedReasons = ["no-claim", "no-roles", "too-many-groups", "disabled"] as const;
export type RefusedReason = (typeof refusedReasons)[number];
export type Admission = { grants: Grant[] } | { refused: RefusedReason };

const roleText = /^([a-z]+)(?:@([a-z][a-z0-9-]{1,39}))?$/;

/** `officer` or `officer@key`, read; null for anything else. */
function readRole(text: string): { role: PersonRole; key: string | null } | null {
  const [, name, key = null] = roleText.exec(text) ?? [];
  const role = PersonRole.safeParse(name);
  return role.success ? { role: role.data, key } : null;
}

/** AUTH_ROLE_MAP: a JSON object from a claim's value to a role. What would never grant anything is an error at the start. */
export function parseRoleMap(text: string): RoleMap {
  if (text.trim() === "") return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = null;
  }
  const entries = Object.entries(parsed ?? { "": null });
  if (entries.every(([, role]) => typeof role === "string" && readRole(role))) return Object.fromEntries(entries);
  throw new Error(
    'Set right, please: AUTH_ROLE_MAP, a JSON object such as {"a-group":"officer","another":"marketing@key"}.',
  );
}

function valuesOf(claim: unknown): string[] {
  const values = Array.isArray(claim) ? claim : [claim];
  return values.filter((value): value is string => typeof value === "string");
}

/** With a map only its keys count; without one a value counts that is a role itself. All else grants nothing. */
export function grantsFrom(claim: unknown, map: RoleMap, controllers: readonly Controller[]): Grant[] {
  const isMapped = Object.keys(map).length > 0;
  const granted = new Map<string, Grant>();
  for (const value of valuesOf(claim)) {
    const text = isMapped ? (Object.hasOwn(map, value) ? map[value] : undefined) : value;
    const read = text === undefined ? null : readRole(text);
    if (!read) continue;
    const controller = controllers.find(({ key }) => key === read.key);
    if (read.key !== null && !controller) continue;
    const grant = { role: read.role, controllerId: controller?.id ?? null };
    granted.set(`${grant.role}@${grant.controllerId}`, grant);
  }
  const all = [...granted.values()];
  const isWider = (grant: Grant) => (other: Grant) => other.role === grant.role && other.controllerId === null;
  return all.filter((grant) => grant.controllerId === null || !all.some(isWider(grant)));
}

/** Microsoft Entra leaves groups out of a token beyond 200, and says so; a part of them would be a guess. */
export function isOverage(claims: Record<string, unknown>, claimName: string): boolean {
  const elsewhere = claims._claim_names;
  if (typeof elsewhere === "object" && elsewhere !== null && Object.hasOwn(elsewhere, claimName)) return true;
  return claimName === "groups" && String(claims.hasgroups) === "true";
}

/** Deny by default: who brings no role that is known here is not let in. */
export function admit(
  claims: Record<string, unknown>,
  claimName: string,
  map: RoleMap,
  controllers: readonly Controller[],
): Admission {
  if (isOverage(claims, claimName)) return { refused: "too-many-groups" };
  if (!Object.hasOwn(claims, claimName)) return { refused: "no-claim" };
  const grants = grantsFrom(claims[claimName], map, controllers);
  return grants.length > 0 ? { grants } : { refused: "no-roles" };
}

/** A grant as the log writes it: `officer`, `marketing@key`. */
export function grantText({ role, controllerId }: Grant, controllers: readonly Controller[]): string {
  if (controllerId === null) return role;
  return `${role}@${controllers.find(({ id }) => id === controllerId)?.key ?? controllerId}`;
}

const doors = /^\/(sign-in|sign-out|signed-out|refused|api)(\/|\?|#|$)/;

/** A path of ours from outside text, else the first page; never another origin. */
export function pathWithin(value: unknown, origin: string): string {
  if (typeof value !== "string" || !/^\/(?![/\\])/.test(value) || !URL.canParse(value, origin)) return "/";
  const url = new URL(value, origin);
  const path = `${url.pathname}${url.search}${url.hash}`;
  return url.origin !== origin || path.startsWith("//") ? "/" : path;
}

/** Where somebody goes after signing in: not to the doors again. */
export function pathAfterSignIn(value: unknown, origin: string): string {
  const path = pathWithin(value, origin);
  return doors.test(path) ? "/" : path;
}
