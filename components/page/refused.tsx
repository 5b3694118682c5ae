import type { ReactNode } from "react";
import { getT } from "@/components/i18n/translator";
import { ButtonLink } from "@/components/ui/button-link";
import { Head } from "./head";

type Props = { missing?: string; children?: ReactNode };

/** The body of a refusal: why, and what helps. `missing` names the permission in the field's words. */
export async function Refused({ missing, children }: Props) {
  const t = await getT("ui");
  return (
    <>
      <Head title={t("refused.title")} lead={children ?? t("refused.why")} />
      {missing ? <p className="soft apart">{t("refused.missing", { permission: missing })}</p> : null}
      <div className="acts">
        <ButtonLink href="/">{t("refused.back")}</ButtonLink>
      </div>
    </>
  );
}
