import { eq } from "drizzle-orm";
import type { DisablePerson, EditProfile, ListPeople } from "@/contracts/access";
import { people, sessions } from "@/db/schema";
import type { Actor, Person } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { AppError, found } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { findPerson, listGrants, listPeopleWithin } from "./queries";

export async function listPeople(actor: Actor, input: ListPeople) {
  const scope = authorize(actor, "people:read");
  return listPeopleWithin(scope, input);
}

/** Ends her sessions in the same transaction. Nobody locks herself out, or somebody who reaches further than herself. */
export async function disablePerson(actor: Person, input: DisablePerson): Promise<void> {
  const scope = authorize(actor, "people:edit");
  const { id, disabled, reason } = input;
  if (id === actor.id) throw new AppError("forbidden", { id: "not_yourself" });
  await transact(actor, async ({ tx, record }) => {
    const person = found(await findPerson(tx, id));
    assertInScope(
      scope,
      person.grants.flatMap(({ controllerId }) => controllerId ?? []),
    );
    if (scope !== "all" && !person.grants.every(({ controllerId }) => controllerId && scope.includes(controllerId)))
      throw new AppError("forbidden");
    if ((person.disabledAt !== null) === disabled) return;
    await tx
      .update(people)
      .set({ disabledAt: disabled ? now().toISOString() : null, accessReason: reason })
      .where(eq(people.id, id));
    if (disabled) await tx.delete(sessions).where(eq(sessions.personId, id));
    record({ act: disabled ? "access.disabled" : "access.enabled", about: id });
  });
}

export async function getProfile(actor: Person) {
  authorize(actor, "profile:edit");
  const { id, name, language } = actor;
  const granted = await listGrants([id]);
  return { id, name, language, grants: granted.map(({ role, controllerName }) => ({ role, controllerName })) };
}

export async function editProfile(actor: Person, { language }: EditProfile): Promise<void> {
  authorize(actor, "profile:edit");
  if (language === actor.language) return;
  await transact(actor, async ({ tx, record }) => {
    await tx.update(people).set({ language }).where(eq(people.id, actor.id));
    record({ act: "access.profileEdited", about: actor.id, data: { language } });
  });
}
