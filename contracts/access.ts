import * as z from "zod/mini";
import { Id, Language, requiredText } from "./fields";
import { pagingOf } from "./paging";
import { PersonRole } from "./permissions";

/** A role for one controller, or for all of them (null). */
export const Grant = z.object({ role: PersonRole, controllerId: z.nullable(Id) });
export type Grant = z.infer<typeof Grant>;

export const EditProfile = z.object({ language: Language });
export type EditProfile = z.infer<typeof EditProfile>;

export const DisablePerson = z.object({ id: Id, disabled: z.boolean(), reason: requiredText(300) });
export type DisablePerson = z.infer<typeof DisablePerson>;

export const peopleSorts = ["name", "signedIn"] as const;
export const ListPeople = z.object(pagingOf(peopleSorts));
export type ListPeople = z.infer<typeof ListPeople>;

export type PersonRow = {
  id: string;
  name: string;
  grants: { role: PersonRole; controllerName: string | null }[];
  disabledAt: string | null;
  accessReason: string | null;
  lastSignInAt: string | null;
};
