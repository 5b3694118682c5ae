import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import type { RequestCase } from "@/contracts/requests";
import { StartWork } from "./start-work";

export async function CaseHead({ request }: { request: RequestCase }) {
  const t = await getT("requests");
  const { siteName: site, controllerName: controller, right } = request;
  const acts =
    request.state === "received" ? (
      <Can permission="requests:edit">
        <Messages of={["requests"]}>
          <StartWork id={request.id} version={request.version} />
        </Messages>
      </Can>
    ) : null;
  return (
    <Head
      title={t(`right.${right}`)}
      lead={t("caseLead", { article: t(`article.${right}`), site, controller })}
      acts={acts}
    />
  );
}
