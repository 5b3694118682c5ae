import type { Metadata } from "next";
import { getT } from "@/components/i18n/translator";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("access");
  return { title: t("signedOut.title") };
}

export default async function SignedOutPage() {
  const t = await getT("access");
  return (
    <>
      <h1>{t("signedOut.title")}</h1>
      <p className="soft">{t("signedOut.lead")}</p>
      <p>
        <a className="button primary" href="/sign-in">
          {t("signedOut.again")}
        </a>
      </p>
    </>
  );
}
