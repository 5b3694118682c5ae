import { type PersonRole, personRoles } from "@/contracts/permissions";
import type { Messages } from "@/messages";

export type AccountName = keyof Messages["access"]["accounts"];
export type Account = { name: AccountName; roles: string[] };

const forAll: Account[] = personRoles.map((role: PersonRole) => ({ name: role, roles: [role] }));

/** Named after their roles: the five, one person of each controller, and one without any role. */
export const accounts: readonly Account[] = [
  ...forAll,
  { name: "officer-tsi", roles: ["officer@tsi"] },
  { name: "marketing-mms", roles: ["marketing@mms"] },
  { name: "nobody", roles: [] },
];

export const findAccount = (name: unknown): Account | undefined => accounts.find((account) => account.name === name);
