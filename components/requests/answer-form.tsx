"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { AnswerRequest, type RequestOutcome, requestOutcomes } from "@/contracts/requests";

export function AnswerForm({ id, version }: { id: string; version: number }) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const answer = useMutation(useTRPC().requests.answer.mutationOptions());
  const options = requestOutcomes.map((value) => ({
    value,
    label: t(`outcome.${value}`),
    note: t(`outcomeNote.${value}`),
  }));
  return (
    <Form
      schema={AnswerRequest}
      defaults={{ id, version, answer: "" }}
      namespace="requests"
      submit={(values) => answer.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("answerSave")}
      show={(path, value) => (path === "outcome" && value ? t(`outcome.${value as RequestOutcome}`) : undefined)}
    >
      <ChoiceField name="outcome" options={options} />
      <TextArea name="answer" rows={12} law />
    </Form>
  );
}
