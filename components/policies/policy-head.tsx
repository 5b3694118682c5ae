import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { ButtonLink } from "@/components/ui/button-link";
import type { Policy } from "@/contracts/policies";
import { formatDate } from "@/messages/format";
import { isOpenState } from "./open-state";
import { StartDraft } from "./start-draft";

/** Either the version that is being prepared, or the way to begin one: there is one at a time. */
export async function PolicyHead({ policy }: { policy: Policy }) {
  const [t, language] = [await getT("policies"), await getLanguage()];
  const open = policy.versions.find((version) => isOpenState(version.state));
  const { number, publishedAt } = policy.text;
  const standing = publishedAt
    ? t("inForce", { number, day: formatDate(publishedAt, language, { weekday: "none" }) })
    : t("notInForce");
  const acts = open ? (
    <ButtonLink href={`/policies/versions/${open.id}`} look="primary" hotkey="E">
      {t("openDraft", { number: open.number })}
    </ButtonLink>
  ) : (
    <Can permission="policies:edit">
      <Messages of={["policies"]}>
        <StartDraft policyId={policy.id} />
      </Messages>
    </Can>
  );
  return (
    <Head title={policy.siteName} lead={t("policyLead", { controller: policy.controllerName, standing })} acts={acts} />
  );
}
