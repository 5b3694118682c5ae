"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { readFailure } from "@/components/form/failure";
import { useTRPC } from "@/components/trpc/context";
import { Button } from "@/components/ui/button";
import { Hash } from "@/components/ui/hash";
import { type ApprovalRefusal, approvalRefusals } from "@/contracts/policies";
import type { Triaged } from "@/contracts/policy-triage";
import { type Draft, TriageFields } from "./triage-fields";

type Props = {
  versionId: string;
  policyId: string;
  number: number;
  hash: string;
  refusal: ApprovalRefusal | null;
  triage: Triaged[];
};

const isRefusal = (word: string | undefined): word is ApprovalRefusal =>
  approvalRefusals.some((known) => known === word);

/** The approval carries the hash of the text on this screen: anything else is refused, and says why. */
export function Decision({ versionId, policyId, number, hash, refusal, triage }: Props) {
  const [t, ui, router] = [useTranslations("policies"), useTranslations("ui"), useRouter()];
  const approve = useMutation(useTRPC().policies.approve.mutationOptions());
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const decisions = triage.map(({ changeClass, proposed }) => ({
    changeClass,
    ...(drafts[changeClass] ?? { duty: proposed, reason: "" }),
  }));
  const isDecided = decisions.every(({ reason }) => reason.trim().length >= 5);
  const decide = () =>
    approve.mutate(
      { versionId, hash, decisions },
      {
        onSuccess: () => {
          router.push(`/policies/${policyId}`);
          router.refresh();
        },
      },
    );
  const failure = approve.error && readFailure(approve.error);
  const word = failure?.fields.hash;
  const why = refusal ?? (isRefusal(word) ? word : null);
  return (
    <>
      {refusal === null && triage.length > 0 ? (
        <section className="triage" aria-label={t("triage.title")}>
          <h2>{t("triage.title")}</h2>
          <TriageFields
            triage={triage}
            drafts={drafts}
            change={(changeClass, draft) => setDrafts({ ...drafts, [changeClass]: draft })}
          />
        </section>
      ) : null}
      <div className="decide">
        <div>
          <p>{t.rich("decision.bound", { hash: () => <Hash value={hash} bytes={8} /> })}</p>
          {why ? <p role={failure ? "alert" : undefined}>{t(`refusal.${why}`)}</p> : null}
          {refusal === null && !isDecided ? <p>{t("triage.undecided")}</p> : null}
          {failure && !why ? <p role="alert">{ui("form.notSaved")}</p> : null}
        </div>
        <div className="acts">
          <Button
            look="primary"
            hotkey="A"
            disabled={refusal !== null || !isDecided || approve.isPending}
            onClick={decide}
          >
            {t("decision.approve", { number })}
          </Button>
        </div>
      </div>
    </>
  );
}
