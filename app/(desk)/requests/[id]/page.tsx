import type { Metadata } from "next";
import { getT } from "@/components/i18n/translator";
import { Trail } from "@/components/page/trail";
import { Two } from "@/components/page/two";
import { CaseClaims } from "@/components/requests/case/case-claims";
import { CaseEvents } from "@/components/requests/case/case-events";
import { CaseFacts } from "@/components/requests/case/case-facts";
import { CaseHead } from "@/components/requests/case/case-head";
import { CaseRedactions } from "@/components/requests/case/case-redactions";
import { CaseRestriction } from "@/components/requests/case/case-restriction";
import { CaseTasks } from "@/components/requests/case/case-tasks";
import { CaseThread } from "@/components/requests/case/case-thread";
import { Clock } from "@/components/requests/case/clock";
import { Stages } from "@/components/requests/case/stages";
import type { Query } from "@/components/table/address";
import { getCaller } from "@/server/caller";

/** Without the case's number: reading the case for a title would count as opening it. */
export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("requests"))("case") });

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function RequestPage({ params, searchParams }: Props) {
  const [{ id }, { wrong }] = [await params, await searchParams];
  const [t, caller] = [await getT("requests"), await getCaller()];
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
        <CaseThread request={request} wrong={typeof wrong === "string" ? wrong : undefined} />
        <CaseEvents events={request.events} />
      </Two>
    </>
  );
}
