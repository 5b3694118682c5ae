"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import type { Option } from "@/components/form/option";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { Redact, redactionKinds } from "@/contracts/request-redactions";

/** What is taken out is gone: the form asks for the exact words, and why. */
export function RedactForm({ id, version, places }: { id: string; version: number; places: Option[] }) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const redact = useMutation(useTRPC().requests.redact.mutationOptions());
  return (
    <Form
      schema={Redact}
      defaults={{
        ...{ id, version, kind: "passage", what: "", reason: "" },
        taskId: places.length === 1 ? places[0]?.value : "",
      }}
      namespace="requests"
      submit={(values) => redact.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.redact")}
    >
      <SelectField name="taskId" options={places} label={t("redactions.place")} />
      <ChoiceField name="kind" options={redactionKinds.map((value) => ({ value, label: t(`redactions.${value}`) }))} />
      <TextField name="what" />
      <TextArea name="reason" rows={2} label={t("fields.identityReason")} />
    </Form>
  );
}
