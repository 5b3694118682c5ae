"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { FieldRow } from "@/components/form/field-row";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { CreateActivity } from "@/contracts/activities";
import { ActivityFields } from "./activity-fields";

const blank = {
  key: "",
  name: "",
  description: null,
  noticeSection: null,
  dataCategories: [],
  subjectCategories: [],
  purposes: [{ name: "", legalBasis: null, note: null }],
  retention: [],
  recipients: [],
};

export function NewActivityForm({ controllers }: { controllers: { id: string; name: string }[] }) {
  const [t, router] = [useTranslations("activities"), useRouter()];
  const create = useMutation(useTRPC().activities.create.mutationOptions());
  const [only] = controllers.length === 1 ? controllers : [];
  return (
    <Form
      schema={CreateActivity}
      defaults={{ ...blank, controllerId: only?.id ?? "" }}
      namespace="activities"
      submit={(values) => create.mutateAsync(values)}
      done={({ id }) => router.push(`/activities/${id}`)}
      save={t("add")}
      cancelHref="/activities"
      wide
    >
      <FieldRow>
        <SelectField name="controllerId" options={controllers.map(({ id, name }) => ({ value: id, label: name }))} />
        <TextField name="key" />
      </FieldRow>
      <ActivityFields />
    </Form>
  );
}
