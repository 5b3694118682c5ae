import { getT } from "@/components/i18n/translator";
import { Fold } from "@/components/ui/fold";
import type { RecipientNotice } from "@/contracts/request-recipients";
import { RecipientsForm } from "./recipients-form";

type Props = { id: string; version: number; claimId: string; recipients: RecipientNotice[] };

/** Art. 19: whom of the recipients was told, folded away under how far it is. */
export async function ClaimRecipients(props: Props) {
  const t = await getT("requests");
  const { recipients } = props;
  if (recipients.length === 0) return null;
  const done = recipients.filter(({ result }) => result !== null).length;
  return (
    <Fold title={t("recipients.summary", { done, all: recipients.length })}>
      <p className="small soft">{t("recipients.lead")}</p>
      <RecipientsForm {...props} />
    </Fold>
  );
}
