import type { PersonRole } from "@/contracts/permissions";
import { grantQueue } from "@/db/grants";
import { controllers, sites } from "@/db/schema";
import { provide } from "@/env";
import { startMailbox } from "@/server/demo/mailbox/server";
import { type DemoMail, listMails } from "@/server/demo/mailbox/store";
import { handlers } from "@/server/newsletter/handlers";
import { newsletterRegistered } from "@/server/newsletter/jobs";
import { createList } from "@/server/newsletter/lists/service";
import { type Person, worker } from "@/server/platform/actor";
import { closeDatabase, database } from "@/server/platform/database";
import { installQueues, queue } from "@/server/platform/jobs";
import { startQueue } from "@/server/process/queue";
import { createTestDatabase } from "./database";

/** A desk with a database, a queue and a mail server of its own, and two controllers with a list each. */
export async function openDesk() {
  const db = await createTestDatabase();
  provide({
    DATABASE_URL: db.appUrl,
    SECRET_KEY: "a secret of the test, which is long enough",
    RUN: "web",
    DEMO: "on",
    PUBLIC_URL: "http://localhost:3999",
    LOG_LEVEL: "silent",
  });
  await installQueues(
    db.ownerUrl,
    handlers.map((handler) => handler.job),
  );
  await grantQueue(db.ownerUrl, decodeURIComponent(new URL(db.appUrl).username));
  const boss = await startQueue();
  const mailbox = await startMailbox();
  const muster = await makeController("muster");
  const other = await makeController("other");
  return {
    muster,
    other,
    async close() {
      await mailbox.stop();
      await boss.stop({ graceful: false });
      await closeDatabase();
      await db.drop();
    },
  };
}

const wordings = { en: "I want the Muster news by e-mail.", de: "Ich möchte die Muster-Nachrichten per E-Mail." };

async function makeController(key: string) {
  const name = `${key} GmbH`;
  const [controller] = await database()
    .insert(controllers)
    .values({ key, name, language: "de", address: "Musterweg 1\n01234 Dresden", email: `datenschutz@${key}.example` })
    .returning({ id: controllers.id });
  const controllerId = controller?.id ?? "";
  const [site] = await database()
    .insert(sites)
    .values({ key, controllerId, name: key, language: "de" })
    .returning({ id: sites.id });
  const list = await createList(worker, { siteId: site?.id ?? "", key: `${key}-news`, name: `${key} news`, wordings });
  return { controllerId, listId: list.id, list: `${key}-news`, wording: wordings.en };
}

export const person = (role: PersonRole, controllerId: string | null = null): Person => ({
  kind: "person",
  id: "0192f3a0-0000-7000-8000-000000000001",
  name: role,
  language: "en",
  grants: [{ role, controllerId }],
});

/** Does the jobs that wait, as the worker does them. */
export async function work(): Promise<number> {
  const run = handlers.find((handler) => handler.job === newsletterRegistered)?.run;
  const jobs = await queue().fetch(newsletterRegistered.name, { batchSize: 100 });
  for (const job of jobs) {
    await run?.(job.data);
    await queue().complete(newsletterRegistered.name, job.id);
  }
  return jobs.length;
}

export const mailsTo = (email: string): DemoMail[] => listMails().filter((mail) => mail.to === email);

/** The secret of the link in somebody's newest mail: known to whoever reads that mailbox, and to nobody else. */
export const tokenFor = (email: string): string =>
  /newsletter\/confirm\/([\w-]{43})/.exec(mailsTo(email)[0]?.text ?? "")?.[1] ?? "";
