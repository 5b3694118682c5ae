import { worker } from "@/server/platform/actor";
import { type Handler, handle } from "@/server/platform/jobs";
import { requestDayPassed, requestLetterWritten, requestTaskGiven } from "./jobs";
import { sendLetter } from "./mailing/service";
import { shrinkCases } from "./retention/service";

export const handlers: Handler[] = [
  handle(requestLetterWritten, ({ mailId }) => sendLetter(worker, mailId)),
  handle(requestTaskGiven, ({ mailId }) => sendLetter(worker, mailId)),
  handle(requestDayPassed, async () => {
    await shrinkCases(worker);
  }),
];
