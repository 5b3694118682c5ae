"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { AnswerTask, taskOutcomes } from "@/contracts/request-tasks";

/** For an owner who said it in another way. */
export function AnswerTaskForm({ id, version, taskId }: { id: string; version: number; taskId: string }) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const answer = useMutation(useTRPC().requests.answerTask.mutationOptions());
  const options = taskOutcomes.map((value) => ({
    value,
    label: t(value === "found" ? "tasks.foundPlain" : "tasks.nothing"),
  }));
  return (
    <Form
      schema={AnswerTask}
      defaults={{ id, version, taskId, outcome: undefined, text: null }}
      namespace="requests"
      submit={(values) => answer.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.answerTask")}
    >
      <ChoiceField name="outcome" options={options} label={t("fields.outcomeOfTask")} />
      <TextArea name="text" rows={4} optional label={t("fields.outcomeOfTask")} />
    </Form>
  );
}
