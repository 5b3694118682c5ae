import type { Metadata } from "next";
import { CookieFacts } from "@/components/cookies/cookie-facts";
import { CookieHead } from "@/components/cookies/cookie-head";
import { CookieLinks } from "@/components/cookies/cookie-links";
import { CookieStorages } from "@/components/cookies/cookie-storages";
import { cookieTitle } from "@/components/cookies/cookie-title";
import { HistorySection } from "@/components/evidence/history-section";
import { getT } from "@/components/i18n/translator";
import { Trail } from "@/components/page/trail";
import { Two } from "@/components/page/two";
import { getCaller } from "@/server/caller";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, t, caller] = [await params, await getT("cookies"), await getCaller()];
  return { title: cookieTitle(await caller.cookies.get({ id }), t("unnamed")) };
}

export default async function CookiePage({ params }: Props) {
  const [{ id }, t, caller] = [await params, await getT("cookies"), await getCaller()];
  const [cookie, history] = await Promise.all([caller.cookies.get({ id }), caller.cookies.history({ id })]);
  const ofVendor = cookie.vendorId ? await caller.activities.ofVendor({ vendorId: cookie.vendorId }) : [];
  const activities = ofVendor.filter((activity) => activity.controllerName === cookie.controllerName);
  return (
    <>
      <Trail steps={[{ href: "/cookies", label: t("title") }, { label: cookieTitle(cookie, t("unnamed")) }]} />
      <CookieHead cookie={cookie} />
      <Two label={t("linked.title")} aside={<CookieLinks cookie={cookie} activities={activities} />}>
        <CookieFacts cookie={cookie} />
        <CookieStorages cookie={cookie} />
        <HistorySection items={history} namespace="cookies" />
      </Two>
    </>
  );
}
