import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { BannerDesk } from "@/contracts/banner-review";
import { ProposeForm } from "./propose-form";

/** Only where something would change, and where nothing that it needs is missing. */
export async function Propose({ desk }: { desk: BannerDesk }) {
  const t = await getT("banners");
  if (desk.notice === null || desk.unasked.length > 0 || desk.pending?.length === 0) return null;
  const replaces = desk.versions.some(({ state }) => state === "in_review");
  return (
    <Can permission="consent:edit">
      <Section title={t("propose.title")} id="propose" lead={t(replaces ? "propose.replaces" : "propose.lead")}>
        <div className="mt-4">
          <Messages of={["banners"]}>
            <ProposeForm siteId={desk.siteId} siteKey={desk.siteKey} />
          </Messages>
        </div>
      </Section>
    </Can>
  );
}
