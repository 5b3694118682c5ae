import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readQuestion } from "@/components/consent/statistics/question";
import { RecordNotes } from "@/components/consent/statistics/record-notes";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import type { Query } from "@/components/table/address";
import { formatDate } from "@/messages/format";
import { getCaller, requirePermission } from "@/server/caller";

type Props = { params: Promise<{ site: string }>; searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("statistics"))("records.act") });

export default async function RecordCheckPage({ params, searchParams }: Props) {
  await requirePermission("consent:records");
  const [{ site: key }, query, t, consent, language, caller] = await Promise.all([
    ...[params, searchParams, getT("statistics"), getT("consent"), getLanguage(), getCaller()],
  ] as const);
  const site = (await caller.consent.sites()).find((one) => one.key === key) ?? notFound();
  const question = readQuestion(query, [site]) ?? notFound();
  const check = await caller.consent.recordCheck(question.input);
  const say = (day: string) => formatDate(day, language, { weekday: "short", month: "short" });
  const { from, to } = check.span;
  return (
    <>
      <Trail
        steps={[
          { href: `/consent?site=${key}`, label: consent("titleOf", { site: site.name }) },
          { label: t("records.act") },
        ]}
      />
      <Head
        title={t("records.title", { site: site.name })}
        lead={t("records.lead", { from: say(from), to: say(to) })}
      />
      <RecordNotes check={check} />
    </>
  );
}
