import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CustomerPage } from "@/components/demo/customer-page";
import { DemoEmbed } from "@/components/demo/demo-embed";
import { DemoPicture } from "@/components/demo/demo-picture";
import { findDemoSite } from "@/components/demo/demo-site";
import { getLanguage, getT } from "@/components/i18n/translator";
import { SignUpForm } from "@/components/newsletter/sign-up-form";
import { isDemo } from "@/env";
import { getSignUpForm } from "@/server/newsletter/service";
import { visitor } from "@/server/platform/actor";
import { isAppError } from "@/server/platform/errors";

type Props = { params: Promise<{ site: string }> };

export const dynamic = "force-dynamic";

const getDemoSite = async (params: Props["params"]) =>
  (isDemo() ? findDemoSite((await params).site) : null) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ key }, t] = [await getDemoSite(params), await getT("demo")];
  return { title: { absolute: t("pageTitle", { site: t(`${key}.brand`) }) }, robots: { index: false, follow: false } };
}

/** A list that is not there (yet) leaves the page without its form. */
async function findForm(list: string | null) {
  if (!list) return null;
  return getSignUpForm(visitor, list, await getLanguage()).catch((error) => {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  });
}

export default async function DemoSitePage({ params }: Props) {
  const [site, t] = [await getDemoSite(params), await getT("demo")];
  const form = await findForm(site.list);
  return (
    <CustomerPage site={site}>
      {site.embeds.map((embedding) => (
        <DemoEmbed key={embedding.of} site={site} embedding={embedding} />
      ))}
      <DemoPicture />
      {form ? (
        <section>
          <h2>{t("newsletter")}</h2>
          <SignUpForm form={form} />
        </section>
      ) : null}
    </CustomerPage>
  );
}
