"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useTRPC } from "@/components/trpc/context";
import type { Controller } from "@/contracts/sites";
import { ArchiveForm } from "./archive-form";

export function ArchiveController({ controller }: { controller: Pick<Controller, "id" | "version" | "archivedAt"> }) {
  const t = useTranslations("sites");
  const archive = useMutation(useTRPC().sites.archiveController.mutationOptions());
  return (
    <ArchiveForm
      key={controller.version}
      id={controller.id}
      version={controller.version}
      archived={controller.archivedAt !== null}
      why={t("archive.controllerWhy")}
      submit={(values) => archive.mutateAsync(values)}
    />
  );
}
