import * as z from "zod/mini";
import * as contracts from "@/contracts/correspondence";
import { Id } from "@/contracts/fields";
import { procedure, router } from "@/server/trpc";
import * as receiving from "./receiving/service";
import * as service from "./service";

const One = z.object({ id: Id });

export const correspondenceRouter = router({
  list: procedure
    .input(contracts.ListCorrespondence)
    .query(({ ctx, input }) => service.listCorrespondence(ctx.actor, input)),
  open: procedure.query(({ ctx }) => service.countOpen(ctx.actor)),
  controllers: procedure.query(({ ctx }) => service.listAddressees(ctx.actor)),
  get: procedure.input(One).query(({ ctx, input }) => service.openCorrespondence(ctx.actor, input.id)),
  attachment: procedure
    .input(contracts.ReadAttachment)
    .query(({ ctx, input }) => service.readAttachment(ctx.actor, input)),
  upload: procedure.input(contracts.UploadMail).mutation(({ ctx, input }) => receiving.uploadMail(ctx.actor, input)),
  enter: procedure
    .input(contracts.EnterCorrespondence)
    .mutation(({ ctx, input }) => receiving.enterCorrespondence(ctx.actor, input)),
  makeRequest: procedure
    .input(contracts.MakeRequest)
    .mutation(({ ctx, input }) => service.makeRequest(ctx.actor, input)),
  file: procedure
    .input(contracts.FileCorrespondence)
    .mutation(({ ctx, input }) => service.fileCorrespondence(ctx.actor, input)),
  keepComplaint: procedure
    .input(contracts.KeepComplaint)
    .mutation(({ ctx, input }) => service.keepComplaint(ctx.actor, input)),
  closeComplaint: procedure.input(One).mutation(({ ctx, input }) => service.closeComplaint(ctx.actor, input.id)),
  discard: procedure.input(One).mutation(({ ctx, input }) => service.discardCorrespondence(ctx.actor, input.id)),
});
