import * as z from "zod/mini";
import { CreateActivity, EditActivity, ListActivities } from "@/contracts/activities";
import { ArchiveRecord, Id } from "@/contracts/fields";
import { procedure, router } from "@/server/trpc";
import * as service from "./service";

const ById = z.object({ id: Id });
const OfVendor = z.object({ vendorId: Id });
const ByVendors = z.object({ vendorIds: z.array(Id).check(z.maxLength(100)) });

export const activitiesRouter = router({
  list: procedure.input(ListActivities).query(({ ctx, input }) => service.listActivities(ctx.actor, input)),
  listAll: procedure.input(ListActivities).query(({ ctx, input }) => service.listAllActivities(ctx.actor, input)),
  get: procedure.input(ById).query(({ ctx, input }) => service.getActivity(ctx.actor, input.id)),
  history: procedure.input(ById).query(({ ctx, input }) => service.getActivityHistory(ctx.actor, input.id)),
  ofVendor: procedure
    .input(OfVendor)
    .query(({ ctx, input }) => service.listActivitiesOfVendor(ctx.actor, input.vendorId)),
  countByVendor: procedure
    .input(ByVendors)
    .query(({ ctx, input }) => service.countActivitiesByVendor(ctx.actor, input.vendorIds)),
  create: procedure.input(CreateActivity).mutation(({ ctx, input }) => service.createActivity(ctx.actor, input)),
  edit: procedure.input(EditActivity).mutation(({ ctx, input }) => service.editActivity(ctx.actor, input)),
  archive: procedure.input(ArchiveRecord).mutation(({ ctx, input }) => service.archiveActivity(ctx.actor, input)),
});
