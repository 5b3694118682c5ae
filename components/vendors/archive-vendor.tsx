"use client";
import { useMutation } from "@tanstack/react-query";
import { ArchiveDialog } from "@/components/form/archive-dialog";
import { useTRPC } from "@/components/trpc/context";

type Props = { id: string; version: number; name: string; archived: boolean };

export function ArchiveVendor(record: Props) {
  const archive = useMutation(useTRPC().vendors.archive.mutationOptions());
  return <ArchiveDialog {...record} namespace="vendors" submit={(input) => archive.mutateAsync(input)} />;
}
