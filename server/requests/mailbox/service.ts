import type { ImapFlow } from "imapflow";
import { mailLimits } from "@/contracts/correspondence";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { log } from "@/server/platform/log";
import { transact } from "@/server/platform/transact";
import { receiveMail } from "../correspondence/receiving/service";
import * as queries from "./queries";

type Owner = { controllerId: string; account: string };

/**
 * Takes what is new in the folder that the client has open. It is opened for reading alone, so that nothing changes for whoever
 * reads it too. The first time what nobody has read yet is new; later whatever has a higher UID.
 */
export async function readMailbox(actor: Actor, client: ImapFlow, owner: Owner): Promise<void> {
  authorize(actor, "requests:receive");
  if (!client.mailbox) throw new Error("no folder is open");
  const uidValidity = Number(client.mailbox.uidValidity);
  const before = client.mailbox.uidNext - 1;
  const known = await queries.findReading(database(), owner.controllerId);
  const goesOn = known?.account === owner.account && known.uidValidity === uidValidity;
  const found = await client.search(goesOn ? { uid: `${known.lastUid + 1}:*` } : rangeFrom(known?.readAt), {
    uid: true,
  });
  // A server that refuses to search has not said that nothing is there.
  if (!found) throw new Error("the folder cannot be searched");
  // A range that ends in `*` names the last mail even where its UID is lower.
  const uids = found.filter((uid) => !goesOn || uid > known.lastUid).sort((a, b) => a - b);
  const keep = (lastUid: number) =>
    queries.keepReading(database(), { ...owner, uidValidity, lastUid, readAt: now().toISOString() });
  // Whoever is cut off in the middle of a first reading goes on from its beginning, whatever was opened meanwhile.
  if (!goesOn && uids[0] !== undefined) await keep(uids[0] - 1);
  for (const uid of uids) await takeMail(actor, client, owner, uid);
  await keep(Math.max(goesOn ? known.lastUid : before, ...uids));
}

const aDay = 86_400_000;

/** What nobody has read yet; of a folder that was made anew or replaced, all that came since the last reading: a mail is known again. */
const rangeFrom = (readAt: string | null | undefined) =>
  readAt ? { since: new Date(Date.parse(readAt) - aDay) } : { seen: false };

async function takeMail(actor: Actor, client: ImapFlow, { controllerId }: Owner, uid: number): Promise<void> {
  const wanted = { size: true, internalDate: true, source: { maxLength: mailLimits.bytes } };
  const message = await client.fetchOne(String(uid), wanted, { uid: true });
  // Somebody moved it meanwhile.
  if (!message) return;
  const { source: raw, size = 0, internalDate } = message;
  if (!raw) return;
  const at = internalDate ? new Date(internalDate) : null;
  const take = (isReadable: boolean) =>
    transact(actor, async (tools) => {
      const arrived = { controllerId, way: "mailbox" as const, raw, isReadable, whole: size <= mailLimits.bytes };
      await receiveMail(actor, tools, arrived, at);
      await queries.passMail(tools.tx, controllerId, uid);
    });
  // One mail that cannot be kept as it is must not keep back those behind it: it waits without its words.
  await take(true).catch(async (error: unknown) => {
    log().warn({ error: error instanceof Error ? error.name : "unknown" }, "a mail is kept without its words");
    await take(false);
  });
}
