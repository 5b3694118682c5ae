import * as z from "zod/mini";
import { Id } from "@/contracts/fields";
import { CreateList, ListSubscriptions, SaveWording } from "@/contracts/newsletter";
import { procedure, router } from "@/server/trpc";
import * as lists from "./lists/service";
import * as proofs from "./proofs/service";

export const newsletterRouter = router({
  list: procedure.input(ListSubscriptions).query(({ ctx, input }) => proofs.listSubscriptions(ctx.actor, input)),
  proof: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => proofs.getProof(ctx.actor, input.id)),
  figures: procedure.query(({ ctx }) => proofs.listFigures(ctx.actor)),
  createList: procedure.input(CreateList).mutation(({ ctx, input }) => lists.createList(ctx.actor, input)),
  saveWording: procedure.input(SaveWording).mutation(({ ctx, input }) => lists.saveWording(ctx.actor, input)),
});
