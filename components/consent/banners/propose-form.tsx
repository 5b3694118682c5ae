"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import * as z from "zod/mini";
import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { ProposeBanner } from "@/contracts/banners";

const answers = { rule: null, again: true, stand: false } as const;
/** A choice is a word in the form, and yes, no or the rule's own answer for the server. */
const Proposal = z.extend(ProposeBanner, { asksAgain: z.enum(["rule", "again", "stand"]) });

/** Freezes what the settings and the published cookies say, and hands it to the linter and to legal. */
export function ProposeForm({ siteId, siteKey }: { siteId: string; siteKey: string }) {
  const [t, router] = [useTranslations("banners"), useRouter()];
  const propose = useMutation(useTRPC().consent.proposeBanner.mutationOptions());
  const [nothing, setNothing] = useState<"unchanged" | "no_notice">();
  return (
    <>
      <Form
        schema={Proposal}
        defaults={{ siteId, asksAgain: "rule", reason: null }}
        namespace="banners"
        submit={({ asksAgain, ...proposal }) => propose.mutateAsync({ ...proposal, asksAgain: answers[asksAgain] })}
        done={({ outcome, number }) => {
          if (outcome !== "proposed") return setNothing(outcome);
          router.push(`/consent/banners/${siteKey}/${number}`);
          router.refresh();
        }}
        save={t("propose.act")}
      >
        <ChoiceField
          name="asksAgain"
          options={[
            { value: "rule", label: t("propose.rule"), note: t("propose.ruleNote") },
            { value: "again", label: t("propose.again"), note: t("propose.againNote") },
            { value: "stand", label: t("propose.stand"), note: t("propose.standNote") },
          ]}
        />
        <TextArea name="reason" optional rows={2} />
      </Form>
      <p className="after" role="status">
        {nothing ? t(`propose.${nothing}`) : null}
      </p>
    </>
  );
}
