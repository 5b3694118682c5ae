import * as z from "zod/mini";
import { grantQueue } from "@/db/grants";
import { defineJob, installQueues } from "@/server/platform/jobs";
import { startQueue } from "@/server/process/queue";

/** A job of the tests' own, about one record. */
export const somethingHappened = defineJob("tests.somethingHappened", z.object({ id: z.string() }));

/** The queue of a database, as the app's role. Stop it before the database goes. */
export async function openQueue({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }) {
  await installQueues(ownerUrl, [somethingHappened]);
  await grantQueue(ownerUrl, decodeURIComponent(new URL(appUrl).username));
  return startQueue();
}
