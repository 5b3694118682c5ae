import { eq } from "drizzle-orm";
import { ListCorrespondence } from "@/contracts/correspondence";
import { correspondence, mails } from "@/db/schema";
import type { Person } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { uploadMail } from "@/server/requests/correspondence/receiving/service";
import { listCorrespondence } from "@/server/requests/correspondence/service";
import { acknowledge } from "@/server/requests/thread/service";
import { openCase, sendLetters } from "./requests";

export type Mail = { from?: string; subject?: string; text?: string; headers?: string[] };

/** A mail as a mail program saves it. */
export const eml = ({
  from = "Max Wolf <max@person.example>",
  subject = "My data",
  text = "Tell me.",
  headers = [],
}: Mail) => [`From: ${from}`, `Subject: ${subject}`, ...headers, "", text].join("\r\n");

export const upload = (actor: Person, controllerId: string, mail: Mail) =>
  uploadMail(actor, { controllerId, raw: Buffer.from(eml(mail)).toString("base64") });

/** A kept mail as it is stored. */
export async function storedMail(id: string) {
  const [row] = await database().select().from(correspondence).where(eq(correspondence.id, id));
  return row;
}

/** What is open, as the list shows it. */
export const openMails = async (actor: Person) =>
  (await listCorrespondence(actor, ListCorrespondence.parse({}))).page.rows;

/** A case whose person got a letter by mail; gives the letter's Message-ID. */
export async function withLetter(officer: Person, email: string) {
  const request = await openCase(officer, "muster", { email });
  await acknowledge(officer, { ...(await request.current()), text: "It has arrived.", way: "mail" });
  await sendLetters();
  const letter = (await request.look()).thread.find(({ kind }) => kind === "acknowledgement");
  const about = letter?.id ?? "";
  const [row] = await database().select().from(mails).where(eq(mails.about, about));
  return { request, messageId: row?.messageId ?? "" };
}
