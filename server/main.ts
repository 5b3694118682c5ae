import { startEmbedded } from "@/db/embedded/start";
import { env, findMissing, hasDemoIssuer, isDemo, provide, publicUrl, runs } from "@/env";
import { worker } from "@/server/platform/actor";
import { closeDatabase } from "@/server/platform/database";
import { parseRoleMap } from "./access/rules";
import { serveBanner } from "./consent/banners/door";
import { followNotice } from "./consent/banners/service";
import { serveScript } from "./consent/builds/door";
import { keepBuild } from "./consent/builds/service";
import { collectConsent, consentPath } from "./consent/collector/door";
import { countImpression, impressionPath } from "./consent/collector/impressions";
import { serveReceipt } from "./consent/records/door";
import { makePartitions } from "./consent/service";
import { listUnnoted, noteNotice } from "./consent/settings/service";
import { demoIssuerDoor } from "./demo/identity/door";
import { startMailbox } from "./demo/mailbox/server";
import { fillWorkspace } from "./demo/workspace/service";
import { serveNotice } from "./policies/publication/door";
import { giveUp } from "./process/failure";
import { install } from "./process/install";
import { keepKeys } from "./process/keys";
import { type Door, listen } from "./process/listen";
import { preparePages } from "./process/pages";
import { startQueue } from "./process/queue";
import { closeServer, isStopping, stopGracefully } from "./process/shutdown";
import { step } from "./process/steps";
import { watchMailbox } from "./requests/mailbox/watch";
import { sealOldCases } from "./requests/sealing/service";
import { startWorker } from "./worker";

/** What has started is closed in the opposite order, at the end or when a later step fails. */
const closers: (() => Promise<unknown>)[] = [];

async function openDatabase(): Promise<void> {
  if (!env().DATABASE_URL) {
    const embedded = await step("database", (say) => startEmbedded({ dataDir: env().DATA_DIR, log: say }));
    closers.unshift(() => embedded.stop());
    provide({ DATABASE_URL: embedded.appUrl, DATABASE_OWNER_URL: embedded.ownerUrl });
  }
  keepKeys();
  const urls = { ownerUrl: env().DATABASE_OWNER_URL as string, appUrl: env().DATABASE_URL as string };
  await step("migrate", (log) => install({ ...urls, log }));
  closers.unshift(closeDatabase);
  // A desk that rested for months has none for today, and its nightly job has not run yet.
  await makePartitions(worker);
  await keepBuild(worker);
}

/** What an earlier version published before banners were proposed: each notice is followed as if it were new. */
async function followNotices(): Promise<void> {
  for (const notice of await listUnnoted(worker)) {
    await noteNotice(worker, notice);
    await followNotice(worker, notice.siteId, isDemo());
  }
}

const collectionDoors = () =>
  new Map<string, Door>(
    runs("collector")
      ? [
          [consentPath, collectConsent],
          [impressionPath, countImpression],
        ]
      : [],
  );

function openDoors(): Door[] {
  const doors: Door[] = [];
  if (runs("web")) doors.push(serveBanner, serveScript, serveReceipt, serveNotice);
  if (runs("web") && hasDemoIssuer()) doors.push(demoIssuerDoor());
  return doors;
}

async function start(): Promise<void> {
  stopGracefully(closers);
  const sentence = findMissing();
  if (sentence) throw new Error(sentence);
  parseRoleMap(env().AUTH_ROLE_MAP);
  await openDatabase();
  provide({ PUBLIC_URL: publicUrl() });
  if (isDemo()) {
    const mailbox = await step("mailbox", startMailbox);
    closers.unshift(mailbox.stop);
  }
  const boss = await step("queue", startQueue);
  closers.unshift(() => boss.stop({ graceful: true, timeout: 5_000 }));
  if (isDemo()) await step("workspace", fillWorkspace);
  if (runs("worker")) {
    await followNotices();
    await sealOldCases(worker);
  }

  const pages = await step("pages", preparePages);
  const server = await step("listen", () => listen({ collection: collectionDoors(), others: openDoors() }, pages));
  closers.unshift(() => closeServer(server));
  if (runs("worker")) await startWorker(boss);
  const { IMAP_URL, IMAP_CONTROLLER } = env();
  if (runs("worker") && IMAP_URL) closers.unshift(watchMailbox(IMAP_URL, IMAP_CONTROLLER).stop);

  process.stdout.write(`\nNachweis: ${publicUrl()}\n`);
  if (runs("web") && hasDemoIssuer())
    process.stdout.write("Sign in as officer, marketing, legal, auditor or administrator.\n");
}

try {
  await start();
} catch (error) {
  if (!isStopping()) await giveUp(error, closers);
}
