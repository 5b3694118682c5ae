import * as z from "zod/mini";
import { forgetAnswers } from "@/server/platform/http/idempotency";
import { forgetRates } from "@/server/platform/http/rate-limit";
import { defineJob, type Handler, handle } from "@/server/platform/jobs";

const housekeepingDue = defineJob("process.housekeepingDue", z.object({}), "17 * * * *");

/** What nobody needs any longer: windows of rates and answers to keys, both older than a day. */
export const handlers: Handler[] = [
  handle(housekeepingDue, async () => {
    await forgetRates();
    await forgetAnswers();
  }),
];
