import { Can } from "@/components/access/can";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { ButtonLink } from "@/components/ui/button-link";
import type { BannerDesk } from "@/contracts/banner-review";
import { formatDate } from "@/messages/format";

export async function DeskHead({ desk }: { desk: BannerDesk }) {
  const [t, language] = [await getT("banners"), await getLanguage()];
  const here = `/consent/banners/${desk.siteKey}`;
  const inForce = desk.versions.find(({ state }) => state === "published");
  const open = desk.versions.find(({ state }) => state === "in_review");
  const standing = inForce
    ? t("inForce", {
        number: inForce.number,
        day: formatDate(inForce.publishedAt ?? inForce.submittedAt, language, { weekday: "none" }),
      })
    : t("nothingInForce");
  const acts = (
    <>
      <Can permission="consent:edit">
        <ButtonLink href={`${here}/edit`} hotkey="E">
          {t("edit")}
        </ButtonLink>
      </Can>
      {open ? (
        <ButtonLink href={`${here}/${open.number}`} look="primary">
          {t("openVersion", { number: open.number })}
        </ButtonLink>
      ) : null}
    </>
  );
  return <Head title={t("titleOf", { site: desk.siteName })} lead={standing} acts={acts} />;
}
