import * as z from "zod/mini";
import {
  CivilDate,
  Country,
  Id,
  optionalProse,
  optionalText,
  requiredText,
  textList,
  Version,
  WebAddress,
} from "./fields";
import { filterOf, pagingOf } from "./paging";

/** Who the recipient is towards the controller, per service: Art. 28, Art. 26, its own controller, partner, authority. */
export const vendorRoles = ["processor", "joint_controller", "own_controller", "partner", "authority"] as const;
export const VendorRole = z.enum(vendorRoles);
export type VendorRole = z.infer<typeof VendorRole>;

/** What a transfer to a third country rests on (Chapter V GDPR; Art. 6(1)(c) where a notice names it). */
export const transferMechanisms = [
  "adequacy_45",
  "standard_clauses_46",
  "binding_rules_47",
  "consent_49_1_a",
  "contract_49_1_b",
  "legal_duty_6_1_c",
] as const;
export const TransferMechanism = z.enum(transferMechanisms);
export type TransferMechanism = z.infer<typeof TransferMechanism>;

export const contractKinds = ["processing_28", "joint_control_26", "standard_clauses", "other"] as const;
export const ContractKind = z.enum(contractKinds);
export type ContractKind = z.infer<typeof ContractKind>;

/** What one controller obtains from the vendor, in one role. emetriq may stand in two. */
export const VendorService = z.object({
  id: z.optional(Id),
  controllerId: Id,
  name: requiredText(),
  role: VendorRole,
  noticeAddress: z.nullable(WebAddress),
  optOutAddress: z.nullable(WebAddress),
});
export type VendorService = z.infer<typeof VendorService>;

export const VendorTransfer = z.object({
  id: z.optional(Id),
  country: Country,
  mechanism: z.nullable(TransferMechanism),
  note: optionalProse(1000),
});
export type VendorTransfer = z.infer<typeof VendorTransfer>;

const vendorFields = {
  name: requiredText(),
  formerNames: textList(20),
  address: optionalProse(500),
  country: z.nullable(Country),
  parentId: z.nullable(Id),
  contractKind: z.nullable(ContractKind),
  contractOn: z.nullable(CivilDate),
  contractUntil: z.nullable(CivilDate),
  reviewOn: z.nullable(CivilDate),
  note: optionalProse(),
  services: z.array(VendorService).check(z.minLength(1, "service_required"), z.maxLength(40)),
  transfers: z.array(VendorTransfer).check(z.maxLength(40)),
};
export const CreateVendor = z.object(vendorFields);
export type CreateVendor = z.infer<typeof CreateVendor>;
/** `reason` is what legal reads beside the redline: why the record changes. */
export const EditVendor = z.object({ id: Id, version: Version, reason: optionalText(500), ...vendorFields });
export type EditVendor = z.infer<typeof EditVendor>;

export const vendorSorts = ["name", "country", "review"] as const;
export const vendorStates = ["country_missing", "transfer_missing", "review_due", "archived"] as const;
export const ListVendors = z.object({
  ...pagingOf(vendorSorts),
  controller: filterOf(Id),
  role: filterOf(VendorRole),
  country: filterOf(Country),
  state: filterOf(z.enum(vendorStates)),
});
export type ListVendors = z.infer<typeof ListVendors>;

export type VendorRow = {
  id: string;
  name: string;
  formerNames: string[];
  country: string | null;
  roles: VendorRole[];
  services: string[];
  transfers: { country: string; mechanism: TransferMechanism | null }[];
  contractOn: string | null;
  reviewOn: string | null;
  archivedAt: string | null;
};
export type Vendor = Omit<CreateVendor, "services" | "transfers"> & {
  id: string;
  version: number;
  archivedAt: string | null;
  parentName: string | null;
  services: (VendorService & { id: string })[];
  transfers: (VendorTransfer & { id: string })[];
};
