import type { Queryable } from "@/db/client";
import { isDemo } from "@/env";
import * as activities from "@/server/activities/queries";
import * as cookies from "@/server/cookies/queries";
import { civilDate } from "@/server/platform/clock";
import * as sites from "@/server/sites/queries";
import * as vendors from "@/server/vendors/queries";
import { listEarlier, type StoredVersion } from "../queries";
import { type Compiled, compile, type NoticeFacts } from "./rules";

/** What the registers say at this moment about one site's notice. */
export async function gatherFacts(
  db: Queryable,
  site: { siteId: string; siteKey: string; controllerId: string },
): Promise<NoticeFacts> {
  const { name, address, dpoName, dpoAddress, dpoEmail, authority } = await sites.getController(db, site.controllerId);
  const services = await vendors.findServiceOptions(db, site.controllerId);
  return {
    siteKey: site.siteKey,
    controller: { name, address, dpoName, dpoAddress, dpoEmail, authority },
    activities: await activities.listForNotice(db, site.controllerId),
    services: services.map(({ vendorName, name, role }) => ({ vendorName, name, role })),
    cookies: await cookies.listForNotice(db, site.siteId),
    demonstration: isDemo(),
  };
}

/** A version's text with the registers as they are now. */
export async function compileVersion(
  db: Queryable,
  version: StoredVersion,
  publishedAt: string | null = null,
): Promise<Compiled> {
  return compile(await gatherFacts(db, version), version, {
    publishedAt,
    publishedOn: publishedAt ? civilDate(new Date(publishedAt)) : null,
    earlier: await listEarlier(db, version.policyId, version.number),
  });
}
