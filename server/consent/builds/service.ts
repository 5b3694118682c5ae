import { bannerBuilds } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { sha256 } from "@/server/platform/crypto";
import { transact } from "@/server/platform/transact";
import { currentBuild } from "./queries";

/** At each start: the scripts of this release stay, so that a page that pinned them has them after the next one too. */
export async function keepBuild(actor: Actor): Promise<void> {
  authorize(actor, "consent:edit");
  const { build, files } = currentBuild();
  await transact(actor, async ({ tx, record }) => {
    const kept = await tx
      .insert(bannerBuilds)
      .values({ build, files })
      .onConflictDoNothing()
      .returning({ build: bannerBuilds.build });
    if (kept.length === 0) return;
    const hashes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, sha256(text)]));
    record({ act: "consent.buildKept", about: build, data: { files: hashes } });
  });
}
