import type {
  ActivityPurpose,
  CreateActivity,
  RetentionAction,
  RetentionRule,
  RetentionTrigger,
} from "../../contracts/activities";
import type { LegalBasis } from "../../contracts/fields";
import type { VendorRole } from "../../contracts/vendors";

export type SeedActivity = Omit<CreateActivity, "controllerId" | "recipients"> & {
  controller: string;
  recipients: { service: string; role: VendorRole | null }[];
};

/** The legal basis as the notice names it, right or wrong; null where it names none. */
export const purpose = (name: string, legalBasis: LegalBasis | null, note: string | null = null): ActivityPurpose => ({
  name,
  legalBasis,
  note,
});

/** One stage of keeping; a period of null is a period that the notice does not state. */
export const stage = (
  data: string,
  trigger: RetentionTrigger,
  period: string | null,
  action: RetentionAction,
  wording: string | null = null,
): RetentionRule => ({ data, trigger, period, action, wording });

/** Recipients in the role that their service has anyway. */
export const to = (...services: string[]) => services.map((service) => ({ service, role: null }));
