import * as z from "zod/mini";
import { linkToken } from "@/server/platform/crypto";

/** Derived, so that no row and no job has to carry it; only its hash is stored. */
export const taskToken = (taskId: string) => linkToken("requests.task", taskId);

/** Where to look and who looks, sealed with the case. */
export const TaskPlace = z.object({ place: z.string(), ownerName: z.string(), ownerEmail: z.nullable(z.string()) });
export type TaskPlace = z.infer<typeof TaskPlace>;
export const TaskAnswer = z.object({ text: z.nullable(z.string()) });

const openDays = 14;

/** A link ends two weeks after its day, and with its case. */
export const isOver = (dueOn: string, closedAt: string | null, today: string): boolean =>
  closedAt !== null || Date.parse(today) - Date.parse(dueOn) > openDays * 86_400_000;
