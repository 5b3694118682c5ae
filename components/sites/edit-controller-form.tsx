"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { type Controller, EditController } from "@/contracts/sites";
import { type ControllerChoices, ControllerFields } from "./controller-fields";

type Props = { controller: Controller; choices: ControllerChoices };

export function EditControllerForm({ controller, choices }: Props) {
  const [t, router] = [useTranslations("sites"), useRouter()];
  const save = useMutation(useTRPC().sites.editController.mutationOptions());
  const done = () => {
    router.push(`/sites/controllers/${controller.id}`);
    router.refresh();
  };
  return (
    <Form
      schema={EditController}
      defaults={{ ...controller, reason: null }}
      namespace="sites"
      submit={(values) => save.mutateAsync(values)}
      done={done}
      save={t("save")}
      cancelHref={`/sites/controllers/${controller.id}`}
    >
      <ControllerFields {...choices} />
      <TextArea name="reason" optional rows={2} />
    </Form>
  );
}
