import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Review } from "@/contracts/policies";
import { Decision } from "./decision";
import { Decisions } from "./decisions";
import { ReturnForm } from "./return-form";

/** What a reader of a redline can do with it. */
export async function Decide({ review, mayReturn }: { review: Review; mayReturn: boolean }) {
  const t = await getT("policies");
  const { version, redline, refusal } = review;
  const { id, policyId, number } = version;
  return (
    <Messages of={["policies"]}>
      {version.state === "in_review" ? (
        <Decision {...{ policyId, number, refusal }} versionId={id} hash={redline.hash} triage={review.triage} />
      ) : null}
      {review.decisions.length > 0 ? <Decisions decisions={review.decisions} /> : null}
      {mayReturn ? (
        <Section title={t("decision.returnTitle")}>
          <ReturnForm versionId={id} />
        </Section>
      ) : null}
    </Messages>
  );
}
