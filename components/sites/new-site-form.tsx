"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { CreateSite } from "@/contracts/sites";
import { type Choices, SiteFields } from "./site-fields";

export function NewSiteForm({ controllers, controllerId }: Choices & { controllerId: string }) {
  const [t, router] = [useTranslations("sites"), useRouter()];
  const create = useMutation(useTRPC().sites.create.mutationOptions());
  return (
    <Form
      schema={CreateSite}
      defaults={{ key: "", name: "", controllerId, address: null, language: "en" }}
      namespace="sites"
      submit={(values) => create.mutateAsync(values)}
      done={({ id }) => router.push(`/sites/${id}`)}
      save={t("add")}
      cancelHref="/sites"
    >
      <SiteFields controllers={controllers} />
      <TextField name="key" />
    </Form>
  );
}
