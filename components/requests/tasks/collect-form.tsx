"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TagsField } from "@/components/form/tags-field";
import { useTRPC } from "@/components/trpc/context";
import { CollectOwn } from "@/contracts/request-tasks";

/** Sign-ups and earlier cases by the person's address; consents by the ids that the person gives. */
export function CollectForm({ id, version }: { id: string; version: number }) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const collect = useMutation(useTRPC().requests.collect.mutationOptions());
  return (
    <Form
      schema={CollectOwn}
      defaults={{ id, version, consentIds: [] }}
      namespace="requests"
      submit={(values) => collect.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.collect")}
    >
      <TagsField name="consentIds" optional />
    </Form>
  );
}
