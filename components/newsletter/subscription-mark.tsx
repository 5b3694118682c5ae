import { getT } from "@/components/i18n/translator";
import { Mark } from "@/components/ui/mark";
import type { SubscriptionState } from "@/contracts/newsletter";

const marks = { pending: "open", confirmed: "proven", expired: "done", left: "done" } as const;

export async function SubscriptionMark({ state }: { state: SubscriptionState }) {
  const t = await getT("newsletter");
  return <Mark state={marks[state]}>{t(`state.${state}`)}</Mark>;
}
