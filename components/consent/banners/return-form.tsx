"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { ReturnBanner } from "@/contracts/banners";

export function ReturnForm({ site, number }: { site: string; number: number }) {
  const [t, router] = [useTranslations("banners"), useRouter()];
  const giveBack = useMutation(useTRPC().consent.returnBanner.mutationOptions());
  return (
    <Form
      schema={ReturnBanner}
      defaults={{ site, number, comment: "" }}
      namespace="banners"
      submit={(values) => giveBack.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("decision.return")}
    >
      <TextArea name="comment" rows={3} />
    </Form>
  );
}
