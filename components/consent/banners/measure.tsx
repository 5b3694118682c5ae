"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { useMay } from "@/components/access/permissions";
import { useTRPC } from "@/components/trpc/context";
import { Button } from "@/components/ui/button";

type Props = {
  site: string;
  number: number;
  /** Of the report on this page; a newer one ends the waiting. */
  measuredAt: string | null;
  /** A measurement was queued with the proposal and has not come yet. */
  awaited: boolean;
};

const every = 2_000;
const patience = 90_000;

/** Asks for a measurement and looks for its report until it is there, or for a minute and a half. */
export function Measure({ site, number, measuredAt, awaited }: Props) {
  const [t, router, may] = [useTranslations("banners"), useRouter(), useMay("consent:edit")];
  const measure = useMutation(useTRPC().consent.measureBanner.mutationOptions());
  const [since, setSince] = useState<string | null | undefined>(awaited ? null : undefined);
  const [looking, look] = useTransition();
  const waiting = since !== undefined && since === measuredAt;
  // The next look waits for the one before: a busy desk is not asked more often than it can answer.
  useEffect(() => {
    if (!waiting || looking) return;
    const next = setTimeout(() => look(() => router.refresh()), every);
    return () => clearTimeout(next);
  }, [waiting, looking, router]);
  useEffect(() => {
    if (!waiting) return;
    const stop = setTimeout(() => setSince(undefined), patience);
    return () => clearTimeout(stop);
  }, [waiting]);
  const ask = () =>
    measure.mutate(
      { site, number },
      { onSuccess: ({ outcome }) => setSince(outcome === "queued" ? measuredAt : undefined) },
    );
  const said = waiting
    ? t("report.waiting")
    : measure.data?.outcome === "no_browser"
      ? t("report.noBrowser")
      : measure.isError
        ? t("report.notAsked")
        : null;
  return (
    <>
      <p role="status">{said}</p>
      {waiting ? <progress aria-label={t("report.waiting")} /> : null}
      {may ? (
        <div className="acts after">
          <Button disabled={waiting || measure.isPending} onClick={ask}>
            {t(measuredAt === null ? "report.measure" : "report.again")}
          </Button>
        </div>
      ) : null}
    </>
  );
}
