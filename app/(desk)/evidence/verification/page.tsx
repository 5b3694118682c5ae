import type { Metadata } from "next";
import { ChainHeads } from "@/components/evidence/chain-heads";
import { Verdict } from "@/components/evidence/verdict";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { ButtonLink } from "@/components/ui/button-link";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT("evidence"))("verification.title"),
});

export default async function VerificationPage() {
  const [t, caller] = [await getT("evidence"), await getCaller()];
  const found = await caller.evidence.verify();
  const again = <ButtonLink href="/evidence/verification">{t("verification.again")}</ButtonLink>;
  return (
    <>
      <Trail steps={[{ href: "/evidence", label: t("title") }, { label: t("verification.title") }]} />
      <Head title={t("verification.title")} lead={t("verification.lead")} acts={again} />
      <Verdict found={found} />
      <ChainHeads heads={found.heads} />
    </>
  );
}
