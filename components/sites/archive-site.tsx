"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useTRPC } from "@/components/trpc/context";
import type { Site } from "@/contracts/sites";
import { ArchiveForm } from "./archive-form";

export function ArchiveSite({ site }: { site: Pick<Site, "id" | "version" | "archivedAt"> }) {
  const t = useTranslations("sites");
  const archive = useMutation(useTRPC().sites.archive.mutationOptions());
  return (
    <ArchiveForm
      key={site.version}
      id={site.id}
      version={site.version}
      archived={site.archivedAt !== null}
      why={t("archive.siteWhy")}
      submit={(values) => archive.mutateAsync(values)}
    />
  );
}
