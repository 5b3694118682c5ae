"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { RefuseClaim, type RequestClaim, refusalGrounds } from "@/contracts/request-case";
import { Framed } from "./framed";
import type { OnClaim } from "./on-claim";
import { WayField } from "./way-field";

export function RefuseForm({ frame, hasAddress, ...which }: OnClaim & { frame: RequestClaim["refusalFrame"] }) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const refuse = useMutation(useTRPC().requests.refuse.mutationOptions());
  return (
    <Form
      schema={RefuseClaim}
      defaults={{ ...which, ground: undefined, reasons: "", way: hasAddress ? "mail" : "post" }}
      namespace="requests"
      submit={(values) => refuse.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.refuse")}
    >
      <SelectField name="ground" options={refusalGrounds.map((value) => ({ value, label: t(`ground.${value}`) }))} />
      <Framed frame={frame}>
        <TextArea name="reasons" rows={4} law />
      </Framed>
      <WayField hasAddress={hasAddress} />
    </Form>
  );
}
