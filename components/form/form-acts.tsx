"use client";
import { useFormContext } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Kbd } from "@/components/ui/kbd";
import { useFormWords } from "./context";

/** Save, and the way out. A form that is being saved cannot be sent twice. */
export function FormActs({ save, cancelHref }: { save?: string; cancelHref?: string }) {
  const { ui } = useFormWords();
  const { formState } = useFormContext();
  const busy = formState.isSubmitting;
  return (
    <div className="acts">
      <Button type="submit" look="primary" disabled={busy}>
        {busy ? ui("form.saving") : (save ?? ui("form.save"))} <Kbd>{ui("keys.control")}</Kbd> <Kbd>S</Kbd>
      </Button>
      {cancelHref ? (
        <ButtonLink look="quiet" href={cancelHref}>
          {ui("form.cancel")}
        </ButtonLink>
      ) : null}
    </div>
  );
}
