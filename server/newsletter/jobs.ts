import * as z from "zod/mini";
import { Id } from "@/contracts/fields";
import { defineJob } from "@/server/platform/jobs";

/** Somebody signed up: their confirmation mail waits in `mails`. */
export const newsletterRegistered = defineJob("newsletter.registered", z.object({ mailId: Id }));

export const newsletterHourPassed = defineJob("newsletter.hourPassed", z.object({}), "7 * * * *");
