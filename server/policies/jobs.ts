export { noticePublished } from "@/server/events/jobs";
