"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { readFailure } from "@/components/form/failure";
import { useTRPC } from "@/components/trpc/context";
import { Button } from "@/components/ui/button";

type Props =
  | { act: "start"; input: { id: string; version: number; claimId: string } }
  | { act: "approve"; input: { id: string; version: number; claimId: string; hash: string } }
  | { act: "resume"; input: { id: string; version: number } };

/** An act that needs no words. A colleague may have been faster: the page then says so, and shows how the case stands. */
export function ActButton({ act, input, primary }: Props & { primary?: boolean }) {
  const [t, ui, router] = [useTranslations("requests"), useTranslations("ui"), useRouter()];
  const [refusal, setRefusal] = useState<string>();
  const trpc = useTRPC().requests;
  const mutate = useMutation(trpc[act].mutationOptions());
  const run = () =>
    mutate
      .mutateAsync(input as never)
      .then(() => setRefusal(undefined))
      .catch((error: unknown) => setRefusal(readFailure(error).code))
      .finally(() => router.refresh());
  return (
    <>
      <Button look={primary ? "primary" : undefined} disabled={mutate.isPending} onClick={run}>
        {t(`send.${act}`)}
      </Button>
      {refusal ? (
        <p className="mark late error" role="alert">
          {refusal === "conflict" ? t("faster") : ui("refusals.internal")}
        </p>
      ) : null}
    </>
  );
}
