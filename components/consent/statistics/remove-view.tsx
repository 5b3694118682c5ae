"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useTRPC } from "@/components/trpc/context";
import { Button } from "@/components/ui/button";
import type { SavedView } from "@/contracts/statistics";

export function RemoveView({ view: { id, name } }: { view: SavedView }) {
  const [t, router] = [useTranslations("statistics"), useRouter()];
  const remove = useMutation(useTRPC().consent.removeView.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <Button look="quiet" onClick={() => remove.mutate({ id })} disabled={remove.isPending}>
      {t("views.remove", { name })}
    </Button>
  );
}
