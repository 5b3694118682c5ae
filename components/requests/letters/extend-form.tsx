"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { ExtendRequest } from "@/contracts/request-acts";
import type { Framed as Frame } from "@/contracts/request-case";
import { Framed } from "./framed";
import { WayField } from "./way-field";

type Props = { id: string; version: number; frame: Frame; hasAddress: boolean };

export function ExtendForm({ id, version, frame, hasAddress }: Props) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const extend = useMutation(useTRPC().requests.extend.mutationOptions());
  return (
    <Form
      schema={ExtendRequest}
      defaults={{ id, version, reasons: "", way: hasAddress ? "mail" : "post" }}
      namespace="requests"
      submit={(values) => extend.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.extend")}
    >
      <Framed frame={frame}>
        <TextArea name="reasons" rows={4} law hint={t("hints.extend")} />
      </Framed>
      <WayField hasAddress={hasAddress} />
    </Form>
  );
}
