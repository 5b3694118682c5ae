import type { Metadata } from "next";
import { getLanguage, translator } from "@/components/i18n/translator";
import { VisitorSheet } from "@/components/page/visitor-sheet";
import { DeliveryForm } from "@/components/requests/visitors/delivery-form";
import type { Query } from "@/components/table/address";
import { visitor } from "@/server/platform/actor";
import { openDelivery } from "@/server/requests/deliveries/service";
import { orNotFound } from "../../or-not-found";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await getLanguage(), "deliveries");
  return { title: { absolute: t("title") }, robots: { index: false } };
}

/** Shows that something waits, and nothing of it: programs open links too. */
export default async function DeliveryPage({ params, searchParams }: Props) {
  const [{ token }, { wrong }, language] = [await params, await searchParams, await getLanguage()];
  const t = translator(language, "deliveries");
  const page = await orNotFound(openDelivery(visitor, token));
  return (
    <VisitorSheet language={language} from={page.controllerName} title={t(`${page.outcome}.title`)}>
      {page.outcome === "open" ? (
        <DeliveryForm
          page={page}
          token={token}
          language={language}
          wrong={typeof wrong === "string" ? wrong : undefined}
        />
      ) : (
        <p className="intro">{t("over.why")}</p>
      )}
    </VisitorSheet>
  );
}
