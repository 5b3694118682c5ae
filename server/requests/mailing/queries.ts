import { randomUUID } from "node:crypto";
import type { Transaction } from "@/db/client";
import { mails } from "@/db/schema";
import { env } from "@/env";

/** Into the outbox, within the act that causes it: gives the id that its job carries. */
export async function addMail(tx: Transaction, kind: string, about: string): Promise<string> {
  const [id, host] = [randomUUID(), env().MAIL_FROM.split("@").at(-1)];
  await tx.insert(mails).values({ id, kind: `requests.${kind}`, about, messageId: `<${id}@${host}>` });
  return id;
}
