import * as z from "zod/mini";
import { PublishedCookie } from "./cookies";
import { Id, Key } from "./fields";

/**
 * What rooms tell rooms above or beside them: enqueued in the transaction that makes it true, heard by handlers.
 * An event carries facts, so that nobody who listens has to look into the room that speaks.
 */
export const NoticePublished = z.object({
  siteId: Id,
  siteKey: Key,
  version: z.number(),
  cookies: z.array(PublishedCookie),
  /** Why those who have chosen are asked again, as legal decided; left out, the banner follows its own rule. */
  asksAgain: z.optional(z.string()),
});
export type NoticePublished = z.infer<typeof NoticePublished>;
