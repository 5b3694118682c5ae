import * as z from "zod/mini";
import { CreateCookie, EditCookie, ListCookies } from "@/contracts/cookies";
import { ArchiveRecord, Id } from "@/contracts/fields";
import { procedure, router } from "@/server/trpc";
import * as service from "./service";

const ById = z.object({ id: Id });
const OfVendor = z.object({ vendorId: Id });
const ByVendors = z.object({ vendorIds: z.array(Id).check(z.maxLength(100)) });

export const cookiesRouter = router({
  list: procedure.input(ListCookies).query(({ ctx, input }) => service.listCookies(ctx.actor, input)),
  listAll: procedure.input(ListCookies).query(({ ctx, input }) => service.listAllCookies(ctx.actor, input)),
  get: procedure.input(ById).query(({ ctx, input }) => service.getCookie(ctx.actor, input.id)),
  history: procedure.input(ById).query(({ ctx, input }) => service.getCookieHistory(ctx.actor, input.id)),
  ofVendor: procedure.input(OfVendor).query(({ ctx, input }) => service.listCookiesOfVendor(ctx.actor, input.vendorId)),
  countByVendor: procedure
    .input(ByVendors)
    .query(({ ctx, input }) => service.countCookiesByVendor(ctx.actor, input.vendorIds)),
  create: procedure.input(CreateCookie).mutation(({ ctx, input }) => service.createCookie(ctx.actor, input)),
  edit: procedure.input(EditCookie).mutation(({ ctx, input }) => service.editCookie(ctx.actor, input)),
  archive: procedure.input(ArchiveRecord).mutation(({ ctx, input }) => service.archiveCookie(ctx.actor, input)),
});
