"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { CheckRedaction } from "@/contracts/request-redactions";

/** For whoever has the words from elsewhere: were these taken out? */
export function CheckRedactionForm({ redactionId }: { redactionId: string }) {
  const t = useTranslations("requests");
  const [isSame, setSame] = useState<boolean>();
  const check = useMutation(useTRPC().requests.checkRedaction.mutationOptions());
  return (
    <Form
      schema={CheckRedaction}
      defaults={{ redactionId, what: "" }}
      namespace="requests"
      submit={(values) => check.mutateAsync(values)}
      done={(answer) => setSame(answer.isSame)}
      save={t("redactions.send")}
    >
      <TextField name="what" label={t("redactions.check")} />
      {isSame === undefined ? null : (
        <p className="small" role="status">
          {t(isSame ? "redactions.same" : "redactions.other")}
        </p>
      )}
    </Form>
  );
}
