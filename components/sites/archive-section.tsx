import type { ReactNode } from "react";
import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { AsideSection } from "@/components/page/aside-section";

/** The margin's place for putting a record away, or for taking it back. */
export async function ArchiveSection({ children }: { children: ReactNode }) {
  const t = await getT("sites");
  return (
    <Can permission="sites:edit">
      <AsideSection title={t("archive.title")}>
        <Messages of={["sites"]}>{children}</Messages>
      </AsideSection>
    </Can>
  );
}
