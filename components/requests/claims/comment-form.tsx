"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { ReturnAnswer } from "@/contracts/request-acts";
import type { OnClaim } from "./on-claim";

/** An act on one right that wants a word of why: back to its author, or taken back by the person. */
export function CommentForm({ act, hasAddress, ...which }: OnClaim & { act: "return" | "withdraw" }) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const send = useMutation(useTRPC().requests[act].mutationOptions());
  return (
    <Form
      schema={ReturnAnswer}
      defaults={{ ...which, comment: "" }}
      namespace="requests"
      submit={(values) => send.mutateAsync(values)}
      done={() => router.refresh()}
      save={t(`send.${act}`)}
    >
      <TextArea name="comment" rows={3} hint={t(`hints.${act}`)} />
    </Form>
  );
}
