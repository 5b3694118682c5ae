import type { Metadata } from "next";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { FiguresSection } from "@/components/newsletter/figures-section";
import { LiftSuppressionForm } from "@/components/newsletter/lift-suppression-form";
import { SubscriptionList } from "@/components/newsletter/subscription-list";
import { Head } from "@/components/page/head";
import type { Query } from "@/components/table/address";
import { Fold } from "@/components/ui/fold";
import { ListSubscriptions } from "@/contracts/newsletter";
import { getCaller, requireActor } from "@/server/caller";
import { may } from "@/server/platform/authorize";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("newsletter"))("title") });

export default async function NewsletterPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [t, query, caller] = [await getT("newsletter"), await searchParams, await getCaller()];
  const figures = await caller.newsletter.figures();
  if (!may(await requireActor(), "newsletter:read")) {
    return (
      <>
        <Head title={t("title")} lead={t("leadFigures")} />
        <FiguresSection figures={figures} linked={false} />
      </>
    );
  }
  const input = ListSubscriptions.parse({ direction: "desc", ...query });
  const page = await caller.newsletter.list(input);
  return (
    <>
      <Head title={t("title")} lead={t("lead")} />
      <FiguresSection figures={figures} linked />
      <SubscriptionList page={page} input={input} query={query} lists={figures} />
      <Messages of={["newsletter"]}>
        <Fold title={t("suppression.title")}>
          <p className="small soft">{t("suppression.why")}</p>
          <LiftSuppressionForm controllers={await caller.sites.controllers()} />
        </Fold>
      </Messages>
    </>
  );
}
