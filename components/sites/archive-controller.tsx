"use client";
import { useMutation } from "@tanstack/react-query";
import { ArchiveDialog } from "@/components/form/archive-dialog";
import { useTRPC } from "@/components/trpc/context";

type Props = { id: string; version: number; name: string; archived: boolean };

export function ArchiveController(record: Props) {
  const archive = useMutation(useTRPC().sites.archiveController.mutationOptions());
  return <ArchiveDialog {...record} namespace="sites" submit={(input) => archive.mutateAsync(input)} />;
}
