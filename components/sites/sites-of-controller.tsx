import { Can } from "@/components/access/can";
import { getT } from "@/components/i18n/translator";
import { ButtonLink } from "@/components/ui/button-link";
import { Links } from "@/components/ui/links";
import type { Site } from "@/contracts/sites";

export async function SitesOfController({ controllerId, sites }: { controllerId: string; sites: Site[] }) {
  const t = await getT("sites");
  return (
    <>
      {sites.length > 0 ? (
        <Links
          items={sites.map(({ id, key, name, archivedAt }) => ({
            href: `/sites/${id}`,
            label: name,
            note: archivedAt ? t("state.archived") : key,
          }))}
        />
      ) : (
        <p>{t("controllers.noSites")}</p>
      )}
      <Can permission="sites:edit">
        <p className="after">
          <ButtonLink href={`/sites/new?controller=${controllerId}`}>{t("add")}</ButtonLink>
        </p>
      </Can>
    </>
  );
}
