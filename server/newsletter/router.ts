import * as z from "zod/mini";
import { Id } from "@/contracts/fields";
import { CreateList, LiftSuppression, ListSubscriptions, SaveWording } from "@/contracts/newsletter";
import { procedure, router } from "@/server/trpc";
import * as lists from "./lists/service";
import * as proofs from "./proofs/service";
import { liftSuppression } from "./suppression/service";

export const newsletterRouter = router({
  list: procedure.input(ListSubscriptions).query(({ ctx, input }) => proofs.listSubscriptions(ctx.actor, input)),
  proof: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => proofs.getProof(ctx.actor, input.id)),
  figures: procedure.query(({ ctx }) => proofs.listFigures(ctx.actor)),
  // A mutation, so that the address stands in no other.
  liftSuppression: procedure.input(LiftSuppression).mutation(({ ctx, input }) => liftSuppression(ctx.actor, input)),
  createList: procedure.input(CreateList).mutation(({ ctx, input }) => lists.createList(ctx.actor, input)),
  saveWording: procedure.input(SaveWording).mutation(({ ctx, input }) => lists.saveWording(ctx.actor, input)),
});
