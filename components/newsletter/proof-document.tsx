import { getT } from "@/components/i18n/translator";
import { Facts } from "@/components/ui/facts";
import type { SubscriptionProof } from "@/contracts/newsletter";
import { ExactTime } from "./exact-time";
import { ProofChain } from "./proof-chain";
import { ProofMail } from "./proof-mail";
import { SubscriptionMark } from "./subscription-mark";
import { Wording } from "./wording";

/** One person's consent as a document: readable by somebody who was never at this desk, on screen and on paper. */
export async function ProofDocument({ proof }: { proof: SubscriptionProof }) {
  const t = await getT("newsletter");
  const { wording } = proof;
  return (
    <article className="law letter max-w-[54rem]">
      <h2 className="mb-3">{t("proof.person")}</h2>
      <Facts
        items={[
          { term: t("proof.controller"), value: proof.controllerName },
          { term: t("proof.address"), value: proof.email },
          { term: t("proof.list"), value: proof.listName },
          { term: t("proof.language"), value: t(`proof.languages.${proof.language}`) },
          { term: t("proof.state"), value: <SubscriptionMark state={proof.state} /> },
          { term: t("proof.number"), value: <span className="hash">{proof.id}</span> },
        ]}
      />
      <h2 className="mt-10 mb-3">{t("proof.times")}</h2>
      <Facts
        items={[
          { term: t("proof.signedUp"), value: <ExactTime value={proof.registeredAt} /> },
          {
            term: t("proof.confirmed"),
            value: proof.confirmedAt ? <ExactTime value={proof.confirmedAt} /> : t("proof.notConfirmed"),
          },
          ...(proof.leftAt ? [{ term: t("proof.left"), value: <ExactTime value={proof.leftAt} /> }] : []),
        ]}
      />
      <h2 className="mt-10 mb-3">{t("proof.wording")}</h2>
      <div lang={proof.language}>
        <Wording text={wording.text} />
      </div>
      <p className="small soft hash">{t("proof.wordingNumber", { number: wording.number, hash: wording.sha256 })}</p>
      <ProofMail mail={proof.mail} language={proof.language} />
      <ProofChain events={proof.events} />
    </article>
  );
}
