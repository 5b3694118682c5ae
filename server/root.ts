import { accessRouter } from "./access/router";
import { activitiesRouter } from "./activities/router";
import { consentRouter } from "./consent/router";
import { cookiesRouter } from "./cookies/router";
import { evidenceRouter } from "./evidence/router";
import { newsletterRouter } from "./newsletter/router";
import { policiesRouter } from "./policies/router";
import { requestsRouter } from "./requests/router";
import { sitesRouter } from "./sites/router";
import { todayRouter } from "./today/router";
import { router } from "./trpc";
import { vendorsRouter } from "./vendors/router";

export const appRouter = router({
  access: accessRouter,
  activities: activitiesRouter,
  consent: consentRouter,
  cookies: cookiesRouter,
  evidence: evidenceRouter,
  newsletter: newsletterRouter,
  policies: policiesRouter,
  requests: requestsRouter,
  sites: sitesRouter,
  today: todayRouter,
  vendors: vendorsRouter,
});
export type AppRouter = typeof appRouter;
