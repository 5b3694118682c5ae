import type { ReactNode } from "react";
import { getT } from "@/components/i18n/translator";
import { Keys } from "@/components/table/keys";
import { PageLink } from "@/components/ui/page-link";
import { IndexNav, type Room } from "./index-nav";
import { Me, type MeProps } from "./me";

export type { Room };

/** The desk: a slim index on the left, one column of work. */
export async function Shell({ rooms, me, children }: { rooms: Room[]; me: MeProps; children: ReactNode }) {
  const t = await getT("ui");
  return (
    <>
      <a className="skip" href="#work">
        {t("skip")}
      </a>
      <div className="shell">
        <header className="index">
          <PageLink className="wordmark" href="/">
            {t("product")}
          </PageLink>
          <details className="menu">
            <summary>{t("menu")}</summary>
          </details>
          <div className="fold">
            <IndexNav rooms={rooms} />
            <Me {...me} />
          </div>
        </header>
        <main className="work" id="work" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Keys />
    </>
  );
}
