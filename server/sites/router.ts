import * as z from "zod/mini";
import { ArchiveRecord, Id } from "@/contracts/fields";
import { CreateController, CreateSite, EditController, EditSite, ListSites } from "@/contracts/sites";
import { procedure, router } from "@/server/trpc";
import * as ofControllers from "./controllers/service";
import * as service from "./service";

const ById = z.object({ id: Id });

export const sitesRouter = router({
  list: procedure.input(ListSites).query(({ ctx, input }) => service.listSites(ctx.actor, input)),
  listAll: procedure.input(ListSites).query(({ ctx, input }) => service.listAllSites(ctx.actor, input)),
  get: procedure.input(ById).query(({ ctx, input }) => service.getSite(ctx.actor, input.id)),
  places: procedure.input(ById).query(({ ctx, input }) => service.getSitePlaces(ctx.actor, input.id)),
  history: procedure.input(ById).query(({ ctx, input }) => service.getSiteHistory(ctx.actor, input.id)),
  create: procedure.input(CreateSite).mutation(({ ctx, input }) => service.createSite(ctx.actor, input)),
  edit: procedure.input(EditSite).mutation(({ ctx, input }) => service.editSite(ctx.actor, input)),
  archive: procedure.input(ArchiveRecord).mutation(({ ctx, input }) => service.archiveSite(ctx.actor, input)),
  controllers: procedure.query(({ ctx }) => ofControllers.listControllers(ctx.actor)),
  controller: procedure.input(ById).query(({ ctx, input }) => ofControllers.getController(ctx.actor, input.id)),
  controllerHistory: procedure
    .input(ById)
    .query(({ ctx, input }) => ofControllers.getControllerHistory(ctx.actor, input.id)),
  ofController: procedure
    .input(ById)
    .query(({ ctx, input }) => ofControllers.listSitesOfController(ctx.actor, input.id)),
  createController: procedure
    .input(CreateController)
    .mutation(({ ctx, input }) => ofControllers.createController(ctx.actor, input)),
  editController: procedure
    .input(EditController)
    .mutation(({ ctx, input }) => ofControllers.editController(ctx.actor, input)),
  archiveController: procedure
    .input(ArchiveRecord)
    .mutation(({ ctx, input }) => ofControllers.archiveController(ctx.actor, input)),
});
