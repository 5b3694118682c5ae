import { worker } from "@/server/platform/actor";
import { type Handler, handle } from "@/server/platform/jobs";
import { requestLetterWritten } from "./jobs";
import { sendLetter } from "./mailing/service";

export const handlers: Handler[] = [handle(requestLetterWritten, ({ mailId }) => sendLetter(worker, mailId))];
