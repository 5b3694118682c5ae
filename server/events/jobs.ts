import { NoticePublished } from "@/contracts/events";
import { defineJob } from "@/server/platform/jobs";

/** What one room tells another. The descriptors live below both, so that neither has to see the other. */

/** A version has become public, with its cookie rows as frozen: banners are made from these. */
export const noticePublished = defineJob("policies.noticePublished", NoticePublished);
