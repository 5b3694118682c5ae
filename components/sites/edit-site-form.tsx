"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { EditSite, type Site } from "@/contracts/sites";
import { type Choices, SiteFields } from "./site-fields";

export function EditSiteForm({ site, controllers }: Choices & { site: Site }) {
  const [t, router] = [useTranslations("sites"), useRouter()];
  const save = useMutation(useTRPC().sites.edit.mutationOptions());
  const done = () => {
    router.push(`/sites/${site.id}`);
    router.refresh();
  };
  return (
    <Form
      schema={EditSite}
      defaults={{ ...site, reason: null }}
      namespace="sites"
      submit={(values) => save.mutateAsync(values)}
      done={done}
      show={(path, value) => (path === "controllerId" ? controllers.find(({ id }) => id === value)?.name : undefined)}
      save={t("save")}
      cancelHref={`/sites/${site.id}`}
    >
      <SiteFields controllers={controllers} />
      <TextArea name="reason" optional rows={2} />
    </Form>
  );
}
