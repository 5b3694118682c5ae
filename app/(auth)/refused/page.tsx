import type { Metadata } from "next";
import { getT } from "@/components/i18n/translator";
import { env } from "@/env";
import { refusedReasons } from "@/server/access/rules";

type Props = { searchParams: Promise<{ why?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("access");
  return { title: t("refused.title") };
}

/** Which claim was looked at and what helps; what arrived in it is not shown. */
export default async function RefusedPage({ searchParams }: Props) {
  const t = await getT("access");
  const { why } = await searchParams;
  const reason = refusedReasons.find((known) => known === why) ?? "unfinished";
  const claim = env().AUTH_ROLE_CLAIM;
  return (
    <>
      <h1>{t("refused.title")}</h1>
      <p className="soft">{t(`refused.${reason}.why`, { claim })}</p>
      <p>
        <a className="button primary" href="/sign-in">
          {t("refused.again")}
        </a>
      </p>
      <h2>{t("refused.ask")}</h2>
      <p className="soft">{t(`refused.${reason}.ask`, { claim })}</p>
    </>
  );
}
