import type { Handler, Job } from "@/server/platform/jobs";

/** What the worker does, room by room. */
export const handlers: Handler[] = [];

export const queues: Job[] = handlers.map((handler) => handler.job);
