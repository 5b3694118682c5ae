"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { EditSection } from "@/contracts/policies";

/** One section of a draft; an edit made beside another's shows both. */
export function SectionForm({ section }: { section: EditSection }) {
  const [t, router] = [useTranslations("policies"), useRouter()];
  const save = useMutation(useTRPC().policies.editSection.mutationOptions());
  const back = `/policies/versions/${section.versionId}`;
  const done = () => {
    router.push(back);
    router.refresh();
  };
  return (
    <Form
      schema={EditSection}
      defaults={section}
      namespace="policies"
      submit={(values) => save.mutateAsync(values)}
      done={done}
      save={t("save")}
      cancelHref={back}
      wide
    >
      <TextField name="heading" />
      <TextArea name="body" rows={18} law />
    </Form>
  );
}
