import * as z from "zod/mini";
import { Key } from "./fields";

/** Pages that are counted together: those whose path begins so. The longest that fits counts. */
export const PageGroup = z.object({
  key: Key,
  prefix: z.string().check(z.regex(/^\/[A-Za-z0-9\-._~%/]{0,120}$/, "path")),
});
export type PageGroup = z.infer<typeof PageGroup>;
