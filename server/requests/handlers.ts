import { worker } from "@/server/platform/actor";
import { type Handler, handle } from "@/server/platform/jobs";
import { requestLetterWritten, requestTaskGiven } from "./jobs";
import { sendLetter } from "./mailing/service";

export const handlers: Handler[] = [
  handle(requestLetterWritten, ({ mailId }) => sendLetter(worker, mailId)),
  handle(requestTaskGiven, ({ mailId }) => sendLetter(worker, mailId)),
];
