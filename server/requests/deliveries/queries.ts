import { eq } from "drizzle-orm";
import * as z from "zod/mini";
import type { ShownDelivery } from "@/contracts/request-case";
import { deliveryLimits } from "@/contracts/request-deliveries";
import type { Queryable } from "@/db/client";
import { requestDeliveries } from "@/db/schema";
import type { CaseKey } from "../sealing/rules";
import { isOver } from "./rules";

/** A delivery by the hash of its link's token; locked where an act follows. */
export async function findByToken(db: Queryable, tokenHash: string, lock = false) {
  const query = db.select().from(requestDeliveries).where(eq(requestDeliveries.tokenHash, tokenHash));
  const [row] = await (lock ? query.for("update") : query);
  return row ?? null;
}

/** What was put behind links for a case, by claim. */
export async function deliveriesOf(
  db: Queryable,
  requestId: string,
  key: CaseKey | null,
  at: Date,
): Promise<Map<string, ShownDelivery>> {
  const rows = await db.select().from(requestDeliveries).where(eq(requestDeliveries.requestId, requestId));
  return new Map(
    rows.map((row) => [
      row.claimId,
      {
        code:
          key && row.sealedCode && !isOver(row, at)
            ? z.string().parse(key.unseal(`code ${row.id}`, row.sealedCode))
            : null,
        ...{ until: row.until, downloads: row.downloads, most: deliveryLimits.downloads },
        ...{ lastAt: row.lastAt, sha256: row.sha256 },
      },
    ]),
  );
}
