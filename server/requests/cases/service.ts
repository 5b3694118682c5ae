import { eq } from "drizzle-orm";
import type { DeliveryWay, LetterKind, RequestEventKind, SendingWay } from "@/contracts/request-case";
import type { RequestRight } from "@/contracts/requests";
import { requestEvents, requests } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { AppError } from "@/server/platform/errors";
import { type Tools, transact } from "@/server/platform/transact";
import { requestLetterWritten } from "../jobs";
import { addMail } from "../mailing/queries";
import { getRequestHead } from "../queries";
import type { CaseKey } from "../sealing/rules";
import { addMessage } from "../thread/queries";
import { getStoredCase, refreshQueue, type StoredCase, takeVersion } from "./queries";
import { personId } from "./rules";

type OpenCase = StoredCase & { key: CaseKey; person: NonNullable<StoredCase["person"]> };

/** What an act on a case works with. */
export type CaseDesk = Tools & {
  case: OpenCase;
  at: Date;
  /** Into the case's own history, and into the log under the same name. */
  note(kind: RequestEventKind, data?: Record<string, unknown>, right?: RequestRight): Promise<void>;
  /** Changes of the case itself. */
  change(fields: Partial<typeof requests.$inferInsert>): Promise<void>;
  /** Writes a letter into the thread and, by mail, into the outbox; gives its hash. */
  letter(kind: LetterKind, text: string, way: SendingWay, right?: RequestRight): Promise<string>;
  /** Writes the answer into the thread; behind a link it is sent by nobody. */
  answer(text: string, way: DeliveryWay, right: RequestRight): Promise<string>;
};

/**
 * One act on an open case, on the version that its actor saw: of two at once the second is told how the case stands now,
 * and nothing is overwritten. An act without a version overwrites nothing whoever comes first, such as a tick.
 */
export async function workOn(
  actor: Actor,
  { id, version }: { id: string; version?: number },
  work: (desk: CaseDesk) => Promise<void>,
  { alsoClosed = false } = {},
): Promise<{ id: string }> {
  const scope = authorize(actor, "requests:edit");
  return transact(actor, async (tools) => {
    const { tx } = tools;
    assertInScope(scope, [(await getRequestHead(tx, id)).controllerId]);
    if (!(await takeVersion(tx, id, version))) {
      const { reference, version: stored, identity } = await getRequestHead(tx, id);
      throw new AppError("conflict", {}, { id, reference, version: stored, identity });
    }
    const stored = await getStoredCase(tx, id);
    const { key, person } = stored;
    // A skeleton has nothing to work on, and nobody to write to.
    if (!key || !person || (stored.closedAt && !alsoClosed)) throw new AppError("conflict", { state: "closed" });
    await work(deskFor(actor, tools, { ...stored, key, person }));
    await refreshQueue(tx, id);
    return { id };
  });
}

function deskFor(actor: Actor, tools: Tools, open: OpenCase): CaseDesk {
  const { tx, record, enqueue } = tools;
  const at = now();
  const [requestId, actorId, moment] = [open.id, personId(actor), at.toISOString()];
  const write = async (kind: LetterKind, text: string, way: DeliveryWay, right?: RequestRight) => {
    if (way === "mail" && !open.person.email) throw new AppError("invalid", { way: "no_address" });
    const message = { kind, text, way, right: right ?? null, actorId, at: moment };
    const { id, sha256 } = await addMessage(tx, open.key, message);
    if (way === "mail") enqueue(requestLetterWritten, { mailId: await addMail(tx, kind, id) });
    return sha256;
  };
  return {
    ...tools,
    case: open,
    at,
    async note(kind, data = {}, right) {
      await tx.insert(requestEvents).values({ requestId, kind, right: right ?? null, actorId, at: moment });
      record({ act: `requests.${kind}`, about: requestId, data: { ...data, ...(right && { right }) } });
    },
    async change(fields) {
      await tx.update(requests).set(fields).where(eq(requests.id, requestId));
    },
    letter: (kind, text, way, right) => write(kind, text, way, right),
    answer: (text, way, right) => write("answer", text, way, right),
  };
}
