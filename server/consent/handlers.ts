import { isDemo } from "@/env";
import { noticePublished } from "@/server/events/jobs";
import { worker } from "@/server/platform/actor";
import { type Handler, handle } from "@/server/platform/jobs";
import { followNotice } from "./banners/service";
import { bannerProposed, foldingDue, partitionsDue, retentionDue } from "./jobs";
import { measureBanner } from "./linter/service";
import { dropOldPartitions } from "./records/service";
import { makePartitions } from "./service";
import { noteNotice } from "./settings/service";
import { foldHours } from "./statistics/folding/service";

export const handlers: Handler[] = [
  handle(noticePublished, async (notice) => {
    await noteNotice(worker, notice);
    await followNotice(worker, notice.siteId, isDemo(), notice.asksAgain ?? null);
  }),
  handle(bannerProposed, async ({ siteKey, number }) => {
    await measureBanner(worker, siteKey, number);
  }),
  handle(partitionsDue, async () => {
    await makePartitions(worker);
  }),
  handle(foldingDue, async () => {
    await foldHours(worker);
  }),
  handle(retentionDue, async () => {
    await dropOldPartitions(worker);
  }),
];
