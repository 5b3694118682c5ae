"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { EnterReply } from "@/contracts/request-acts";

/** What the person wrote since. */
export function ReplyForm({ id, version, today }: { id: string; version: number; today: string }) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const enter = useMutation(useTRPC().requests.enterReply.mutationOptions());
  return (
    <Form
      schema={EnterReply}
      defaults={{ id, version, text: "", receivedOn: today }}
      namespace="requests"
      submit={(values) => enter.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.enterReply")}
    >
      <TextArea name="text" rows={4} law label={t("fields.reply")} />
      <DateField name="receivedOn" hint={t("hints.replyOn")} />
    </Form>
  );
}
