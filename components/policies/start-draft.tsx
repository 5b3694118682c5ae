"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useTRPC } from "@/components/trpc/context";
import { Button } from "@/components/ui/button";

/** If somebody else began one at the same moment, the page then shows theirs. */
export function StartDraft({ policyId }: { policyId: string }) {
  const [t, router] = [useTranslations("policies"), useRouter()];
  const start = useMutation(useTRPC().policies.startDraft.mutationOptions());
  const begin = () =>
    start.mutate(
      { policyId },
      { onSuccess: ({ id }) => router.push(`/policies/versions/${id}`), onError: () => router.refresh() },
    );
  return (
    <Button look="primary" hotkey="N" disabled={start.isPending} onClick={begin}>
      {t("startDraft")}
    </Button>
  );
}
