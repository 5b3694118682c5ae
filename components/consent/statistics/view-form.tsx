"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { SaveView } from "@/contracts/statistics";

/** Keeps the question that the address asks, under a name. */
export function ViewForm({ query }: { query: string }) {
  const [t, router] = [useTranslations("statistics"), useRouter()];
  const save = useMutation(useTRPC().consent.saveView.mutationOptions());
  return (
    <Form
      key={query}
      schema={SaveView}
      defaults={{ name: "", query }}
      namespace="statistics"
      submit={(values) => save.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("views.save")}
    >
      <TextField name="name" />
    </Form>
  );
}
