import { getT } from "@/components/i18n/translator";
import { Mark } from "@/components/ui/mark";
import { transfersWithoutBasis } from "@/contracts/transfers";
import type { VendorRow } from "@/contracts/vendors";
import { isoDay } from "@/messages/format";

type Props = { vendor: Pick<VendorRow, "archivedAt" | "country" | "transfers" | "reviewOn"> };

/** The worst that is to be said of a record: a review that has passed, then what is missing. */
export async function VendorMark({ vendor }: Props) {
  const t = await getT("vendors");
  if (vendor.archivedAt) return <Mark state="done">{t("state.archived")}</Mark>;
  if (vendor.reviewOn && vendor.reviewOn <= isoDay(new Date()))
    return <Mark state="late">{t("state.review_due")}</Mark>;
  if (transfersWithoutBasis(vendor.country, vendor.transfers).length > 0)
    return <Mark state="unknown">{t("state.transfer_missing")}</Mark>;
  if (!vendor.country) return <Mark state="unknown">{t("state.country_missing")}</Mark>;
  return <Mark state="done">{t("state.complete")}</Mark>;
}
