import type { ReactNode } from "react";
import { DeskShell } from "@/components/access/desk-shell";
import { PermissionsProvider } from "@/components/access/permissions";
import { TrpcProvider } from "@/components/trpc/provider";
import { isDemo } from "@/env";
import { getCaller, requireActor } from "@/server/caller";
import { permissionsOf } from "@/server/platform/authorize";

export const dynamic = "force-dynamic";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const held = permissionsOf(actor);
  const controllers = await (await getCaller()).sites.controllers();
  return (
    <PermissionsProvider held={held}>
      <TrpcProvider>
        <DeskShell demonstration={isDemo()} held={held} grants={actor.grants} controllers={controllers}>
          {children}
        </DeskShell>
      </TrpcProvider>
    </PermissionsProvider>
  );
}
