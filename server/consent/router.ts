import * as z from "zod/mini";
import { CheckInstallation } from "@/contracts/banner-review";
import { ApproveBanner, GetBanner, ProposeBanner, ReturnBanner, SaveBanner } from "@/contracts/banners";
import { FindRecord } from "@/contracts/consent";
import { Key } from "@/contracts/fields";
import {
  GetBreakdown,
  GetStatistics,
  GetVersions,
  RemoveView,
  ReportPageViews,
  SaveView,
} from "@/contracts/statistics";
import { procedure, router } from "@/server/trpc";
import * as approval from "./banners/approval/service";
import * as banners from "./banners/service";
import * as installation from "./installation/service";
import * as records from "./records/service";
import * as settings from "./settings/service";
import * as breakdowns from "./statistics/breakdowns/service";
import * as checks from "./statistics/checks/service";
import * as pageViews from "./statistics/page-views/service";
import * as statistics from "./statistics/service";
import * as versions from "./statistics/versions/service";
import * as views from "./statistics/views/service";

const OfSite = z.object({ site: Key });

export const consentRouter = router({
  sites: procedure.query(({ ctx }) => statistics.listSites(ctx.actor)),
  statistics: procedure.input(GetStatistics).query(({ ctx, input }) => statistics.getStatistics(ctx.actor, input)),
  breakdown: procedure.input(GetBreakdown).query(({ ctx, input }) => breakdowns.getBreakdown(ctx.actor, input)),
  versions: procedure.input(GetVersions).query(({ ctx, input }) => versions.getVersions(ctx.actor, input)),
  recordCheck: procedure.input(GetStatistics).query(({ ctx, input }) => checks.getRecordCheck(ctx.actor, input)),
  checks: procedure.input(GetStatistics).query(({ ctx, input }) => checks.getChecks(ctx.actor, input)),
  reportPageViews: procedure
    .input(ReportPageViews)
    .mutation(({ ctx, input }) => pageViews.reportPageViews(ctx.actor, input)),
  views: procedure.query(({ ctx }) => views.listViews(ctx.actor)),
  saveView: procedure.input(SaveView).mutation(({ ctx, input }) => views.saveView(ctx.actor, input)),
  removeView: procedure.input(RemoveView).mutation(({ ctx, input }) => views.removeView(ctx.actor, input)),
  banner: procedure.input(OfSite).query(({ ctx, input }) => settings.getBannerDesk(ctx.actor, input.site)),
  bannerSites: procedure.query(({ ctx }) => settings.listBannerSites(ctx.actor)),
  saveBanner: procedure.input(SaveBanner).mutation(({ ctx, input }) => settings.saveBanner(ctx.actor, input)),
  bannerVersion: procedure.input(GetBanner).query(({ ctx, input }) => banners.getBannerVersion(ctx.actor, input)),
  proposeBanner: procedure.input(ProposeBanner).mutation(({ ctx, input }) => banners.proposeBanner(ctx.actor, input)),
  measureBanner: procedure.input(GetBanner).mutation(({ ctx, input }) => banners.measureAgain(ctx.actor, input)),
  approveBanner: procedure.input(ApproveBanner).mutation(({ ctx, input }) => approval.approveBanner(ctx.actor, input)),
  returnBanner: procedure.input(ReturnBanner).mutation(({ ctx, input }) => approval.returnBanner(ctx.actor, input)),
  installation: procedure.input(OfSite).query(({ ctx, input }) => installation.getInstallation(ctx.actor, input.site)),
  checkInstallation: procedure
    .input(CheckInstallation)
    .mutation(({ ctx, input }) => installation.checkInstallation(ctx.actor, input)),
  // A mutation, so that the id of a record stands in no address.
  findRecord: procedure.input(FindRecord).mutation(({ ctx, input }) => records.findRecord(ctx.actor, input)),
});
