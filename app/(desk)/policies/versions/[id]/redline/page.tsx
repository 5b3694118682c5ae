import type { Metadata } from "next";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Section } from "@/components/page/section";
import { Trail } from "@/components/page/trail";
import { Decision } from "@/components/policies/decision";
import { RedlineView } from "@/components/policies/redline-view";
import { ReturnForm } from "@/components/policies/return-form";
import { VersionNotes } from "@/components/policies/version-notes";
import { ButtonLink } from "@/components/ui/button-link";
import { getCaller, requireActor } from "@/server/caller";
import { may } from "@/server/platform/authorize";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("policies"))("redline.label") });

export default async function RedlinePage({ params }: Props) {
  const [{ id }, t, caller] = [await params, await getT("policies"), await getCaller()];
  const review = await caller.policies.review({ id });
  const { version, redline, refusal } = review;
  const deciding = version.state === "in_review";
  const returns = deciding && may(await requireActor(), "policies:approve");
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
      <RedlineView review={review} />
      <Messages of={["policies"]}>
        {deciding ? (
          <Decision
            versionId={id}
            policyId={version.policyId}
            number={version.number}
            hash={redline.hash}
            refusal={refusal}
          />
        ) : null}
        {returns ? (
          <Section title={t("decision.returnTitle")}>
            <ReturnForm versionId={id} />
          </Section>
        ) : null}
      </Messages>
    </>
  );
}
