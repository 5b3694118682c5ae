import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { BannerVersion } from "@/contracts/banner-review";
import { AsksAgain } from "./asks-again";
import { Changes } from "./changes";

export async function VersionChanges({ version }: { version: BannerVersion }) {
  const [t, language] = [await getT("banners"), await getLanguage()];
  const purposes = version.snapshot?.faces[language].purposes ?? [];
  const names = Object.fromEntries(purposes.map(({ key, name }) => [key, name]));
  return (
    <Section title={t("against")} id="changes" lead={<AsksAgain version={version} />}>
      {version.changes.length > 0 ? <Changes caption={t("against")} changes={version.changes} names={names} /> : null}
    </Section>
  );
}
