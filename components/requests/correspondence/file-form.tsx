"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { FileCorrespondence } from "@/contracts/correspondence";

/** Into the thread of a case that is named by its number. */
export function FileForm({ id, reference }: { id: string; reference: string }) {
  const [t, router] = [useTranslations("correspondence"), useRouter()];
  const file = useMutation(useTRPC().requests.correspondence.file.mutationOptions());
  return (
    <Form
      schema={FileCorrespondence}
      defaults={{ id, reference }}
      namespace="correspondence"
      submit={(values) => file.mutateAsync(values)}
      done={(filed) => router.push(`/requests/${filed.id}#thread`)}
      save={t("send.file")}
    >
      <TextField name="reference" placeholder="R-2026-0046" />
    </Form>
  );
}
