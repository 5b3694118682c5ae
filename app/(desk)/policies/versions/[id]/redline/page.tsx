import type { Metadata } from "next";
import { CauseList } from "@/components/evidence/cause-list";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { Decide } from "@/components/policies/decide";
import { EditorialSwitch } from "@/components/policies/editorial-switch";
import { RedlineView } from "@/components/policies/redline-view";
import { VersionNotes } from "@/components/policies/version-notes";
import type { Query } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import { getCaller, requireActor } from "@/server/caller";
import { may } from "@/server/platform/authorize";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("policies"))("redline.label") });

export default async function RedlinePage({ params, searchParams }: Props) {
  const [{ id }, t, caller] = [await params, await getT("policies"), await getCaller()];
  const withEditorial = (await searchParams).all === "yes";
  const review = await caller.policies.review({ id });
  const { version, redline } = review;
  const deciding = version.state === "in_review";
  const returns = deciding && may(await requireActor(), "policies:approve");
  const editorial = redline.clauses.filter(({ isEditorial }) => isEditorial).length;
  const counts = { changed: redline.clauses.length, unchanged: redline.unchanged };
  const author = version.authorName ? ` ${t("redline.author", { name: version.authorName })}` : "";
  return (
    <>
      <Trail
        steps={[
          { href: "/policies", label: t("title") },
          { href: `/policies/${version.policyId}`, label: version.siteName },
          { href: `/policies/versions/${id}`, label: t("versionNumber", { number: version.number }) },
          { label: t("redline.label") },
        ]}
      />
      <Head
        title={t(deciding ? "redline.title" : "redline.titleRead", { number: version.number })}
        lead={`${t("redline.lead", counts)}${author}`}
        acts={<ButtonLink href={`/policies/versions/${id}/preview`}>{t("preview")}</ButtonLink>}
      />
      <VersionNotes review={review} />
      <EditorialSwitch editorial={editorial} withEditorial={withEditorial} path={`/policies/versions/${id}/redline`} />
      <RedlineView
        review={review}
        withEditorial={withEditorial}
        causesOf={(key) => (review.causes[key] ? <CauseList causes={review.causes[key]} /> : null)}
      />
      <Decide review={review} mayReturn={returns} />
    </>
  );
}
