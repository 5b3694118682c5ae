"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { FailIdentity } from "@/contracts/request-acts";

export function FailIdentityForm({ id, version }: { id: string; version: number }) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const fail = useMutation(useTRPC().requests.failIdentity.mutationOptions());
  return (
    <Form
      schema={FailIdentity}
      defaults={{ id, version, reason: "" }}
      namespace="requests"
      submit={(values) => fail.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.failIdentity")}
    >
      <TextArea name="reason" rows={2} hint={t("hints.failIdentity")} label={t("fields.identityReason")} />
    </Form>
  );
}
