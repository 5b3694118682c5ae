import * as z from "zod/mini";
import { Key } from "@/contracts/fields";
import { defineJob } from "@/server/platform/jobs";

/** A version is frozen: the linter measures it as it will be shown. */
export const bannerProposed = defineJob("consent.bannerProposed", z.object({ siteKey: Key, number: z.number() }));

/** Each night: the months ahead need their partitions before the first choice of the month. */
export const partitionsDue = defineJob("consent.partitionsDue", z.object({}), "17 3 * * *");

/** Each night: hours of days before the last fourteen become days. */
export const foldingDue = defineJob("consent.foldingDue", z.object({}), "27 3 * * *");

/** Each night: records that are no longer needed as proof go, a month at once. */
export const retentionDue = defineJob("consent.retentionDue", z.object({}), "47 3 * * *");
