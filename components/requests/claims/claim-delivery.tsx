import { getT } from "@/components/i18n/translator";
import { DateText } from "@/components/ui/date-text";
import { Facts } from "@/components/ui/facts";
import { Hash } from "@/components/ui/hash";
import type { ShownDelivery } from "@/contracts/request-case";

/** The code to pass on, and the proof that the answer was fetched. */
export async function ClaimDelivery({ delivery }: { delivery: ShownDelivery }) {
  const t = await getT("requests");
  const { code, until, downloads, most, lastAt, sha256 } = delivery;
  return (
    <div className="after">
      <h4>{t("delivery.title")}</h4>
      <p className="small soft">{code ? t("delivery.code", { code }) : t("delivery.noCode")}</p>
      <Facts
        items={[
          { term: t("delivery.until"), value: <DateText value={until} /> },
          { term: t("delivery.fetched"), value: t("delivery.count", { downloads, most }) },
          ...(lastAt ? [{ term: t("delivery.last"), value: <DateText value={lastAt} as="time" /> }] : []),
          ...(sha256 ? [{ term: t("delivery.hash"), value: <Hash value={sha256} /> }] : []),
        ]}
      />
    </div>
  );
}
