import next from "next";
import { startEmbedded } from "@/db/embedded/start";
import { env, findMissing, hasDemoIssuer, isDemo, provide, publicUrl, runs } from "@/env";
import { closeDatabase } from "@/server/platform/database";
import { demoIssuerDoor } from "./demo/identity/door";
import { startMailbox } from "./demo/mailbox/server";
import { install } from "./process/install";
import { keepKeys } from "./process/keys";
import { type Door, listen } from "./process/listen";
import { startQueue } from "./process/queue";
import { stopGracefully } from "./process/shutdown";
import { step } from "./process/steps";
import { startWorker } from "./worker";

const sentence = findMissing();
if (sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const closers: (() => Promise<unknown>)[] = [];
const embedded = env().DATABASE_URL
  ? null
  : await step("database", (say) => startEmbedded({ dataDir: env().DATA_DIR, log: say }));
if (embedded) provide({ DATABASE_URL: embedded.appUrl, DATABASE_OWNER_URL: embedded.ownerUrl });
keepKeys();
provide({ PUBLIC_URL: publicUrl() });

await step("migrate", (log) =>
  install({ ownerUrl: env().DATABASE_OWNER_URL as string, appUrl: env().DATABASE_URL as string, log }),
);
const boss = await step("queue", startQueue);

const doors: Door[] = [];
if (hasDemoIssuer()) doors.push(demoIssuerDoor());
if (isDemo()) {
  const mailbox = await step("mailbox", startMailbox);
  closers.push(mailbox.stop);
}
const pages = next({ dev: env().NODE_ENV === "development", hostname: env().HOST, port: env().PORT });
await step("pages", () => pages.prepare());
if (runs("worker")) await startWorker(boss);
const handle = pages.getRequestHandler();
const server = await step("listen", () => listen(doors, (request, response) => handle(request, response)));

closers.push(() => boss.stop({ graceful: true, timeout: 5_000 }), closeDatabase);
if (embedded) closers.push(() => embedded.stop());
stopGracefully(server, closers);

process.stdout.write(`\nNachweis: ${publicUrl()}\n`);
if (isDemo() && hasDemoIssuer())
  process.stdout.write("Sign in as officer, marketing, legal, auditor or administrator.\n");
