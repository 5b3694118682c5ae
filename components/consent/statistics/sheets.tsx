import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Query } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import { csvAddress } from "./question";

/** The same figures as files, no finer than they are shown. */
export async function Sheets({ query }: { query: Query }) {
  const t = await getT("statistics");
  return (
    <Section title={t("sheets")} id="files">
      <div className="acts">
        {(["rates", "days", "groups"] as const).map((sheet) => (
          <ButtonLink key={sheet} href={csvAddress(query, sheet)} download>
            {t(`sheet.${sheet}`)}
          </ButtonLink>
        ))}
      </div>
    </Section>
  );
}
