import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { BannerVersion } from "@/contracts/banner-review";
import { Decision } from "./decision";
import { ReturnForm } from "./return-form";

/** Legal approves what is shown above, or gives it back with a comment. */
export async function Decide({ version }: { version: BannerVersion }) {
  const t = await getT("banners");
  if (version.state !== "in_review") return null;
  const { siteKey, number, sha256, refusal } = version;
  return (
    <Messages of={["banners"]}>
      <Decision site={siteKey} number={number} hash={sha256} refusal={refusal} />
      <Can permission="consent:approve">
        <Section title={t("decision.returnTitle")} id="return">
          <ReturnForm site={siteKey} number={number} />
        </Section>
      </Can>
    </Messages>
  );
}
