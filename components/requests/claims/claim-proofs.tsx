import { getT } from "@/components/i18n/translator";
import { Fold } from "@/components/ui/fold";
import type { SignUpProofs } from "@/contracts/request-proofs";
import { ProofsForm } from "./proofs-form";

type Props = { id: string; version: number; claimId: string; proofs: SignUpProofs };

/** Art. 17(3)(e): whether the proofs of sign-ups stay locked, folded away under what is decided. */
export async function ClaimProofs(props: Props) {
  const t = await getT("requests");
  const { count, decision } = props.proofs;
  return (
    <Fold title={t("proofs.summary", { decision: t(`proofs.${decision}`) })}>
      <p className="small soft">{t("proofs.lead", { count })}</p>
      <ProofsForm {...props} />
    </Fold>
  );
}
