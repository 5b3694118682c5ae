-- The database does not have the desk's secret: what is plain here waits in a table of its own until the process seals it.
INSERT INTO "requests_unsealed" ("request_id", "name", "email", "message", "answer")
  SELECT "id", "name", "email", "message", "answer" FROM "requests";--> statement-breakpoint
INSERT INTO "request_claims" ("request_id", "right", "state", "outcome", "due_on", "trace", "closed_at")
  SELECT "id", "right",
    (CASE "state" WHEN 'received' THEN 'received' WHEN 'in_progress' THEN 'collecting' ELSE 'closed' END)::claim_state,
    "outcome"::text::claim_outcome, "due_on", "trace", "answered_at"
  FROM "requests";--> statement-breakpoint
UPDATE "requests" r SET "closed_at" = r."answered_at", "first_answered_at" = r."answered_at",
  "acknowledged_at" = CASE WHEN e."request_id" IS NULL THEN r."received_at" END,
  "channel" = CASE WHEN e."request_id" IS NULL THEN 'form' ELSE 'letter' END
  FROM "requests" q LEFT JOIN "request_events" e ON e."request_id" = q."id" AND e."kind" = 'entered'
  WHERE q."id" = r."id";--> statement-breakpoint
UPDATE "controllers" SET "calendar" = "land"::text WHERE "land" IS NOT NULL;--> statement-breakpoint
DROP INDEX "requests_open_due";--> statement-breakpoint
DROP INDEX "requests_right";--> statement-breakpoint
DROP INDEX "requests_queue";--> statement-breakpoint
DROP INDEX "requests_site";--> statement-breakpoint
CREATE INDEX "requests_queue" ON "requests" USING btree ((closed_at is null) desc,(identity = 'proven') desc,"due_on","id");--> statement-breakpoint
CREATE INDEX "requests_site" ON "requests" USING btree ("site_id","due_on");--> statement-breakpoint
ALTER TABLE "requests" DROP COLUMN "right";--> statement-breakpoint
ALTER TABLE "requests" DROP COLUMN "state";--> statement-breakpoint
ALTER TABLE "requests" DROP COLUMN "name";--> statement-breakpoint
ALTER TABLE "requests" DROP COLUMN "email";--> statement-breakpoint
ALTER TABLE "requests" DROP COLUMN "message";--> statement-breakpoint
ALTER TABLE "requests" DROP COLUMN "answered_at";--> statement-breakpoint
ALTER TABLE "requests" DROP COLUMN "outcome";--> statement-breakpoint
ALTER TABLE "requests" DROP COLUMN "answer";--> statement-breakpoint
ALTER TABLE "controllers" DROP COLUMN "land";--> statement-breakpoint
DROP TYPE "public"."request_outcome";--> statement-breakpoint
DROP TYPE "public"."request_state";--> statement-breakpoint
DROP TYPE "public"."land";