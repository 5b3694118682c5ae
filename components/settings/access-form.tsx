"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { DisablePerson } from "@/contracts/access";

type Props = { id: string; disabled: boolean; backHref: string };

/** One act, with its reason: off if it is on, on if it is off. */
export function AccessForm({ id, disabled, backHref }: Props) {
  const [t, router] = [useTranslations("settings"), useRouter()];
  const change = useMutation(useTRPC().access.disable.mutationOptions());
  const done = () => {
    router.push(backHref);
    router.refresh();
  };
  return (
    <Form
      schema={DisablePerson}
      defaults={{ id, disabled: !disabled, reason: "" }}
      namespace="settings"
      submit={(values) => change.mutateAsync(values)}
      done={done}
      save={t(disabled ? "access.enable" : "access.disable")}
      cancelHref={backHref}
    >
      <TextField name="reason" />
    </Form>
  );
}
