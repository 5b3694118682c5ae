import type { Metadata } from "next";
import { DemoAccounts } from "@/components/access/demo-accounts";
import { getT } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import { hasDemoIssuer } from "@/env";

type Props = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("access");
  return { title: t("signIn.title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const t = await getT("access");
  const { next, error } = await searchParams;
  const asked = typeof next === "string" ? { next } : undefined;
  const start = (more?: Record<string, string>) => `/sign-in/start?${new URLSearchParams({ ...asked, ...more })}`;
  return (
    <>
      <h1>{t("signIn.title")}</h1>
      <p className="soft">{t("signIn.lead")}</p>
      {error ? (
        <Note state="unknown" title={t("signIn.unfinished")} apart>
          <p>{t("signIn.unfinishedWhy")}</p>
        </Note>
      ) : null}
      <p>
        <a className="button primary" href={start()}>
          {t("signIn.continue")}
        </a>
      </p>
      {hasDemoIssuer() ? <DemoAccounts startWith={(account) => start({ account })} /> : null}
    </>
  );
}
