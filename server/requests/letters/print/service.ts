import { formatDate } from "@/messages/format";
import { translator } from "@/messages/translator";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { findBrowser } from "@/server/platform/browser";
import { sha256 } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { printFace, printPage } from "@/server/platform/print";
import { transact } from "@/server/platform/transact";
import { getController } from "@/server/sites/queries";
import { getStoredCase, type StoredCase } from "../../cases/queries";
import { Words } from "../../sealing/rules";
import { getMessage } from "../../thread/queries";
import { letterPage } from "./rules";

/** Words of a case, set as the letter of a day. */
async function printed(stored: StoredCase, text: string, day: string): Promise<Buffer> {
  const { language, reference, controllerId, controllerName } = stored;
  const { address } = await getController(database(), controllerId);
  const page = letterPage({
    ...{ language, face: await printFace(), controllerName, controllerAddress: address, text },
    subject: translator(language, "letters")("subject", { reference }),
    date: formatDate(day, language),
  });
  return printPage(page);
}

/** The letter of an answer that waits behind a link; null where no browser is at hand. */
export async function printAnswer(
  actor: Actor,
  { stored, text, day }: { stored: StoredCase; text: string; day: string },
): Promise<Buffer | null> {
  authorize(actor, "requests:mail");
  return findBrowser() ? printed(stored, text, day) : null;
}

/** A letter of a case as PDF, for the post; printing it is in the log with the hash of what came out. */
export async function printLetter(actor: Actor, messageId: string): Promise<{ name: string; base64: string }> {
  const scope = authorize(actor, "requests:read");
  const message = await getMessage(database(), messageId);
  const stored = await getStoredCase(database(), message.requestId);
  const { key, reference } = stored;
  assertInScope(scope, [stored.controllerId]);
  if (!key || !message.sealed) throw new AppError("gone");
  if (!findBrowser()) throw new AppError("unavailable", { browser: "missing" });
  const { text } = Words.parse(key.unseal(`message ${message.id}`, message.sealed));
  const pdf = await printed(stored, text, message.at);
  await transact(actor, async ({ record }) =>
    record({
      act: "requests.letterPrinted",
      about: message.requestId,
      data: { letter: message.id, sha256: sha256(pdf) },
    }),
  );
  return { name: `${reference}-${message.kind}.pdf`, base64: pdf.toString("base64") };
}
