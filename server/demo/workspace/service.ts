import { workspace } from "@/db/seed/workspace";
import { createActivity } from "@/server/activities/service";
import { findSettings } from "@/server/consent/settings/queries";
import { saveBanner } from "@/server/consent/settings/service";
import { createCookie } from "@/server/cookies/service";
import { createList } from "@/server/newsletter/lists/service";
import { worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { createPolicy, publishFirst } from "@/server/policies/service";
import { createController } from "@/server/sites/controllers/service";
import { createSite } from "@/server/sites/service";
import { createVendor } from "@/server/vendors/service";
import { fillYear } from "../year/service";
import * as queries from "./queries";

/** Ids by the keys that the workspace's records use for each other. */
type Ids = Map<string, string>;
const idOf = (ids: Ids, key: string): string => {
  const id = ids.get(key);
  if (!id) throw new Error(`the demonstration names ${key}, which is not there`);
  return id;
};

/** Runs `create` for what is not there yet and remembers every id: a fill that was cut off goes on where it stopped. */
async function fill<Item>(
  items: Item[],
  key: (item: Item) => string,
  there: Ids,
  create: (item: Item) => Promise<{ id: string }>,
): Promise<Ids> {
  for (const item of items) if (!there.has(key(item))) there.set(key(item), (await create(item)).id);
  return there;
}

/**
 * Both companies of the demonstration, through the same services as by hand: each record has its evidence and history.
 * Does nothing where the workspace is whole, or where somebody has begun one of their own.
 */
export async function fillWorkspace(say: (line: string) => void): Promise<void> {
  await database().transaction(async (tx) => {
    await queries.lockFill(tx);
    await fillAll(say);
    await fillFigures();
  });
}

/** Also where the workspace was filled before there was a year. */
async function fillFigures(): Promise<void> {
  const { whole, foreign } = await queries.findState(database());
  if (!whole || foreign) return;
  const sites = await queries.siteIds(database());
  await fillYear(
    worker,
    workspace.purposes.map(({ site, purposes }) => ({
      ...{ id: idOf(sites, site), key: site },
      optional: purposes.filter(({ required }) => !required).map(({ key }) => key),
    })),
  );
}

async function fillAll(say: (line: string) => void): Promise<void> {
  const state = await queries.findState(database());
  if (state.whole || state.foreign) return;

  const controllers = await fill(
    workspace.controllers,
    (c) => c.key,
    await queries.controllerIds(database()),
    (c) => createController(worker, c),
  );
  const sites = await fill(
    workspace.sites,
    (site) => site.key,
    await queries.siteIds(database()),
    ({ controller, ...site }) => createSite(worker, { ...site, controllerId: idOf(controllers, controller) }),
  );
  const vendors = await fill(
    workspace.vendors,
    (vendor) => vendor.key,
    await queries.vendorIds(database()),
    ({ key, parent, services, ...vendor }) =>
      createVendor(worker, {
        ...vendor,
        parentId: null,
        services: services.map(({ key: _, controller, ...service }) => ({
          ...service,
          controllerId: idOf(controllers, controller),
        })),
      }),
  );
  const services = await queries.serviceIds(database());
  await fill(
    workspace.activities,
    (activity) => `${activity.controller}/${activity.key}`,
    await queries.activityIds(database()),
    ({ controller, recipients, ...activity }) =>
      createActivity(worker, {
        ...activity,
        controllerId: idOf(controllers, controller),
        recipients: recipients.map(({ service, role }) => ({ serviceId: idOf(services, service), role })),
      }),
  );
  await fill(
    workspace.cookies,
    (cookie) => `${cookie.controller}/${cookie.noticeSection}/${cookie.position}`,
    await queries.cookieIds(database()),
    ({ controller, sites: on, vendor, ...cookie }) =>
      createCookie(worker, {
        ...cookie,
        controllerId: idOf(controllers, controller),
        siteIds: on.map((key) => idOf(sites, key)),
        vendorId: vendor ? idOf(vendors, vendor) : null,
      }),
  );
  for (const { site, purposes } of workspace.purposes) {
    const siteId = idOf(sites, site);
    const { settings } = await findSettings(database(), siteId);
    if (settings.version === 0) await saveBanner(worker, { ...settings, siteId, purposes });
  }
  await fill(
    workspace.lists,
    (list) => list.key,
    await queries.listIds(database()),
    ({ site, ...list }) => createList(worker, { ...list, siteId: idOf(sites, site) }),
  );
  await fill(
    workspace.policies,
    (policy) => policy.site,
    await queries.policyIds(database()),
    ({ site, ...policy }) => createPolicy(worker, { ...policy, siteId: idOf(sites, site) }),
  );
  // The banner of each site follows by itself: it is frozen from what its notice publishes.
  for (const { id } of await queries.unpublishedPolicies(database())) await publishFirst(worker, id);
  const count = [
    `${workspace.vendors.length} vendors`,
    `${workspace.activities.length} activities`,
    `${workspace.cookies.length} cookies`,
  ];
  say(`two controllers, two sites, ${count.join(", ")}, two notices`);
}
