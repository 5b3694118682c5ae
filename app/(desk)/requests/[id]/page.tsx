import type { Metadata } from "next";
import { getT } from "@/components/i18n/translator";
import { Trail } from "@/components/page/trail";
import { Two } from "@/components/page/two";
import { CaseClaims } from "@/components/requests/case-claims";
import { CaseEvents } from "@/components/requests/case-events";
import { CaseFacts } from "@/components/requests/case-facts";
import { CaseHead } from "@/components/requests/case-head";
import { CaseRedactions } from "@/components/requests/case-redactions";
import { CaseRestriction } from "@/components/requests/case-restriction";
import { CaseTasks } from "@/components/requests/case-tasks";
import { CaseThread } from "@/components/requests/case-thread";
import { Clock } from "@/components/requests/clock";
import { Stages } from "@/components/requests/stages";
import { getCaller } from "@/server/caller";

/** Without the case's number: reading the case for a title would count as opening it. */
export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("requests"))("case") });

export default async function RequestPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, t, caller] = [await params, await getT("requests"), await getCaller()];
  const request = await caller.requests.get({ id });
  return (
    <>
      <Trail steps={[{ href: "/requests", label: t("title") }, { label: request.reference }]} />
      <CaseHead request={request} />
      <Stages request={request} />
      <Two label={t("about")} aside={<CaseFacts request={request} />}>
        <Clock request={request} />
        <CaseRestriction request={request} />
        <CaseClaims request={request} />
        <CaseTasks request={request} />
        <CaseRedactions request={request} />
        <CaseThread request={request} />
        <CaseEvents events={request.events} />
      </Two>
    </>
  );
}
