"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { ProposeAnswer } from "@/contracts/request-acts";
import type { OnClaim } from "./on-claim";

/** The answer as it will go out; what is sent is frozen here. */
export function ProposeForm({ hasAddress, draft, ...which }: OnClaim & { draft: string }) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const propose = useMutation(useTRPC().requests.propose.mutationOptions());
  const options = (["fulfilled", "partly"] as const).map((value) => ({
    value,
    label: t(`outcome.${value}`),
    note: t(`outcomeNote.${value}`),
  }));
  return (
    <Form
      schema={ProposeAnswer}
      defaults={{ ...which, outcome: undefined, text: draft }}
      namespace="requests"
      submit={(values) => propose.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.propose")}
    >
      <ChoiceField name="outcome" options={options} />
      <TextArea name="text" rows={12} law label={t("letter")} />
    </Form>
  );
}
