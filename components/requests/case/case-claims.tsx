import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { RequestCase } from "@/contracts/request-case";
import { CaseClaim } from "../claims/case-claim";

/** Each right that is asked for, with its state, its date and what can be done now. */
export async function CaseClaims({ request }: { request: RequestCase }) {
  const t = await getT("requests");
  return (
    <Section title={t("rights")} id="rights">
      <Messages of={["requests"]}>
        {request.claimsInFull.map((claim) => (
          <CaseClaim key={claim.id} request={request} claim={claim} />
        ))}
      </Messages>
    </Section>
  );
}
