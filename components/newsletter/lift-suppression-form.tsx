"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { LiftSuppression } from "@/contracts/newsletter";

/** For somebody who objected once and says to the desk that she wants to be written to again. */
export function LiftSuppressionForm({ controllers }: { controllers: { id: string; name: string }[] }) {
  const t = useTranslations("newsletter");
  const [was, setWas] = useState<boolean>();
  const lift = useMutation(useTRPC().newsletter.liftSuppression.mutationOptions());
  return (
    <Form
      schema={LiftSuppression}
      defaults={{ controllerId: controllers.length === 1 ? controllers[0]?.id : "", email: "" }}
      namespace="newsletter"
      submit={(values) => lift.mutateAsync(values)}
      done={({ wasSuppressed }) => setWas(wasSuppressed)}
      save={t("suppression.lift")}
    >
      <SelectField
        name="controllerId"
        label={t("suppression.controller")}
        options={controllers.map(({ id: value, name: label }) => ({ value, label }))}
      />
      <TextField name="email" type="email" label={t("suppression.email")} />
      {was === undefined ? null : <p role="status">{t(was ? "suppression.lifted" : "suppression.none")}</p>}
    </Form>
  );
}
