import type { Metadata } from "next";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Press } from "@/components/newsletter/press";
import { Wording } from "@/components/newsletter/wording";
import { VisitorSheet } from "@/components/page/visitor-sheet";
import { translator } from "@/messages/translator";
import { openConfirmation } from "@/server/newsletter/service";
import { visitor } from "@/server/platform/actor";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("newsletter"))("title") });

export default async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const page = await openConfirmation(visitor, token);
  const language = "form" in page ? page.form.language : await getLanguage();
  const t = translator(language, "newsletter");
  if (page.outcome !== "open") {
    const from = "form" in page ? page.form.controllerName : undefined;
    return (
      <VisitorSheet language={language} from={from} title={t(`confirm.${page.outcome}`)}>
        <p className="intro">{t(`confirm.${page.outcome}Why`)}</p>
      </VisitorSheet>
    );
  }
  return (
    <VisitorSheet
      language={language}
      from={page.form.controllerName}
      beside={page.form.name}
      title={t("confirm.title")}
    >
      <p className="intro">{t("confirm.lead", { list: page.form.name })}</p>
      <Wording text={page.form.wording.text} />
      <Press action={`/newsletter/confirm/${encodeURIComponent(token)}/done`} label={t("confirm.submit")} />
      <p className="small soft">{t("confirm.why")}</p>
      <p className="small soft">
        {t("confirm.not")} <a href={`/notices/${page.form.siteKey}`}>{t("form.notice")}</a>
      </p>
    </VisitorSheet>
  );
}
