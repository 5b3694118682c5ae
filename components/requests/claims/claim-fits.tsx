import { getT } from "@/components/i18n/translator";
import { Facts } from "@/components/ui/facts";
import { Fold } from "@/components/ui/fold";
import type { Applicability } from "@/contracts/request-case";

/** A warning where a right does not fit every legal basis: to which activities it does, and to which it does not. */
export async function ClaimFits({ fits }: { fits: Applicability }) {
  const t = await getT("requests");
  const all = Object.values(fits).flat().length;
  const rest = (["limited", "no", "unknown"] as const).filter((key) => fits[key].length > 0);
  if (rest.length === 0) return null;
  return (
    <Fold title={t("fits.summary", { yes: fits.yes.length, all })}>
      <Facts items={rest.map((key) => ({ term: t(`fits.${key}`), value: fits[key].join("; ") }))} />
    </Fold>
  );
}
