import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { formatDate } from "@/messages/format";
import { translator } from "@/messages/translator";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { findBrowser, withBrowser } from "@/server/platform/browser";
import { sha256 } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { getController } from "@/server/sites/queries";
import { getStoredCase } from "../../cases/queries";
import { Words } from "../../sealing/rules";
import { getMessage } from "../../thread/queries";
import { letterPage } from "./rules";

const fontFile = join(process.cwd(), "public", "fonts", "source-serif-4-latin-opsz-normal.woff2");
const readFont = () => readFile(fontFile, "base64").catch(() => null);

/** In a browser of its own, without scripts and without a network: what a letter holds reaches nobody on its way to paper. */
const print = (page: string) =>
  withBrowser(async (browser) => {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true, serviceWorkers: "block" });
    const sheet = await context.newPage();
    await sheet.setContent(page);
    return sheet.pdf({ preferCSSPageSize: true, tagged: true });
  });

/** A letter of a case as PDF, for the post; printing it is in the log with the hash of what came out. */
export async function printLetter(actor: Actor, messageId: string): Promise<{ name: string; base64: string }> {
  const scope = authorize(actor, "requests:read");
  const message = await getMessage(database(), messageId);
  const { key, language, reference, controllerId, controllerName } = await getStoredCase(database(), message.requestId);
  assertInScope(scope, [controllerId]);
  if (!key || !message.sealed) throw new AppError("gone");
  if (!findBrowser()) throw new AppError("unavailable", { browser: "missing" });
  const { address } = await getController(database(), controllerId);
  const { text } = Words.parse(key.unseal(`message ${message.id}`, message.sealed));
  const page = letterPage({
    ...{ language, font: await readFont(), controllerName, controllerAddress: address, text },
    subject: translator(language, "letters")("subject", { reference }),
    date: formatDate(message.at, language),
  });
  const pdf = await print(page);
  await transact(actor, async ({ record }) =>
    record({
      act: "requests.letterPrinted",
      about: message.requestId,
      data: { letter: message.id, sha256: sha256(pdf) },
    }),
  );
  return { name: `${reference}-${message.kind}.pdf`, base64: pdf.toString("base64") };
}
