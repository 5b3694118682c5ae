"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { readFailure } from "@/components/form/failure";
import { useTRPC } from "@/components/trpc/context";
import { Button } from "@/components/ui/button";

/** An act that needs no words; a colleague may have been faster. */
export function PlainAct({ act, id }: { act: "discard" | "closeComplaint"; id: string }) {
  const [t, ui, router] = [useTranslations("correspondence"), useTranslations("ui"), useRouter()];
  const [refusal, setRefusal] = useState<string>();
  const mutate = useMutation(useTRPC().requests.correspondence[act].mutationOptions());
  const run = () =>
    mutate
      .mutateAsync({ id })
      .then(() => setRefusal(undefined))
      .catch((error: unknown) => setRefusal(readFailure(error).code))
      .finally(() => router.refresh());
  return (
    <>
      <Button disabled={mutate.isPending} onClick={run}>
        {t(`send.${act}`)}
      </Button>
      {refusal ? (
        <p className="mark late error" role="alert">
          {refusal === "conflict" ? t("errors.handled") : ui("refusals.internal")}
        </p>
      ) : null}
    </>
  );
}
