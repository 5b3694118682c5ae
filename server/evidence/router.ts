import { ListEvidence } from "@/contracts/evidence";
import { procedure, router } from "@/server/trpc";
import * as service from "./service";

export const evidenceRouter = router({
  list: procedure.input(ListEvidence).query(({ ctx, input }) => service.listEvidence(ctx.actor, input)),
  listAll: procedure.input(ListEvidence).query(({ ctx, input }) => service.listAllEvidence(ctx.actor, input)),
  streams: procedure.query(({ ctx }) => service.listStreams(ctx.actor)),
  verify: procedure.query(({ ctx }) => service.verifyEvidence(ctx.actor)),
});
