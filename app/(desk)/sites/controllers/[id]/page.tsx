import type { Metadata } from "next";
import { HistorySection } from "@/components/evidence/history-section";
import { getT } from "@/components/i18n/translator";
import { AsideSection } from "@/components/page/aside-section";
import { Trail } from "@/components/page/trail";
import { Two } from "@/components/page/two";
import { ArchiveController } from "@/components/sites/archive-controller";
import { ArchiveSection } from "@/components/sites/archive-section";
import { ControllerFacts } from "@/components/sites/controller-facts";
import { LinkedRecords } from "@/components/sites/linked-records";
import { PlaceHead } from "@/components/sites/place-head";
import { SitesOfController } from "@/components/sites/sites-of-controller";
import { getCaller, requireActor } from "@/server/caller";
import { may } from "@/server/platform/authorize";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await (await getCaller()).sites.controller({ id: (await params).id })).name };
}

export default async function ControllerPage({ params }: Props) {
  const [{ id }, t, caller] = [await params, await getT("sites"), await getCaller()];
  const [controller, sites] = await Promise.all([caller.sites.controller({ id }), caller.sites.ofController({ id })]);
  const history = may(await requireActor(), "sites:history") ? await caller.sites.controllerHistory({ id }) : null;
  const aside = (
    <>
      <AsideSection title={t("controllers.sites")}>
        <SitesOfController controllerId={id} sites={sites} />
      </AsideSection>
      <LinkedRecords controllerId={id} />
      <ArchiveSection>
        <ArchiveController
          id={id}
          version={controller.version}
          name={controller.name}
          archived={controller.archivedAt !== null}
        />
      </ArchiveSection>
    </>
  );
  return (
    <>
      <Trail steps={[{ href: "/sites", label: t("title") }, { label: controller.name }]} />
      <PlaceHead title={controller.name} lead={t("controllers.lead")} editHref={`/sites/controllers/${id}/edit`} />
      <Two label={t("controllers.sites")} aside={aside}>
        <ControllerFacts controller={controller} />
        {history ? <HistorySection items={history} namespace="sites" /> : null}
      </Two>
    </>
  );
}
