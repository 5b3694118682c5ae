import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import type { BannerVersion } from "@/contracts/banner-review";
import { StateMark } from "./state-mark";

export async function VersionHead({ version }: { version: BannerVersion }) {
  const t = await getT("banners");
  const { siteName, number, state } = version;
  return (
    <Head
      title={t("versionOf", { site: siteName, number })}
      lead={
        <>
          <StateMark state={state} /> {t(`stateLead.${state}`)}
        </>
      }
    />
  );
}
