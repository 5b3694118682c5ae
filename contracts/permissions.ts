import * as z from "zod/mini";

/** What a person can be granted, from the identity provider's claim. */
export const personRoles = ["officer", "marketing", "legal", "auditor", "administrator"] as const;
export const PersonRole = z.enum(personRoles);
export type PersonRole = z.infer<typeof PersonRole>;

/** `visitor` is everybody at a public door; `worker` is the process itself (jobs, demo workspace, publication). */
export type Role = PersonRole | "visitor" | "worker";

/**
 * The one table of who may do what. A service asks it through `authorize`, a page shows it through `<Can>`,
 * and a test walks every role over every procedure. Reading the record of a person is never marketing's.
 */
export const permissions = {
  "session:start": ["visitor"],
  "session:end": ["officer", "marketing", "legal", "auditor", "administrator"],
  "today:read": ["officer", "marketing", "legal", "auditor", "administrator"],
  "profile:edit": ["officer", "marketing", "legal", "auditor", "administrator"],
  "sites:read": ["officer", "marketing", "legal", "auditor", "administrator", "worker"],
  "sites:edit": ["officer", "administrator", "worker"],
  "sites:history": ["officer", "legal", "auditor", "administrator"],
  "vendors:read": ["officer", "legal", "auditor", "worker"],
  "vendors:edit": ["officer", "legal", "worker"],
  "activities:read": ["officer", "legal", "auditor", "worker"],
  "activities:edit": ["officer", "worker"],
  "cookies:read": ["officer", "legal", "auditor", "worker"],
  "cookies:edit": ["officer", "worker"],
  "consent:figures": ["officer", "marketing"],
  "consent:report": ["officer", "marketing"],
  "consent:banners": ["officer", "marketing", "legal", "auditor", "worker"],
  "consent:edit": ["officer", "worker"],
  "consent:approve": ["legal", "worker"],
  "consent:records": ["officer"],
  "consent:give": ["visitor"],
  "newsletter:figures": ["officer", "marketing"],
  "newsletter:read": ["officer"],
  "newsletter:edit": ["officer", "worker"],
  "newsletter:signUp": ["visitor"],
  "newsletter:mail": ["worker"],
  "newsletter:end": ["officer"],
  "requests:read": ["officer"],
  "requests:edit": ["officer"],
  "requests:submit": ["visitor"],
  "requests:receive": ["officer", "worker"],
  "requests:answerTask": ["visitor"],
  "requests:fetch": ["visitor"],
  "requests:mail": ["worker"],
  "requests:seal": ["worker"],
  "requests:shrink": ["worker"],
  "policies:read": ["officer", "legal", "auditor", "worker"],
  "policies:edit": ["officer", "worker"],
  "policies:approve": ["legal", "worker"],
  "notices:read": ["visitor", "worker"],
  "evidence:read": ["officer", "auditor", "worker"],
  "people:read": ["administrator"],
  "people:edit": ["administrator"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export function roleMay(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}
