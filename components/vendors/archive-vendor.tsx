"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useTRPC } from "@/components/trpc/context";
import { Button } from "@/components/ui/button";
import type { RecordRef } from "@/contracts/fields";

/** Archiving can be taken back, so it asks nothing. */
export function ArchiveVendor({ archived, ...record }: RecordRef & { archived: boolean }) {
  const [t, router] = [useTranslations("vendors"), useRouter()];
  const archive = useMutation(useTRPC().vendors.archive.mutationOptions());
  return (
    <Button disabled={archive.isPending} onClick={() => archive.mutate(record, { onSettled: () => router.refresh() })}>
      {t(archived ? "restore" : "archive")}
    </Button>
  );
}
