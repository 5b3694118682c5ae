import type { SeedActivity } from "../activity";
import { contact } from "./activities/contact";
import { usage } from "./activities/usage";

export const mmsActivities: SeedActivity[] = [...contact, ...usage];
