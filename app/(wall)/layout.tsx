import type { ReactNode } from "react";
import { requireActor } from "@/server/caller";

export const dynamic = "force-dynamic";

/** A screen on a wall: no index, nothing to press but the way back. */
export default async function WallLayout({ children }: { children: ReactNode }) {
  await requireActor();
  return <main className="wall">{children}</main>;
}
