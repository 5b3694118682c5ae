import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { BannerDesk } from "@/contracts/banner-review";
import { Changes } from "./changes";

/** What the settings and the published cookies would change against the banner in force. */
export async function Pending({ desk }: { desk: BannerDesk }) {
  const [t, language] = [await getT("banners"), await getLanguage()];
  const { pending, settings } = desk;
  const names = Object.fromEntries(settings.purposes.map(({ key, name }) => [key, name[language]]));
  const lead = pending === null ? t("pending.first") : pending.length === 0 ? t("pending.none") : t("pending.lead");
  return (
    <Section title={t("pending.title")} id="pending" lead={lead}>
      {pending && pending.length > 0 ? (
        <div className="mt-4">
          <Changes caption={t("pending.title")} changes={pending} names={names} />
        </div>
      ) : null}
    </Section>
  );
}
