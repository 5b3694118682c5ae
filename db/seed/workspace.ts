import { controllers, sites } from "./controllers";
import { mmsActivities } from "./mms/activities";
import { mmsCookies } from "./mms/cookies";
import { mmsNotice } from "./mms/notice";
import { mmsPurposes } from "./mms/purposes";
import { newsletters } from "./newsletters";
import { otcActivities } from "./otc/activities";
import { otcCookies } from "./otc/cookies";
import { otcNotice } from "./otc/notice";
import { otcPurposes } from "./otc/purposes";
import { networks } from "./vendors/networks";
import { authorities, partners } from "./vendors/partners";
import { processors } from "./vendors/processors";
import { thirdParties } from "./vendors/third-parties";

/** The demo workspace: two companies as their published notices describe them, in the order to insert. */
export const workspace = {
  controllers,
  sites,
  vendors: [...processors, ...thirdParties, ...networks, ...partners, ...authorities],
  activities: [...otcActivities, ...mmsActivities],
  cookies: [...otcCookies, ...mmsCookies],
  purposes: [
    { site: "otc", purposes: otcPurposes },
    { site: "mms", purposes: mmsPurposes },
  ],
  lists: newsletters,
  policies: [otcNotice, mmsNotice],
};
