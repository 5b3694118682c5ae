import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import * as z from "zod/mini";
import type { DeliveryPage, OpenDelivery } from "@/contracts/request-deliveries";
import type { Queryable } from "@/db/client";
import { requestDeliveries, requestEvents } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { now } from "@/server/platform/clock";
import { sha256 } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { AppError, found } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { getStoredCase, type StoredClaim } from "../cases/queries";
import type { CaseDesk } from "../cases/service";
import { readFileParts } from "../files/queries";
import { requestDelivered } from "../jobs";
import { addMail } from "../mailing/queries";
import { makeId } from "../sealing/queries";
import { packageOf } from "./package/queries";
import { type Entry, entriesOf, PackageContent, zipOf } from "./package/rules";
import { findByToken } from "./queries";
import { deliveryToken, isCode, isOver, makeCode, openUntil } from "./rules";

/** Puts an approved answer behind a link, sealed as it is now. The link goes by mail; the code is for somebody to pass on by another way. */
export async function putBehindLink(actor: Actor, desk: CaseDesk, claim: StoredClaim, letter: string): Promise<void> {
  authorize(actor, "requests:edit");
  const { tx, case: open, at, enqueue } = desk;
  if (!open.person.email) throw new AppError("invalid", { way: "no_address" });
  const id = await makeId(tx);
  const content = await packageOf(tx, open, { right: claim.right, outcome: found(claim.outcome), letter });
  await tx.insert(requestDeliveries).values({
    ...{ id, requestId: open.id, claimId: claim.id, tokenHash: sha256(deliveryToken(id)) },
    sealedCode: open.key.seal(`code ${id}`, makeCode()),
    sealedPackage: open.key.seal(`package ${id}`, content),
    until: openUntil(at).toISOString(),
  });
  enqueue(requestDelivered, { mailId: await addMail(tx, "delivery", id) });
}

/** A delivery behind its link, with its case; a link that is none, and one whose case is erased, are the same to whoever tries. */
async function behind(db: Queryable, token: string, lock = false) {
  const delivery = found(await findByToken(db, sha256(token), lock));
  const stored = await getStoredCase(db, delivery.requestId);
  const { key } = stored;
  const { id, sealedCode, sealedPackage, sealedLetter } = delivery;
  if (!key || !sealedCode || !sealedPackage) throw new AppError("not_found");
  const code = z.string().parse(key.unseal(`code ${id}`, sealedCode));
  const open = (): Entry[] => {
    const letter = sealedLetter ? z.string().parse(key.unseal(`letter ${id}`, sealedLetter)) : null;
    const content = PackageContent.parse(key.unseal(`package ${id}`, sealedPackage));
    return entriesOf(content, letter === null ? undefined : Buffer.from(letter, "base64"));
  };
  const zip = (from: Queryable) => zipOf(open(), (fileId) => readFileParts(from, key, fileId));
  return { delivery, stored, code, zip };
}

/** What the link shows. Opening it changes nothing and shows nothing of the person: programs open links too. */
export async function openDelivery(actor: Actor, token: string): Promise<DeliveryPage> {
  authorize(actor, "requests:fetch");
  const { delivery, stored } = await behind(database(), token);
  const outcome = isOver(delivery, now()) ? "over" : "open";
  return { outcome, controllerName: stored.controllerName, until: delivery.until };
}

export type Fetched = { outcome: "fetched"; name: string; stream: Readable } | { outcome: "wrong_code" | "over" };

/** Of a package as it goes out, without ever holding it. */
async function hashOf(stream: Readable): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest("hex");
}

/** Gives the package to whoever has link and code; each time and each wrong code is counted and in the log. */
export async function fetchDelivery(actor: Actor, { token, code: given }: OpenDelivery): Promise<Fetched> {
  authorize(actor, "requests:fetch");
  return transact(actor, async ({ tx, record }) => {
    const { delivery, stored, code, zip } = await behind(tx, token, true);
    const at = now();
    if (isOver(delivery, at)) return { outcome: "over" };
    const where = eq(requestDeliveries.id, delivery.id);
    const note = async (kind: "downloaded" | "downloadRefused", data: Record<string, unknown>) => {
      await tx.insert(requestEvents).values({ requestId: stored.id, kind, actorId: null, at: at.toISOString() });
      record({ act: `requests.${kind}`, about: stored.id, data: { delivery: delivery.id, ...data } });
    };
    if (!isCode(given, code)) {
      const wrongCodes = delivery.wrongCodes + 1;
      await tx.update(requestDeliveries).set({ wrongCodes }).where(where);
      await note("downloadRefused", { wrongCodes });
      return { outcome: "wrong_code" };
    }
    // The log has the hash before a byte goes out; each fetch gives the same bytes, so it is reckoned once.
    const hash = delivery.sha256 ?? (await hashOf(zip(tx)));
    const downloads = delivery.downloads + 1;
    await tx.update(requestDeliveries).set({ downloads, lastAt: at.toISOString(), sha256: hash }).where(where);
    await note("downloaded", { downloads, sha256: hash });
    return { outcome: "fetched", name: `${stored.reference}.zip`, stream: zip(database()) };
  });
}
