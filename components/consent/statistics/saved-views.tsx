import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Query } from "@/components/table/address";
import { PageLink } from "@/components/ui/page-link";
import type { SavedView } from "@/contracts/statistics";
import { path, questionText } from "./question";
import { RemoveView } from "./remove-view";
import { ViewForm } from "./view-form";

/** Questions that this person asks again and again, each under its own name. */
export async function SavedViews({ views, query }: { views: SavedView[]; query: Query }) {
  const t = await getT("statistics");
  return (
    <Section title={t("views.title")} id="views">
      <Messages of={["statistics"]}>
        {views.length === 0 ? (
          <p className="faint">{t("views.none")}</p>
        ) : (
          <ul className="saved">
            {views.map((view) => (
              <li key={view.id}>
                <PageLink href={view.query ? `${path}?${view.query}` : path}>{view.name}</PageLink>
                <RemoveView view={view} />
              </li>
            ))}
          </ul>
        )}
        <ViewForm query={questionText(query)} />
      </Messages>
    </Section>
  );
}
