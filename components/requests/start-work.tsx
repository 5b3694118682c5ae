"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useTRPC } from "@/components/trpc/context";
import { Button } from "@/components/ui/button";
import type { StartRequest } from "@/contracts/requests";

/** A colleague may have been faster: the page then shows how the case stands now. */
export function StartWork({ id, version }: StartRequest) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const start = useMutation(useTRPC().requests.start.mutationOptions());
  return (
    <Button
      disabled={start.isPending}
      onClick={() => start.mutate({ id, version }, { onSettled: () => router.refresh() })}
    >
      {t("start")}
    </Button>
  );
}
