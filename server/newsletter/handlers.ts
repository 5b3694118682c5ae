import { worker } from "@/server/platform/actor";
import { type Handler, handle } from "@/server/platform/jobs";
import { deleteExpired, eraseOldProofs } from "./expiry/service";
import { newsletterHourPassed, newsletterRegistered } from "./jobs";
import { sendConfirmation } from "./mailing/service";

export const handlers: Handler[] = [
  handle(newsletterRegistered, ({ mailId }) => sendConfirmation(worker, mailId)),
  handle(newsletterHourPassed, async () => {
    await deleteExpired(worker);
    await eraseOldProofs(worker);
  }),
];
