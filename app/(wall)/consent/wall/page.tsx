import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readQuestion } from "@/components/consent/statistics/question";
import { Wall } from "@/components/consent/statistics/wall";
import { getT } from "@/components/i18n/translator";
import { Refresh } from "@/components/page/refresh";
import type { Query } from "@/components/table/address";
import { GetStatistics } from "@/contracts/statistics";
import { getCaller, requirePermission } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("statistics"))("wall") });

export default async function WallPage({ searchParams }: { searchParams: Promise<Query> }) {
  await requirePermission("consent:figures");
  const [query, caller] = [await searchParams, await getCaller()];
  const { site } = readQuestion(query, await caller.consent.sites()) ?? notFound();
  const of = (days: number) =>
    caller.consent.statistics(GetStatistics.parse({ site: site.key, days, compare: "none" }));
  const [today, month] = await Promise.all([of(1), of(28)]);
  return (
    <>
      <Refresh seconds={1} />
      <Wall today={today} month={month} />
    </>
  );
}
