import type { Metadata } from "next";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Plain } from "@/components/page/plain";
import { ButtonLink } from "@/components/ui/button-link";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("ui");
  return { title: t("notFound.title") };
}

export default async function NotFound() {
  const t = await getT("ui");
  return (
    <Plain>
      <Head title={t("notFound.title")} lead={t("notFound.why")} />
      <div className="acts">
        <ButtonLink href="/">{t("notFound.back")}</ButtonLink>
      </div>
    </Plain>
  );
}
