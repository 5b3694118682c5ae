CREATE TABLE "request_redactions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"places" integer NOT NULL,
	"sha256" text NOT NULL,
	"sealed" text,
	"actor_id" uuid,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "request_files" ADD COLUMN "replaced_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "request_redactions" ADD CONSTRAINT "request_redactions_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_redactions" ADD CONSTRAINT "request_redactions_task_id_request_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."request_tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_redactions" ADD CONSTRAINT "request_redactions_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_redactions_request" ON "request_redactions" USING btree ("request_id","at");