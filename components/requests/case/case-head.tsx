import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import type { RequestCase } from "@/contracts/request-case";

/** What is asked for, and who answers. */
export async function CaseHead({ request }: { request: RequestCase }) {
  const t = await getT("requests");
  const { siteName: site, controllerName: controller, claims } = request;
  const articles = claims.map(({ right }) => t(`article.${right}`)).join(", ");
  return (
    <Head
      title={claims.map(({ right }) => t(`right.${right}`)).join(", ")}
      lead={t("caseLead", { articles, site, controller })}
    />
  );
}
