import type { ReactNode } from "react";
import { getT } from "@/components/i18n/translator";
import type { DemoSite } from "./demo-site";

const parts = ["one", "two", "three"] as const;

/**
 * Plain, and none of our business, but for what a customer adds: the banner, and what waits for it. The process puts the
 * banner's script at the top of the head (server/process/script-free.ts).
 */
export async function CustomerPage({ site, children }: { site: DemoSite; children: ReactNode }) {
  const t = await getT("demo");
  const { key } = site;
  return (
    <>
      <link rel="stylesheet" href="/demo-site.css" precedence="demo" />
      <script src="/banner.js" data-site={key} crossOrigin="anonymous" />
      <script type="text/plain" data-consent={site.measuring} src="/demo-tag.js" />
      <script type="text/plain" data-consent={site.measuring} data-purpose={site.measuring} src="/demo-analytics.js" />
      <div className="site">
        <p className="demo-line">{t("line")}</p>
        <header>
          <p className="brand">{t(`${key}.brand`)}</p>
          <nav aria-label={t("nav.label")}>
            <a href={`/demo/${key}`}>{t("nav.products")}</a>
            <a href="#more">{t("nav.more")}</a>
          </nav>
        </header>
        <main>
          <h1>{t(`${key}.title`)}</h1>
          <p className="sub">{t(`${key}.sub`)}</p>
          <div className="cols" id="more">
            {parts.map((part) => (
              <section key={part}>
                <h2>{t(`${key}.${part}.title`)}</h2>
                <p>{t(`${key}.${part}.text`)}</p>
              </section>
            ))}
          </div>
          {children}
        </main>
        <footer>
          <a href={`/notices/${key}`}>{t("footer.notice")}</a>
          <button type="button" data-consent-open>
            {t("footer.cookies")}
          </button>
          <a href={`/rights/${key}`}>{t("footer.rights")}</a>
          <span className="measured">
            <span className="off">{t("measuring.off")}</span>
            <span className="on">
              {t("measuring.on")} {t("measuring.signals")} <code data-demo-signals />
            </span>
          </span>
        </footer>
      </div>
    </>
  );
}
