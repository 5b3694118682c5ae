CREATE TABLE "request_recipients" (
	"claim_id" uuid NOT NULL,
	"name" text NOT NULL,
	"result" text NOT NULL,
	"sealed_reason" text,
	"actor_id" uuid,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "request_recipients_claim_id_name_pk" PRIMARY KEY("claim_id","name")
);
--> statement-breakpoint
ALTER TABLE "request_recipients" ADD CONSTRAINT "request_recipients_claim_id_request_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."request_claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_recipients" ADD CONSTRAINT "request_recipients_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;