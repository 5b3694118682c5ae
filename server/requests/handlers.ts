import { worker } from "@/server/platform/actor";
import { type Handler, handle } from "@/server/platform/jobs";
import { printDelivered } from "./deliveries/printing/service";
import { requestDayPassed, requestDelivered, requestLetterWritten, requestTaskGiven } from "./jobs";
import { sendLetter } from "./mailing/service";
import { forgetUnfinished, shrinkCases, shrinkComplaints } from "./retention/service";

export const handlers: Handler[] = [
  ...[requestLetterWritten, requestTaskGiven].map((job) => handle(job, ({ mailId }) => sendLetter(worker, mailId))),
  handle(requestDelivered, async ({ mailId }) => {
    await printDelivered(worker, mailId);
    await sendLetter(worker, mailId);
  }),
  handle(requestDayPassed, async () => {
    await shrinkCases(worker);
    await shrinkComplaints(worker);
    await forgetUnfinished(worker);
  }),
];
