import type { Metadata } from "next";
import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Trail } from "@/components/page/trail";
import { Two } from "@/components/page/two";
import { CaseAnswer } from "@/components/requests/case-answer";
import { CaseEvents } from "@/components/requests/case-events";
import { CaseFacts } from "@/components/requests/case-facts";
import { CaseHead } from "@/components/requests/case-head";
import { Clock } from "@/components/requests/clock";
import { Paragraphs } from "@/components/requests/paragraphs";
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
        <Section title={t("message")}>
          {request.message ? <Paragraphs text={request.message} /> : <p className="soft">{t("noMessage")}</p>}
        </Section>
        <CaseAnswer request={request} />
        <CaseEvents events={request.events} />
      </Two>
    </>
  );
}
