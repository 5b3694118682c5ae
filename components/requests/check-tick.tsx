"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTRPC } from "@/components/trpc/context";
import type { TickCheck } from "@/contracts/request-checks";

type Props = { id: string; input: Omit<TickCheck, "done">; done: boolean; disabled: boolean };

/** Shown as it is pressed, and as it is stored when the page knows: a tick that was refused goes back. */
export function CheckTick({ id, input, done, disabled }: Props) {
  const router = useRouter();
  const [shown, show] = useState(done);
  const tick = useMutation(useTRPC().requests.tick.mutationOptions());
  useEffect(() => show(done), [done]);
  const press = () => {
    show(!shown);
    tick.mutate({ ...input, done: !shown }, { onError: () => show(done), onSettled: () => router.refresh() });
  };
  return <input type="checkbox" id={id} checked={shown} disabled={disabled} onChange={press} />;
}
