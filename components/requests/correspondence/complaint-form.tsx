"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { useTRPC } from "@/components/trpc/context";
import { KeepComplaint } from "@/contracts/correspondence";

/** Art. 77 GDPR: without the month, by the day that the authority sets. */
export function ComplaintForm({ id }: { id: string }) {
  const [t, router] = [useTranslations("correspondence"), useRouter()];
  const keep = useMutation(useTRPC().requests.correspondence.keepComplaint.mutationOptions());
  return (
    <Form
      schema={KeepComplaint}
      defaults={{ id, answerBy: null }}
      namespace="correspondence"
      submit={(values) => keep.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.keepComplaint")}
    >
      <DateField name="answerBy" optional />
    </Form>
  );
}
