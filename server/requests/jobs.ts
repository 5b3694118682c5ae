import * as z from "zod/mini";
import { Id } from "@/contracts/fields";
import { defineJob } from "@/server/platform/jobs";

/** A letter of a case waits in `mails`. */
export const requestLetterWritten = defineJob("requests.letterWritten", z.object({ mailId: Id }));
