"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { Acknowledge } from "@/contracts/request-acts";
import { WayField } from "./way-field";

type Props = {
  kind: "acknowledge" | "askIdentity" | "askToSpecify" | "lift";
  id: string;
  version: number;
  draft: string;
  hasAddress: boolean;
};

/** A letter whose words are free: it begins with a draft, and says what happens when it goes. */
export function LetterForm({ kind, id, version, draft, hasAddress }: Props) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const send = useMutation(useTRPC().requests[kind].mutationOptions());
  return (
    <Form
      schema={Acknowledge}
      defaults={{ id, version, text: draft, way: hasAddress ? "mail" : "post" }}
      namespace="requests"
      submit={(values) => send.mutateAsync(values)}
      done={() => router.refresh()}
      save={t(`send.${kind}`)}
    >
      <TextArea name="text" rows={12} law label={t("letter")} />
      <WayField hasAddress={hasAddress} />
    </Form>
  );
}
