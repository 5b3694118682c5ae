import { noticePublished } from "@/server/events/jobs";
import { worker } from "@/server/platform/actor";
import { type Handler, handle } from "@/server/platform/jobs";
import { forgetBanner } from "./banners/door";
import { publishBanner } from "./banners/service";
import { partitionsDue } from "./jobs";
import { makePartitions } from "./service";

export const handlers: Handler[] = [
  handle(noticePublished, async ({ siteId, siteKey, version, cookies }) => {
    await publishBanner(worker, siteId, { notice: version, cookies });
    forgetBanner(siteKey);
  }),
  handle(partitionsDue, async () => {
    await makePartitions(worker);
  }),
];
