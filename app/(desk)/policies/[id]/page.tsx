import type { Metadata } from "next";
import { getT } from "@/components/i18n/translator";
import { AsideSection } from "@/components/page/aside-section";
import { Section } from "@/components/page/section";
import { Trail } from "@/components/page/trail";
import { Two } from "@/components/page/two";
import { PolicyHead } from "@/components/policies/policy-head";
import { sectionColumns } from "@/components/policies/section-columns";
import { Versions } from "@/components/policies/versions";
import { Table } from "@/components/table/table";
import { getCaller } from "@/server/caller";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await (await getCaller()).policies.get({ id: (await params).id })).siteName };
}

export default async function PolicyPage({ params }: Props) {
  const [{ id }, t, caller] = [await params, await getT("policies"), await getCaller()];
  const policy = await caller.policies.get({ id });
  const address = `/notices/${policy.siteKey}`;
  const aside = (
    <>
      <AsideSection title={t("versions")}>
        <Versions rows={policy.versions} />
      </AsideSection>
      {policy.text.publishedAt ? (
        <AsideSection title={t("addresses")}>
          <ul className="links">
            <li>
              <a href={address}>{address}</a>
            </li>
            <li>
              <a href={`/api/v1/sites/${policy.siteKey}/notice`}>{t("data")}</a>
            </li>
          </ul>
        </AsideSection>
      ) : null}
    </>
  );
  return (
    <>
      <Trail steps={[{ href: "/policies", label: t("title") }, { label: policy.siteName }]} />
      <PolicyHead policy={policy} />
      <Two label={t("versions")} aside={aside}>
        <Section title={t("whatItSays")} quietTitle>
          <Table
            caption={t("outline", { number: policy.text.number })}
            showCaption
            columns={await sectionColumns()}
            rows={policy.text.sections}
            rowKey={(section) => section.key}
            rowHref={(section) => `/policies/versions/${policy.text.id}/preview#${section.key}`}
          />
        </Section>
      </Two>
    </>
  );
}
