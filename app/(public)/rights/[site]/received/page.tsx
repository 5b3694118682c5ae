import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLanguage, translator } from "@/components/i18n/translator";
import { VisitorSheet } from "@/components/page/visitor-sheet";
import { Receipt } from "@/components/requests/visitors/receipt";
import type { Query } from "@/components/table/address";
import { ReceiptQuery } from "@/contracts/requests";
import { visitor } from "@/server/platform/actor";
import { getReceipt } from "@/server/requests/arrivals/service";
import { orNotFound } from "../../../or-not-found";

type Props = { params: Promise<{ site: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await getLanguage(), "rights");
  return { title: { absolute: t("received.title") }, robots: { index: false } };
}

export default async function ReceivedPage({ params, searchParams }: Props) {
  const [{ site }, query] = [await params, await searchParams];
  const asked = ReceiptQuery.safeParse({ site, reference: query.reference, proof: query.proof });
  if (!asked.success) notFound();
  const receipt = await orNotFound(getReceipt(visitor, asked.data));
  const language = await getLanguage();
  return (
    <VisitorSheet
      language={language}
      from={receipt.controllerName}
      title={translator(language, "rights")("received.title")}
    >
      <Receipt language={language} receipt={receipt} />
    </VisitorSheet>
  );
}
