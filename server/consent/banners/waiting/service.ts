import type { WaitingBanner } from "@/contracts/banner-review";
import type { Permission } from "@/contracts/permissions";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { findBrowser } from "@/server/platform/browser";
import { database } from "@/server/platform/database";
import { unaskedCategories } from "../../faces/services/rules";
import { listEditors } from "../queries";
import { isAuthor } from "../rules";
import * as queries from "./queries";

/** Where the banner of each site stands that somebody may work on under this permission. */
export async function listWaiting(
  actor: Actor,
  permission: Extract<Permission, "consent:edit" | "consent:approve">,
): Promise<WaitingBanner[]> {
  const scope = authorize(actor, permission);
  const canMeasure = findBrowser() !== null;
  const rows = await queries.listNewest(database(), scope);
  const editors = await editorsBySite(rows);
  return rows.map(({ siteId, site, siteName, cookies, asked, ...newest }) => {
    const { number, state, submittedAt, comment, authorId, report, sha256 } = newest;
    const measured = report?.sha256 === sha256 ? (report?.findings.length ?? null) : null;
    return {
      ...{ site, siteName, canMeasure },
      unasked: unaskedCategories(
        asked.map((key) => ({ key })),
        cookies,
      ),
      open:
        number !== null && submittedAt !== null && state === "in_review"
          ? {
              number,
              submittedAt: new Date(submittedAt).toISOString(),
              findings: measured,
              isOwn: isAuthor(actor, authorId, editors.get(siteId) ?? []),
            }
          : null,
      returned: number !== null && state === "returned" ? { number, comment } : null,
    };
  });
}

/** Asked only of what waits: few sites have a banner in review. */
async function editorsBySite(rows: Awaited<ReturnType<typeof queries.listNewest>>): Promise<Map<string, string[]>> {
  const waiting = rows.filter(({ state }) => state === "in_review");
  return new Map(
    await Promise.all(
      waiting.map(async ({ siteId }) => [siteId, await listEditors(database(), siteId)] as [string, string[]]),
    ),
  );
}
