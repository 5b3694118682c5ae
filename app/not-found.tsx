import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Plain } from "@/components/page/plain";
import { ButtonLink } from "@/components/ui/button-link";

export default async function NotFound() {
  const t = await getT("ui");
  return (
    <Plain>
      <Empty title={t("notFound.title")} acts={<ButtonLink href="/">{t("notFound.back")}</ButtonLink>}>
        {t("notFound.why")}
      </Empty>
    </Plain>
  );
}
