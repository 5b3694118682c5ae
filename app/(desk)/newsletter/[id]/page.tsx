import type { Metadata } from "next";
import { getT } from "@/components/i18n/translator";
import { ProofDocument } from "@/components/newsletter/proof-document";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("newsletter"))("proof.title") });

export default async function ProofPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, t, caller] = [await params, await getT("newsletter"), await getCaller()];
  const proof = await caller.newsletter.proof({ id });
  return (
    <>
      <Trail steps={[{ href: "/newsletter", label: t("title") }, { label: proof.email }]} />
      <Head title={t("proof.title")} lead={<span className="screen-only">{t("proof.lead")}</span>} />
      <ProofDocument proof={proof} />
    </>
  );
}
