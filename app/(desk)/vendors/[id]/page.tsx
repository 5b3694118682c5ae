import type { Metadata } from "next";
import { HistorySection } from "@/components/evidence/history-section";
import { getT } from "@/components/i18n/translator";
import { AsideSection } from "@/components/page/aside-section";
import { Trail } from "@/components/page/trail";
import { Two } from "@/components/page/two";
import { Links } from "@/components/ui/links";
import { VendorFacts } from "@/components/vendors/vendor-facts";
import { VendorHead } from "@/components/vendors/vendor-head";
import { VendorServices } from "@/components/vendors/vendor-services";
import { getCaller } from "@/server/caller";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await (await getCaller()).vendors.get({ id: (await params).id })).name };
}

export default async function VendorPage({ params }: Props) {
  const [{ id }, t, caller] = [await params, await getT("vendors"), await getCaller()];
  const [vendor, history, controllers] = await Promise.all([
    caller.vendors.get({ id }),
    caller.vendors.history({ id }),
    caller.sites.controllers(),
  ]);
  const [activities, cookies] = await Promise.all([
    caller.activities.ofVendor({ vendorId: id }),
    caller.cookies.ofVendor({ vendorId: id }),
  ]);
  const aside = (
    <>
      <AsideSection title={t("linked.activities")}>
        <Links
          items={activities.map((row) => ({ href: `/activities/${row.id}`, label: row.name, note: row.noticeSection }))}
        />
      </AsideSection>
      <AsideSection title={t("linked.cookies")}>
        <Links items={cookies.map((row) => ({ href: `/cookies/${row.id}`, label: row.purpose ?? t("unnamed") }))} />
      </AsideSection>
    </>
  );
  return (
    <>
      <Trail steps={[{ href: "/vendors", label: t("title") }, { label: vendor.name }]} />
      <VendorHead vendor={vendor} />
      <Two label={t("linked.title")} aside={aside}>
        <VendorFacts vendor={vendor} />
        <VendorServices vendor={vendor} controllers={controllers} />
        <HistorySection items={history} namespace="vendors" />
      </Two>
    </>
  );
}
