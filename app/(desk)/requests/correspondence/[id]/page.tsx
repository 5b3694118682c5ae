import type { Metadata } from "next";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { Two } from "@/components/page/two";
import { CorrespondenceActs } from "@/components/requests/correspondence/correspondence-acts";
import { CorrespondenceFacts } from "@/components/requests/correspondence/correspondence-facts";
import { CorrespondenceWords } from "@/components/requests/correspondence/correspondence-words";
import { getCaller } from "@/server/caller";

/** Without its subject: reading it for a title would count as opening it. */
export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("correspondence"))("one") });

export default async function OneCorrespondencePage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, t, caller] = [await params, await getT("correspondence"), await getCaller()];
  const opened = await caller.requests.correspondence.get({ id });
  const steps = [
    { href: "/requests", label: (await getT("requests"))("title") },
    { href: "/requests/correspondence", label: t("title") },
    { label: t("one") },
  ];
  return (
    <>
      <Trail steps={steps} />
      <Head title={opened.words?.subject || t("one")} />
      <Two label={t("about")} aside={<CorrespondenceFacts opened={opened} />}>
        <CorrespondenceWords opened={opened} />
        <CorrespondenceActs opened={opened} />
      </Two>
    </>
  );
}
