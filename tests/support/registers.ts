import { randomBytes } from "node:crypto";
import type { PersonRole } from "@/contracts/permissions";
import { provide } from "@/env";
import { type Person, worker } from "@/server/platform/actor";
import { closeDatabase } from "@/server/platform/database";
import { createController } from "@/server/sites/controllers/service";
import { createSite } from "@/server/sites/service";
import { createVendor, getVendor } from "@/server/vendors/service";
import { blankCompany } from "./company";
import { createTestDatabase } from "./database";

const suffix = () => randomBytes(4).toString("hex");

/** A database of the test file's own, as the app's role. */
export async function openRegisters() {
  const database = await createTestDatabase();
  provide({ DATABASE_URL: database.appUrl, SECRET_KEY: randomBytes(24).toString("hex"), LOG_LEVEL: "silent" });
  return {
    ...database,
    async close() {
      await closeDatabase();
      await database.drop();
    },
  };
}

/** Somebody with one role, for one controller or for all. */
export const personWith = (role: PersonRole, controllerId: string | null = null): Person => ({
  kind: "person",
  id: crypto.randomUUID(),
  name: `${role} ${suffix()}`,
  language: "en",
  grants: [{ role, controllerId }],
});

const company = (name: string) => ({ ...blankCompany, key: `c-${suffix()}`, name });

/** A controller with a site and a vendor that has one service for it. */
export async function buildController(name: string, language: "en" | "de" = "en") {
  const controller = await createController(worker, company(name));
  const controllerId = controller.id;
  const site = await createSite(worker, {
    key: `s-${suffix()}`,
    controllerId,
    name: `${name} site`,
    address: null,
    language,
  });
  const vendor = await buildVendor([controllerId], `${name} vendor`);
  return { controllerId, siteId: site.id, ...vendor };
}

export async function buildVendor(controllerIds: string[], name: string) {
  const role = "processor" as const;
  const services = controllerIds.map((controllerId) => ({
    controllerId,
    name: "Hosting",
    role,
    noticeAddress: null,
    optOutAddress: null,
  }));
  const { id: vendorId } = await createVendor(worker, {
    name,
    formerNames: [],
    address: null,
    country: null,
    parentId: null,
    contractKind: null,
    contractOn: null,
    contractUntil: null,
    reviewOn: null,
    note: null,
    services,
    transfers: [],
  });
  const stored = await getVendor(worker, vendorId);
  return {
    vendorId,
    serviceId: stored.services[0]?.id ?? "",
    serviceIds: stored.services.map((service) => service.id),
  };
}

/** The refusal that a promise ends with. */
export async function refusalOf(
  promise: Promise<unknown>,
): Promise<{ code: string; fields: Record<string, string>; stored?: unknown }> {
  try {
    await promise;
  } catch (error) {
    return error as { code: string; fields: Record<string, string>; stored?: unknown };
  }
  throw new Error("Nothing was refused.");
}
