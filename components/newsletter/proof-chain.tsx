import { getT } from "@/components/i18n/translator";
import { Facts } from "@/components/ui/facts";
import type { SubscriptionProof } from "@/contracts/newsletter";
import { ExactTime } from "./exact-time";

/** What happened, in its order. */
export async function ProofChain({ events }: { events: SubscriptionProof["events"] }) {
  const t = await getT("newsletter");
  return (
    <section>
      <h2 className="mt-10 mb-3">{t("proof.chain")}</h2>
      <Facts items={events.map(({ kind, at }) => ({ term: t(`event.${kind}`), value: <ExactTime value={at} /> }))} />
    </section>
  );
}
