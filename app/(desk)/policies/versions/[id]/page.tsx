import type { Metadata } from "next";
import { getT } from "@/components/i18n/translator";
import { Trail } from "@/components/page/trail";
import { isOpenState } from "@/components/policies/open-state";
import { sectionColumns } from "@/components/policies/section-columns";
import { VersionHead } from "@/components/policies/version-head";
import { VersionNotes } from "@/components/policies/version-notes";
import { Table } from "@/components/table/table";
import { Under } from "@/components/table/under";
import { getCaller, requireActor } from "@/server/caller";
import { may } from "@/server/platform/authorize";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, t, caller] = [await params, await getT("policies"), await getCaller()];
  const { siteName, number } = await caller.policies.version({ id });
  return { title: `${siteName}, ${t("versionNumber", { number })}` };
}

export default async function VersionPage({ params }: Props) {
  const [{ id }, t, caller] = [await params, await getT("policies"), await getCaller()];
  const review = await caller.policies.review({ id });
  const { version } = review;
  const editable = isOpenState(version.state) && may(await requireActor(), "policies:edit");
  const here = `/policies/versions/${id}`;
  const edit = (key: string) => (editable ? `${here}/sections/${key}` : undefined);
  return (
    <>
      <Trail
        steps={[
          { href: "/policies", label: t("title") },
          { href: `/policies/${version.policyId}`, label: version.siteName },
          { label: t("versionNumber", { number: version.number }) },
        ]}
      />
      <VersionHead version={version} changed={review.changedSince.length > 0} />
      <VersionNotes review={review} />
      <Table
        caption={t("outline", { number: version.number })}
        columns={await sectionColumns()}
        rows={version.sections}
        rowKey={(section) => section.key}
        rowHref={({ key }) => edit(key) ?? `${here}/preview#${key}`}
        rowEdit={({ key }) => edit(key)}
      />
      <Under keys={editable ? ["move", "open", "edit", "all"] : ["move", "open", "all"]}>{null}</Under>
    </>
  );
}
