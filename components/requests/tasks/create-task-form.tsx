"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { DateField } from "@/components/form/date-field";
import { FieldRow } from "@/components/form/field-row";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { CreateTask } from "@/contracts/request-tasks";

type Named = { id: string; name: string };
type Props = { id: string; version: number; dueOn: string; activities: Named[]; vendors: Named[] };

const optionsOf = (named: Named[]) => named.map(({ id: value, name }) => ({ value, label: name }));

export function CreateTaskForm({ id, version, dueOn, activities, vendors }: Props) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const create = useMutation(useTRPC().requests.createTask.mutationOptions());
  return (
    <Form
      schema={CreateTask}
      defaults={{ id, version, activityId: null, vendorId: null, place: "", ownerName: "", ownerEmail: null, dueOn }}
      namespace="requests"
      submit={(values) => create.mutateAsync(values)}
      done={() => router.refresh()}
      save={t("send.createTask")}
    >
      <FieldRow>
        <SelectField name="activityId" options={optionsOf(activities)} empty={t("any.activity")} optional />
        <SelectField name="vendorId" options={optionsOf(vendors)} empty={t("any.vendor")} optional />
      </FieldRow>
      <TextField name="place" />
      <FieldRow>
        <TextField name="ownerName" />
        <TextField name="ownerEmail" type="email" optional />
      </FieldRow>
      <DateField name="dueOn" label={t("fields.dueOn")} />
    </Form>
  );
}
