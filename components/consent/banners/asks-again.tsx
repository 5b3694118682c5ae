import { getT } from "@/components/i18n/translator";
import type { BannerVersion } from "@/contracts/banner-review";

/** Whether earlier choices still count under this version, and why. */
export async function AsksAgain({ version }: { version: BannerVersion }) {
  const t = await getT("banners");
  const { asksAgain, reason, changes } = version;
  const material = changes.filter((change) => change.material).length;
  const because = reason ? ` ${t("again.reason", { reason })}` : "";
  if (asksAgain && material > 0) return `${t("again.material", { count: material })}${because}`;
  if (asksAgain)
    return `${t(version.number === version.since && changes.length === 0 ? "again.first" : "again.decided")}${because}`;
  return `${t(material > 0 ? "again.against" : "again.stands")}${because}`;
}
