import * as z from "zod/mini";
import { Id } from "@/contracts/fields";
import { defineJob } from "@/server/platform/jobs";

/** A letter of a case waits in `mails`. */
export const requestLetterWritten = defineJob("requests.letterWritten", z.object({ mailId: Id }));

/** Somebody is asked to look in a place: the mail with the link waits in `mails`. */
export const requestTaskGiven = defineJob("requests.taskGiven", z.object({ mailId: Id }));

/** Once a day cases whose time is over shrink to their skeleton. */
export const requestDayPassed = defineJob("requests.dayPassed", z.object({}), "23 3 * * *");

/** An answer waits behind a link: the mail with the link waits in `mails`. */
export const requestDelivered = defineJob("requests.delivered", z.object({ mailId: Id }));
