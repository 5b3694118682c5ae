"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { FieldRow } from "@/components/form/field-row";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { NoteRecipients, type RecipientNotice, recipientResults } from "@/contracts/request-recipients";

type Props = { id: string; version: number; claimId: string; recipients: RecipientNotice[] };

/** Each recipient by its name, what became of telling it, and why not where it was not. */
export function RecipientsForm({ recipients, ...which }: Props) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const keep = useMutation(useTRPC().requests.noteRecipients.mutationOptions());
  const options = recipientResults.map((value) => ({ value, label: t(`recipients.result.${value}`) }));
  return (
    <Form
      schema={NoteRecipients}
      defaults={{ ...which, recipients }}
      namespace="requests"
      submit={(values) => keep.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.noteRecipients")}
    >
      {recipients.map(({ name }, index) => (
        <FieldRow key={name}>
          <SelectField name={`recipients.${index}.result`} label={name} options={options} optional />
          <TextField name={`recipients.${index}.reason`} label={t("fields.identityReason")} optional />
        </FieldRow>
      ))}
    </Form>
  );
}
