import { and, desc, eq, inArray, isNull, like, sql } from "drizzle-orm";
import type { SuggestionReason } from "@/contracts/correspondence";
import type { Queryable } from "@/db/client";
import { mails, requestDeliveries, requestMessages, requests, requestTasks, sites } from "@/db/schema";
import { addressKey } from "../../holdings/queries";
import type { ReadMail } from "../reading/rules";
import { referenceIn } from "../reading/rules";

export type Match = { requestId: string; by: SuggestionReason; fromPerson: boolean; isOpen: boolean };

/**
 * The case that a mail seems to belong to. An id of our own letter is known to whoever got it and to nobody else; a number can be
 * guessed and an address can be forged, so these two suggest only.
 */
export async function findMatch(db: Queryable, controllerId: string, mail: ReadMail): Promise<Match | null> {
  const { answers, subject, email } = mail;
  const key = email ? addressKey(email) : null;
  const reference = referenceIn(subject);
  const found =
    (await answered(db, controllerId, answers)) ??
    (reference ? await byReference(db, controllerId, reference) : null) ??
    (key ? await byAddress(db, controllerId, key) : null);
  if (!found) return null;
  const { id, by, addressKey: known, closedAt } = found;
  return { requestId: id, by, fromPerson: key !== null && known === key, isOpen: closedAt === null };
}

const columns = { id: requests.id, addressKey: requests.addressKey, closedAt: requests.closedAt };

/** Whose letter it answers: a mailbox may serve several controllers of one desk. An id of a letter is guessed by nobody. */
export const ownerOfLetter = async (db: Queryable, messageIds: string[]): Promise<string | null> =>
  (await answered(db, null, messageIds))?.controllerId ?? null;

async function answered(db: Queryable, controllerId: string | null, messageIds: string[]) {
  if (messageIds.length === 0) return null;
  const asText = (column: typeof requestMessages.id | typeof requestDeliveries.id | typeof requestTasks.id) =>
    sql`${column}::text`;
  const [row] = await db
    .select({ ...columns, controllerId: sites.controllerId })
    .from(mails)
    .leftJoin(requestMessages, eq(asText(requestMessages.id), mails.about))
    .leftJoin(requestDeliveries, eq(asText(requestDeliveries.id), mails.about))
    .leftJoin(requestTasks, eq(asText(requestTasks.id), mails.about))
    .innerJoin(
      requests,
      eq(
        requests.id,
        sql`coalesce(${requestMessages.requestId}, ${requestDeliveries.requestId}, ${requestTasks.requestId})`,
      ),
    )
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(
      and(
        inArray(mails.messageId, messageIds),
        like(mails.kind, "requests.%"),
        controllerId ? eq(sites.controllerId, controllerId) : undefined,
      ),
    )
    .orderBy(desc(mails.createdAt))
    .limit(1);
  return row ? { ...row, by: "letter" as const } : null;
}

export async function byReference(db: Queryable, controllerId: string, reference: string) {
  const [row] = await db
    .select(columns)
    .from(requests)
    .innerJoin(sites, and(eq(sites.id, requests.siteId), eq(sites.controllerId, controllerId)))
    .where(eq(requests.reference, reference));
  return row ? { ...row, by: "number" as const } : null;
}

async function byAddress(db: Queryable, controllerId: string, key: string) {
  const [row] = await db
    .select(columns)
    .from(requests)
    .innerJoin(sites, and(eq(sites.id, requests.siteId), eq(sites.controllerId, controllerId)))
    .where(and(eq(requests.addressKey, key), isNull(requests.closedAt)))
    .orderBy(desc(requests.receivedOn), desc(requests.id))
    .limit(1);
  return row ? { ...row, by: "address" as const } : null;
}
