import type { SeedActivity } from "../activity";
import { account } from "./activities/account";
import { marketplace } from "./activities/marketplace";
import { profiles } from "./activities/profiles";
import { thirdParties } from "./activities/third-parties";
import { visit } from "./activities/visit";

export const otcActivities: SeedActivity[] = [...visit, ...marketplace, ...account, ...profiles, ...thirdParties];
