import { translator } from "@/components/i18n/translator";
import type { Language } from "@/messages";

export type Addressee = {
  siteKey: string;
  siteName: string;
  name: string;
  address: string | null;
  dpoName: string | null;
  dpoAddress: string | null;
  dpoEmail: string | null;
  publicFigures: boolean;
};

/** The form is one way among others: a request needs none. */
export function OtherWays({ addressee, language }: { addressee: Addressee; language: Language }) {
  const t = translator(language, "rights");
  const { name, address, dpoName, dpoAddress, dpoEmail, siteKey, publicFigures } = addressee;
  const lines = [name, address, dpoName && `${t("dpo")}: ${dpoName}`, dpoAddress].filter(Boolean);
  return (
    <div className="mt-12">
      <h2 className="mb-2">{t("otherWays")}</h2>
      <p>{t("otherWaysWhy")}</p>
      <address className="mt-3 not-italic whitespace-pre-line">{lines.join("\n")}</address>
      {dpoEmail ? (
        <p className="mt-1">
          <a href={`mailto:${dpoEmail}`}>{dpoEmail}</a>
        </p>
      ) : null}
      {publicFigures ? (
        <p className="mt-6">
          <a href={`/rights/${siteKey}/figures?language=${language}`}>{t("figures.link")}</a>
        </p>
      ) : null}
    </div>
  );
}
