CREATE TABLE "request_deliveries" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"sealed_code" text,
	"until" timestamp(3) with time zone NOT NULL,
	"wrong_codes" integer DEFAULT 0 NOT NULL,
	"downloads" integer DEFAULT 0 NOT NULL,
	"last_at" timestamp(3) with time zone,
	"sha256" text,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_deliveries_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "request_deliveries" ADD CONSTRAINT "request_deliveries_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_deliveries" ADD CONSTRAINT "request_deliveries_claim_id_request_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."request_claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_deliveries_request" ON "request_deliveries" USING btree ("request_id");