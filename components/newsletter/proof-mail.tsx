import { getT } from "@/components/i18n/translator";
import { Facts } from "@/components/ui/facts";
import type { Language } from "@/contracts/fields";
import type { MailProof } from "@/contracts/newsletter";
import { ExactTime } from "./exact-time";

type Props = { mail: MailProof | null; language: Language };

/** The mail as it went out, but for its link's secret. */
export async function ProofMail({ mail, language }: Props) {
  const t = await getT("newsletter");
  return (
    <section>
      <h2 className="mt-10 mb-3">{t("proof.mail")}</h2>
      {mail === null ? (
        <p>{t("proof.mailNone")}</p>
      ) : (
        <>
          <Facts
            items={[
              { term: t("proof.mailState"), value: t(`mailState.${mail.state}`) },
              { term: t("proof.accepted"), value: mail.acceptedAt && <ExactTime value={mail.acceptedAt} /> },
              { term: t("proof.response"), value: mail.response },
              { term: t("proof.messageId"), value: <span className="hash">{mail.messageId}</span> },
              { term: t("proof.subject"), value: mail.subject },
              { term: t("proof.hash"), value: mail.sha256 && <span className="hash">{mail.sha256}</span> },
            ]}
          />
          {mail.text ? (
            <>
              <div className="my-6 border-l-[1.5px] border-ink pl-5 whitespace-pre-line" lang={language}>
                {mail.text}
              </div>
              <p className="small soft">{t("proof.masked")}</p>
            </>
          ) : null}
        </>
      )}
    </section>
  );
}
