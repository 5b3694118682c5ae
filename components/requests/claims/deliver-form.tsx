"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { useTRPC } from "@/components/trpc/context";
import { DeliverAnswer } from "@/contracts/request-acts";
import { WayField } from "../letters/way-field";
import type { OnClaim } from "./on-claim";

/** Data do not belong into a mail: for these rights the link comes first. */
export function DeliverForm({ hasAddress, withData, ...which }: OnClaim & { withData: boolean }) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const deliver = useMutation(useTRPC().requests.deliver.mutationOptions());
  return (
    <Form
      schema={DeliverAnswer}
      defaults={{ ...which, way: hasAddress ? (withData ? "download" : "mail") : "post" }}
      namespace="requests"
      submit={(values) => deliver.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.deliver")}
    >
      <WayField hasAddress={hasAddress} behindLink />
    </Form>
  );
}
