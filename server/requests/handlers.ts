import { worker } from "@/server/platform/actor";
import { type Handler, handle } from "@/server/platform/jobs";
import { requestDayPassed, requestDelivered, requestLetterWritten, requestTaskGiven } from "./jobs";
import { sendLetter } from "./mailing/service";
import { shrinkCases } from "./retention/service";

export const handlers: Handler[] = [
  ...[requestLetterWritten, requestTaskGiven, requestDelivered].map((job) =>
    handle(job, ({ mailId }) => sendLetter(worker, mailId)),
  ),
  handle(requestDayPassed, async () => {
    await shrinkCases(worker);
  }),
];
