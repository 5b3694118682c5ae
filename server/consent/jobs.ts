import * as z from "zod/mini";
import { defineJob } from "@/server/platform/jobs";

/** Each night: the months ahead need their partitions before the first choice of the month. */
export const partitionsDue = defineJob("consent.partitionsDue", z.object({}), "17 3 * * *");
