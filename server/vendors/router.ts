import * as z from "zod/mini";
import { ArchiveRecord, Id } from "@/contracts/fields";
import { CreateVendor, EditVendor, ListVendors } from "@/contracts/vendors";
import { procedure, router } from "@/server/trpc";
import * as service from "./service";

export const vendorsRouter = router({
  list: procedure.input(ListVendors).query(({ ctx, input }) => service.listVendors(ctx.actor, input)),
  listAll: procedure.input(ListVendors).query(({ ctx, input }) => service.listAllVendors(ctx.actor, input)),
  get: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => service.getVendor(ctx.actor, input.id)),
  history: procedure
    .input(z.object({ id: Id }))
    .query(({ ctx, input }) => service.getVendorHistory(ctx.actor, input.id)),
  options: procedure.query(({ ctx }) => service.listVendorOptions(ctx.actor)),
  services: procedure
    .input(z.object({ controllerId: Id }))
    .query(({ ctx, input }) => service.listServiceOptions(ctx.actor, input.controllerId)),
  create: procedure.input(CreateVendor).mutation(({ ctx, input }) => service.createVendor(ctx.actor, input)),
  edit: procedure.input(EditVendor).mutation(({ ctx, input }) => service.editVendor(ctx.actor, input)),
  archive: procedure.input(ArchiveRecord).mutation(({ ctx, input }) => service.archiveVendor(ctx.actor, input)),
});
