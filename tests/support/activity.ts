import { randomBytes } from "node:crypto";
import { type Activity, type CreateActivity, type EditActivity, ListActivities } from "@/contracts/activities";

export const list = (query: Record<string, unknown> = {}) => ListActivities.parse(query);

export const activity = (controllerId: string, changes: Partial<CreateActivity> = {}): CreateActivity => ({
  controllerId,
  key: `a${randomBytes(5).toString("hex")}`,
  name: "Web server logs",
  description: null,
  noticeSection: "1a",
  dataCategories: ["IP address"],
  subjectCategories: ["Visitors"],
  purposes: [{ name: "Security", legalBasis: "legitimate_interests", note: null }],
  retention: [{ data: "Logs", trigger: "collection", period: "P7D", action: "delete", wording: null }],
  recipients: [],
  ...changes,
});

export function editOf(stored: Activity, changes: Partial<EditActivity> = {}): EditActivity {
  const { controllerId, controllerName, archivedAt, key, recipients, ...fields } = stored;
  return {
    ...fields,
    recipients: recipients.map(({ serviceId, role }) => ({ serviceId, role })),
    reason: null,
    ...changes,
  };
}
