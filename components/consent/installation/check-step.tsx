import { Can } from "@/components/access/can";
import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { CheckForm } from "./check-form";

type Props = { siteId: string; siteKey: string; address: string };

export async function CheckStep(props: Props) {
  const t = await getT("installation");
  return (
    <Can permission="consent:edit">
      <Section title={t("check.title")} lead={t("check.lead")} id="check">
        <CheckForm {...props} />
      </Section>
    </Can>
  );
}
