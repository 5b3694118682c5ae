import type { Metadata } from "next";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Press } from "@/components/newsletter/press";
import { VisitorSheet } from "@/components/page/visitor-sheet";
import { translator } from "@/messages/translator";
import { openLeaving } from "@/server/newsletter/service";
import { visitor } from "@/server/platform/actor";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("newsletter"))("title") });

export default async function LeavePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const page = await openLeaving(visitor, token);
  const language = "form" in page ? page.form.language : await getLanguage();
  const t = translator(language, "newsletter");
  if (page.outcome !== "open") {
    return (
      <VisitorSheet language={language} beside={t("title")} title={t(`leave.${page.outcome}`)}>
        <p className="intro">{t(`leave.${page.outcome}Why`)}</p>
      </VisitorSheet>
    );
  }
  return (
    <VisitorSheet language={language} from={page.form.controllerName} beside={page.form.name} title={t("leave.title")}>
      <p className="intro">{t("leave.lead", { list: page.form.name })}</p>
      <Press action={`/newsletter/leave/${encodeURIComponent(token)}/done`} label={t("leave.submit")} />
      <p className="small soft">{t("leave.why")}</p>
    </VisitorSheet>
  );
}
