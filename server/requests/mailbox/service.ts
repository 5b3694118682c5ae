import type { ImapFlow } from "imapflow";
import { mailLimits } from "@/contracts/correspondence";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
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
  const range = goesOn ? { uid: `${known.lastUid + 1}:*` } : { seen: false };
  const found = (await client.search(range, { uid: true })) || [];
  // A range that ends in `*` names the last mail even where its UID is lower.
  const uids = found.filter((uid) => !goesOn || uid > known.lastUid).sort((a, b) => a - b);
  for (const uid of uids) await takeMail(actor, client, owner, uid);
  const lastUid = Math.max(goesOn ? known.lastUid : before, ...uids);
  await queries.keepReading(database(), { ...owner, uidValidity, lastUid, readAt: now().toISOString() });
}

async function takeMail(actor: Actor, client: ImapFlow, { controllerId }: Owner, uid: number): Promise<void> {
  const wanted = { size: true, internalDate: true, source: { maxLength: mailLimits.bytes } };
  const message = await client.fetchOne(String(uid), wanted, { uid: true });
  // Somebody moved it meanwhile.
  if (!message) return;
  const { source: raw, size = 0, internalDate } = message;
  if (!raw) return;
  const at = internalDate ? new Date(internalDate) : null;
  await transact(actor, async (tools) => {
    await receiveMail(actor, tools, { controllerId, way: "mailbox", raw, whole: size <= mailLimits.bytes }, at);
    await queries.passMail(tools.tx, controllerId, uid);
  });
}
