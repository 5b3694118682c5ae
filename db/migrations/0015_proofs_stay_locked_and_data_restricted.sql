ALTER TABLE "subscriptions" ADD COLUMN "restricted_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "request_claims" ADD COLUMN "proofs" text;--> statement-breakpoint
ALTER TABLE "request_claims" ADD COLUMN "sealed_proofs_reason" text;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "restricted_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "lifted_at" timestamp(3) with time zone;