CREATE TYPE "public"."claim_outcome" AS ENUM('fulfilled', 'partly', 'refused', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."claim_state" AS ENUM('received', 'collecting', 'proposed', 'approved', 'closed');--> statement-breakpoint
CREATE TYPE "public"."identity_state" AS ENUM('unproven', 'asked', 'proven', 'failed');--> statement-breakpoint
CREATE TABLE "request_claims" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_id" uuid NOT NULL,
	"right" "request_right" NOT NULL,
	"state" "claim_state" DEFAULT 'received' NOT NULL,
	"outcome" "claim_outcome",
	"ground" text,
	"due_on" date NOT NULL,
	"trace" jsonb NOT NULL,
	"sealed_answer" text,
	"answer_hash" text,
	"proposed_by" uuid,
	"approved_by" uuid,
	"sealed_comment" text,
	"closed_at" timestamp(3) with time zone,
	CONSTRAINT "request_claims_right" UNIQUE("request_id","right")
);
--> statement-breakpoint
CREATE TABLE "request_keys" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"wrapped" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_messages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"right" "request_right",
	"way" text,
	"sealed" text,
	"sha256" text NOT NULL,
	"actor_id" uuid,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_pauses" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date
);
--> statement-breakpoint
CREATE TABLE "requests_unsealed" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"message" text,
	"answer" text
);
--> statement-breakpoint
ALTER TABLE "request_events" ADD COLUMN "right" "request_right";--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "channel" text DEFAULT 'form' NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "sealed" text;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "identity" "identity_state" DEFAULT 'unproven' NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "identity_method" text;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "identity_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "acknowledged_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "first_answered_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "extended_on" date;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "closed_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "controllers" ADD COLUMN "calendar" text DEFAULT 'DE' NOT NULL;--> statement-breakpoint
ALTER TABLE "controllers" ADD COLUMN "own_days" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "controllers" ADD COLUMN "answer_days" integer DEFAULT 14 NOT NULL;--> statement-breakpoint
ALTER TABLE "controllers" ADD COLUMN "second_person" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "request_claims" ADD CONSTRAINT "request_claims_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_claims" ADD CONSTRAINT "request_claims_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_claims" ADD CONSTRAINT "request_claims_approved_by_people_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_keys" ADD CONSTRAINT "request_keys_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_messages" ADD CONSTRAINT "request_messages_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_messages" ADD CONSTRAINT "request_messages_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_pauses" ADD CONSTRAINT "request_pauses_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests_unsealed" ADD CONSTRAINT "requests_unsealed_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_claims_open" ON "request_claims" USING btree ("right","due_on") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "request_messages_request" ON "request_messages" USING btree ("request_id","at");--> statement-breakpoint
CREATE INDEX "request_pauses_request" ON "request_pauses" USING btree ("request_id","from_on");--> statement-breakpoint
CREATE INDEX "requests_open" ON "requests" USING btree ((identity = 'proven') desc,"due_on","id") WHERE closed_at is null;