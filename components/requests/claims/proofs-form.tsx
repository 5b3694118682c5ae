"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { DecideProofs, proofDecisions, type SignUpProofs } from "@/contracts/request-proofs";

type Props = { id: string; version: number; claimId: string; proofs: SignUpProofs };

/** Erasing a proof too wants a reason. */
export function ProofsForm({ proofs: { decision, reason }, ...which }: Props) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const decide = useMutation(useTRPC().requests.decideProofs.mutationOptions());
  const options = proofDecisions.map((value) => ({
    value,
    label: t(`proofs.${value}`),
    note: t(`proofs.${value}Why`),
  }));
  return (
    <Form
      schema={DecideProofs}
      defaults={{ ...which, decision, reason }}
      namespace="requests"
      submit={(values) => decide.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.decideProofs")}
    >
      <ChoiceField name="decision" options={options} />
      <TextArea name="reason" rows={2} label={t("fields.identityReason")} optional />
    </Form>
  );
}
