import * as z from "zod/mini";
import { GetRates, SavePurposes } from "@/contracts/consent";
import { Id, Key } from "@/contracts/fields";
import { procedure, router } from "@/server/trpc";
import * as banners from "./banners/service";
import * as rates from "./rates/service";
import * as service from "./service";

export const consentRouter = router({
  purposes: procedure
    .input(z.object({ siteId: Id }))
    .query(({ ctx, input }) => service.listPurposes(ctx.actor, input.siteId)),
  savePurposes: procedure.input(SavePurposes).mutation(({ ctx, input }) => service.savePurposes(ctx.actor, input)),
  banners: procedure
    .input(z.object({ site: Key }))
    .query(({ ctx, input }) => banners.listBanners(ctx.actor, input.site)),
  sites: procedure.query(({ ctx }) => rates.listSites(ctx.actor)),
  rates: procedure.input(GetRates).query(({ ctx, input }) => rates.getRates(ctx.actor, input)),
});
