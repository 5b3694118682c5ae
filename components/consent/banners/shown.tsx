import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Query } from "@/components/table/address";
import { Filters } from "@/components/table/filters";
import type { BannerVersion } from "@/contracts/banner-review";
import { Frame } from "./frame";
import { chosenView } from "./view";

/** The banner as it will stand or stood. What is looked at stands in the address bar. */
export async function Shown({ version, query }: { version: BannerVersion; query: Query }) {
  const [t, language] = [await getT("banners"), await getLanguage()];
  const { snapshot, siteKey, number, state } = version;
  const title = t(state === "returned" || state === "replaced" ? "shown.past" : `shown.${state}`);
  if (!snapshot)
    return (
      <Section title={title} id="banner">
        <p className="soft">{t("shown.none")}</p>
      </Section>
    );
  const variants = snapshot.faces[language].variants.map(({ key }) => key);
  const view = chosenView(query, language, variants);
  const other = language === "de" ? "en" : "de";
  const selects = [
    {
      name: "shown",
      label: t("shown.language"),
      any: t(`language.${language}`),
      options: [{ value: other, label: t(`language.${other}`) }],
    },
    {
      name: "screen",
      label: t("shown.screen"),
      any: t("screen.desktop"),
      options: [{ value: "phone", label: t("screen.phone") }],
    },
    {
      name: "layer",
      label: t("shown.layer"),
      any: t("layer.first"),
      options: [{ value: "settings", label: t("layer.settings") }],
    },
    {
      name: "variant",
      label: t("shown.variant"),
      any: variants[0] ?? "",
      options: variants.slice(1).map((key) => ({ value: key, label: key })),
    },
  ];
  return (
    <Section title={title} id="banner" lead={t("shown.lead")}>
      <div className="mt-4">
        <Filters
          label={title}
          path={`/consent/banners/${siteKey}/${number}`}
          query={query}
          selects={variants.length > 1 ? selects : selects.slice(0, 3)}
        />
        <Frame site={siteKey} number={number} view={view} title={title} />
      </div>
    </Section>
  );
}
