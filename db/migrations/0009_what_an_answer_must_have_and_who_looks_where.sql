CREATE TABLE "request_checks_done" (
	"claim_id" uuid NOT NULL,
	"item" text NOT NULL,
	"done_by" uuid,
	"done_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "request_checks_done_claim_id_item_pk" PRIMARY KEY("claim_id","item")
);
--> statement-breakpoint
CREATE TABLE "request_files" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_id" uuid NOT NULL,
	"task_id" uuid,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"sealed_name" text,
	"sealed" text,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_tasks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_id" uuid NOT NULL,
	"own" text,
	"activity_id" uuid,
	"sealed" text,
	"token_hash" text,
	"due_on" date NOT NULL,
	"outcome" text,
	"rows" integer,
	"sealed_answer" text,
	"answered_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_tasks_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "address_key" text;--> statement-breakpoint
ALTER TABLE "request_checks_done" ADD CONSTRAINT "request_checks_done_claim_id_request_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."request_claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_checks_done" ADD CONSTRAINT "request_checks_done_done_by_people_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_files" ADD CONSTRAINT "request_files_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_files" ADD CONSTRAINT "request_files_task_id_request_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."request_tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_tasks" ADD CONSTRAINT "request_tasks_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_tasks" ADD CONSTRAINT "request_tasks_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_files_request" ON "request_files" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "request_tasks_request" ON "request_tasks" USING btree ("request_id","due_on");--> statement-breakpoint
CREATE INDEX "requests_address" ON "requests" USING btree ("address_key");