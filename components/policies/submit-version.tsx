"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { readFailure } from "@/components/form/failure";
import { useTRPC } from "@/components/trpc/context";
import { Button } from "@/components/ui/button";
import type { SubmitVersion as Submission } from "@/contracts/policies";

/** Freezes the text with the registers of this moment, and hands it to legal. */
export function SubmitVersion({ again, ...submission }: Submission & { again: boolean }) {
  const [t, ui, router] = [useTranslations("policies"), useTranslations("ui"), useRouter()];
  const submit = useMutation(useTRPC().policies.submit.mutationOptions());
  const failure = submit.error && readFailure(submit.error);
  const problem = failure && Object.values(failure.fields)[0];
  const known = problem === "unknown_block" || problem === "unknown_activity" || problem === "not_open";
  return (
    <>
      <Button
        look="primary"
        disabled={submit.isPending}
        onClick={() => submit.mutate(submission, { onSettled: () => router.refresh() })}
      >
        {t(again ? "submitAgain" : "submit")}
      </Button>
      {failure ? (
        <p role="alert">
          {known ? t(`errors.${problem}`) : ui(failure.code === "conflict" ? "refusals.conflict" : "form.notSaved")}
        </p>
      ) : null}
    </>
  );
}
