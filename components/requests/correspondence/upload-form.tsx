"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { FileField } from "@/components/form/file-field";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { useTRPC } from "@/components/trpc/context";
import { UploadMail } from "@/contracts/correspondence";

type Props = { controllers: { id: string; name: string }[] };

/** A mail that somebody saved: it goes the same way as one from the watched mailbox. */
export function UploadForm({ controllers }: Props) {
  const [t, router] = [useTranslations("correspondence"), useRouter()];
  const upload = useMutation(useTRPC().requests.correspondence.upload.mutationOptions());
  return (
    <Form
      schema={UploadMail}
      defaults={{ controllerId: controllers.length === 1 ? controllers[0]?.id : "", raw: "" }}
      namespace="correspondence"
      submit={(values) => upload.mutateAsync(values)}
      done={(kept) => router.push(`/requests/correspondence/${kept.id}`)}
      save={t("send.upload")}
    >
      <FileField name="raw" accept=".eml,message/rfc822" />
      <SelectField name="controllerId" options={controllers.map(({ id: value, name: label }) => ({ value, label }))} />
    </Form>
  );
}
