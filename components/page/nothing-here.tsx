import { getT } from "@/components/i18n/translator";
import { ButtonLink } from "@/components/ui/button-link";
import { Head } from "./head";

/** An address that leads nowhere, or to a record outside the person's scope: both are said alike. */
export async function NothingHere() {
  const t = await getT("ui");
  return (
    <>
      <Head title={t("notFound.title")} lead={t("notFound.why")} />
      <div className="acts">
        <ButtonLink href="/">{t("notFound.back")}</ButtonLink>
      </div>
    </>
  );
}
