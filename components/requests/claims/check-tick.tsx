"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { readFailure } from "@/components/form/failure";
import { useTRPC } from "@/components/trpc/context";
import type { TickCheck } from "@/contracts/request-checks";

type Props = { id: string; input: Omit<TickCheck, "done">; done: boolean; disabled: boolean };

/** Shown as it is pressed, and as it is stored when the page knows: a tick that was refused goes back and says why. */
export function CheckTick({ id, input, done, disabled }: Props) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const [shown, show] = useState(done);
  const [isOpen, setOpen] = useState(false);
  const tick = useMutation(useTRPC().requests.tick.mutationOptions());
  useEffect(() => show(done), [done]);
  const refuse = (error: unknown) => {
    show(done);
    setOpen(readFailure(error).fields.item !== undefined);
  };
  const press = () => {
    show(!shown);
    setOpen(false);
    tick.mutate({ ...input, done: !shown }, { onError: refuse, onSettled: () => router.refresh() });
  };
  return (
    <>
      <input type="checkbox" id={id} checked={shown} disabled={disabled} onChange={press} />
      {isOpen ? (
        <small className="mark late error order-last" role="alert">
          {t("errors.recipients_open")}
        </small>
      ) : null}
    </>
  );
}
