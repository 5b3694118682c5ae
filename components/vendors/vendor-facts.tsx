import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Facts } from "@/components/ui/facts";
import { PageLink } from "@/components/ui/page-link";
import { Unstated } from "@/components/ui/unstated";
import { isThirdCountry } from "@/contracts/transfers";
import type { Vendor } from "@/contracts/vendors";
import { formatCountry, formatDate } from "@/messages/format";

export async function VendorFacts({ vendor }: { vendor: Vendor }) {
  const [t, language] = [await getT("vendors"), await getLanguage()];
  const transfers = vendor.transfers.map(({ id, country, mechanism, note }) => (
    <div key={id}>
      {formatCountry(country, language)}: {mechanism ? t(`mechanism.${mechanism}`) : <Unstated />}
      {note ? <small>{note}</small> : null}
    </div>
  ));
  const parent = vendor.parentId ? <PageLink href={`/vendors/${vendor.parentId}`}>{vendor.parentName}</PageLink> : null;
  const none = vendor.country && !isThirdCountry(vendor.country) ? t("noneNeeded") : null;
  return (
    <Section title={t("record")} quietTitle>
      <Facts
        items={[
          {
            term: t("fields.name"),
            value: vendor.name,
            note: vendor.formerNames.length > 0 ? t("formerly", { names: vendor.formerNames.join(", ") }) : undefined,
          },
          { term: t("fields.address"), value: vendor.address },
          { term: t("fields.country"), value: vendor.country && formatCountry(vendor.country, language) },
          { term: t("fields.parentId"), value: parent },
          {
            term: t("fields.transfers"),
            value: transfers.length > 0 ? transfers : none,
          },
          { term: t("fields.contractKind"), value: vendor.contractKind && t(`contractKind.${vendor.contractKind}`) },
          { term: t("fields.contractOn"), value: vendor.contractOn && formatDate(vendor.contractOn, language) },
          {
            term: t("fields.contractUntil"),
            value: vendor.contractUntil && formatDate(vendor.contractUntil, language),
          },
          { term: t("fields.reviewOn"), value: vendor.reviewOn && formatDate(vendor.reviewOn, language) },
          { term: t("fields.note"), value: vendor.note ?? "—" },
        ]}
      />
    </Section>
  );
}
