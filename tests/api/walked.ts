import type { Permission } from "@/contracts/permissions";
import type { World } from "./world";

export type Walked = {
  permission: Permission;
  /** Valid by its schema and about the first company's records; an edit names a version that never was. */
  input?: (world: World) => unknown;
};

export const never = 999_999;
export const reason = "because";
export const byId = (key: keyof World["ids"]) => (world: World) => ({ id: world.ids[key] });
export const ofVendor = ({ ids }: World) => ({ vendorId: ids.vendor });
export const ofVendors = ({ ids }: World) => ({ vendorIds: [ids.vendor] });
export const stale = (key: keyof World["ids"]) => (world: World) => ({ id: world.ids[key], version: never, reason });
export const edited = (key: keyof World["records"]) => (world: World) => ({
  ...world.records[key],
  version: never,
  reason,
});
export const created = (key: keyof World["records"]) => (world: World) => {
  const { id: _, ...record } = world.records[key];
  return { ...record, key: "taken-up" };
};
export const read = (permission: Permission, input?: Walked["input"]): Walked => ({
  permission,
  ...(input && { input }),
});
export const all = () => ({});
export const ofSite = () => ({ site: "otc" });
export const ofBanner = () => ({ site: "otc", number: 1 });
