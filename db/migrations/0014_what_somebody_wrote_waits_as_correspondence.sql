CREATE TABLE "correspondence" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"controller_id" uuid NOT NULL,
	"way" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	"received_on" date NOT NULL,
	"automatic" boolean DEFAULT false NOT NULL,
	"fingerprint" text,
	"request_id" uuid,
	"suggested_by" text,
	"wrapped" text,
	"sealed" text,
	"answer_by" date,
	"opened_by" uuid,
	"opened_at" timestamp(3) with time zone,
	"handled_by" uuid,
	"handled_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "correspondence_fingerprint_unique" UNIQUE("fingerprint")
);
--> statement-breakpoint
CREATE TABLE "mailboxes" (
	"controller_id" uuid PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"uid_validity" bigint NOT NULL,
	"last_uid" bigint NOT NULL,
	"read_at" timestamp(3) with time zone,
	"problem" text
);
--> statement-breakpoint
ALTER TABLE "request_files" ADD COLUMN "message_id" uuid;--> statement-breakpoint
ALTER TABLE "correspondence" ADD CONSTRAINT "correspondence_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correspondence" ADD CONSTRAINT "correspondence_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correspondence" ADD CONSTRAINT "correspondence_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correspondence" ADD CONSTRAINT "correspondence_handled_by_people_id_fk" FOREIGN KEY ("handled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD CONSTRAINT "mailboxes_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "correspondence_list" ON "correspondence" USING btree ("state","received_on","id");--> statement-breakpoint
CREATE INDEX "correspondence_controller" ON "correspondence" USING btree ("controller_id","state");--> statement-breakpoint
ALTER TABLE "request_files" ADD CONSTRAINT "request_files_message_id_request_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."request_messages"("id") ON DELETE no action ON UPDATE no action;