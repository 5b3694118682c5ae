import { handlers as consent } from "@/server/consent/handlers";
import { handlers as newsletter } from "@/server/newsletter/handlers";
import type { Handler, Job } from "@/server/platform/jobs";
import { handlers as platform } from "@/server/process/handlers";
import { handlers as requests } from "@/server/requests/handlers";

/** What the worker does, room by room. */
export const handlers: Handler[] = [...platform, ...consent, ...newsletter, ...requests];

export const queues: Job[] = handlers.map((handler) => handler.job);
