"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { ReturnVersion } from "@/contracts/policies";

export function ReturnForm({ versionId }: { versionId: string }) {
  const [t, router] = [useTranslations("policies"), useRouter()];
  const giveBack = useMutation(useTRPC().policies.return.mutationOptions());
  const done = () => {
    router.push(`/policies/versions/${versionId}`);
    router.refresh();
  };
  return (
    <Form
      schema={ReturnVersion}
      defaults={{ versionId, comment: "" }}
      namespace="policies"
      submit={(values) => giveBack.mutateAsync(values)}
      done={done}
      save={t("decision.return")}
    >
      <TextArea name="comment" rows={3} />
    </Form>
  );
}
