"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { ProveIdentity } from "@/contracts/request-acts";
import { identityMethods } from "@/contracts/request-case";

type Props = { id: string; version: number; littleIsEnough: boolean };

/** The ladder, its lightest step first. "The address is enough" stands there only where nothing is given out. */
export function ProveIdentityForm({ id, version, littleIsEnough }: Props) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const prove = useMutation(useTRPC().requests.proveIdentity.mutationOptions());
  const steps = identityMethods.filter((method) => littleIsEnough || method !== "address_enough");
  return (
    <Form
      schema={ProveIdentity}
      defaults={{ id, version, method: undefined, reason: null }}
      namespace="requests"
      submit={(values) => prove.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.proveIdentity")}
    >
      <ChoiceField
        name="method"
        options={steps.map((value) => ({ value, label: t(`method.${value}`), note: t(`methodNote.${value}`) }))}
      />
      <TextArea name="reason" rows={2} optional hint={t("hints.identityReason")} label={t("fields.identityReason")} />
    </Form>
  );
}
