"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { type Activity, EditActivity } from "@/contracts/activities";
import type { Language } from "@/messages";
import { ActivityFields } from "./activity-fields";
import { showActivity } from "./show-activity";

export function EditActivityForm({ activity }: { activity: Activity }) {
  const [t, language, router] = [useTranslations("activities"), useLocale() as Language, useRouter()];
  const save = useMutation(useTRPC().activities.edit.mutationOptions());
  const { controllerName, archivedAt, key, ...fields } = activity;
  const done = () => {
    router.push(`/activities/${activity.id}`);
    router.refresh();
  };
  return (
    <Form
      schema={EditActivity}
      defaults={{ ...fields, reason: null }}
      namespace="activities"
      submit={(values) => save.mutateAsync(values)}
      done={done}
      save={t("save")}
      cancelHref={`/activities/${activity.id}`}
      show={(name, value) => showActivity(t, language, name, value)}
      wide
    >
      <ActivityFields stored={activity.recipients} />
      <TextArea name="reason" optional rows={2} />
    </Form>
  );
}
