import type { CreateVendor, VendorRole, VendorService } from "../../contracts/vendors";

/** Records refer to each other by key; ids exist only in a database. */
export type SeedService = Omit<VendorService, "id" | "controllerId"> & { key: string; controller: string };
export type SeedVendor = Omit<CreateVendor, "services" | "parentId"> & {
  key: string;
  parent: string | null;
  services: SeedService[];
};

/** What a notice says nothing about stays empty until somebody at the controller fills it. */
export const unstated = {
  formerNames: [],
  address: null,
  country: null,
  parent: null,
  contractKind: null,
  contractOn: null,
  contractUntil: null,
  reviewOn: null,
  note: null,
  transfers: [],
} satisfies Omit<SeedVendor, "key" | "name" | "services">;

type Addresses = { notice?: string; optOut?: string };

export const service = (
  controller: string,
  key: string,
  name: string,
  role: VendorRole,
  addresses: Addresses = {},
): SeedService => ({
  key,
  controller,
  name,
  role,
  noticeAddress: addresses.notice ?? null,
  optOutAddress: addresses.optOut ?? null,
});
