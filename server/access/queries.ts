import { and, asc, eq, exists, ilike, inArray, type SQL, sql } from "drizzle-orm";
import type { ListPeople, PersonRow } from "@/contracts/access";
import type { Page } from "@/contracts/paging";
import type { Queryable } from "@/db/client";
import { controllers, grants, people } from "@/db/schema";
import type { Scope } from "@/server/platform/authorize";
import { database } from "@/server/platform/database";
import { containing, offsetOf, orderOf, pageOf, totalCount } from "@/server/platform/paging";

export const listControllerKeys = () =>
  database().select({ id: controllers.id, key: controllers.key }).from(controllers).orderBy(asc(controllers.key));

/** The id of an identity, or the one that it will get; and whether its access is switched off. */
export async function findIdentity(issuer: string, subject: string) {
  const [known] = await database()
    .select({ id: people.id, disabledAt: people.disabledAt })
    .from(people)
    .where(and(eq(people.issuer, issuer), eq(people.subject, subject)));
  if (known) return known;
  const [made] = await database().execute<{ id: string }>(sql`select uuidv7() as id`);
  return { id: (made as { id: string }).id, disabledAt: null };
}

export async function findPerson(db: Queryable, id: string) {
  const rows = await db
    .select({ id: people.id, disabledAt: people.disabledAt, role: grants.role, controllerId: grants.controllerId })
    .from(people)
    .leftJoin(grants, eq(grants.personId, people.id))
    .where(eq(people.id, id))
    .for("update", { of: people });
  const [first] = rows;
  if (!first) return null;
  const granted = rows.flatMap(({ role, controllerId }) => (role === null ? [] : [{ role, controllerId }]));
  return { id: first.id, disabledAt: first.disabledAt, grants: granted };
}

/** Grants with their controllers' names, of the people named; within the scope, since others' are not the reader's. */
export async function listGrants(personIds: string[], scope: Scope = "all") {
  if (personIds.length === 0) return [];
  const within = scope === "all" ? undefined : inArray(grants.controllerId, scope);
  return database()
    .select({ personId: grants.personId, role: grants.role, controllerName: controllers.name })
    .from(grants)
    .leftJoin(controllers, eq(controllers.id, grants.controllerId))
    .where(and(inArray(grants.personId, personIds), within))
    .orderBy(asc(grants.role), asc(controllers.name));
}

function matching(q: string, scope: Scope): SQL | undefined {
  const named = q === "" ? undefined : ilike(people.name, containing(q));
  if (scope === "all") return named;
  const granted = and(eq(grants.personId, people.id), inArray(grants.controllerId, scope));
  return and(named, exists(database().select({ id: grants.id }).from(grants).where(granted)));
}

export async function listPeopleWithin(scope: Scope, input: ListPeople): Promise<Page<PersonRow>> {
  const { id, name, disabledAt, accessReason, lastSignInAt } = people;
  const rows = await database()
    .select({ id, name, disabledAt, accessReason, lastSignInAt, total: totalCount })
    .from(people)
    .where(matching(input.q, scope))
    .orderBy(...orderOf(input.sort === "name" ? name : lastSignInAt, input.direction, id))
    .limit(input.pageSize)
    .offset(offsetOf(input));
  const granted = await listGrants(
    rows.map((row) => row.id),
    scope,
  );
  const page = pageOf(rows, input);
  const grantsOf = (personId: string) => granted.filter((grant) => grant.personId === personId);
  return {
    ...page,
    rows: page.rows.map((row) => ({
      ...row,
      grants: grantsOf(row.id).map(({ role, controllerName }) => ({ role, controllerName })),
    })),
  };
}
