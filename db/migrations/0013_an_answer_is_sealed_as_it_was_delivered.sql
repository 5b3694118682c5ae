ALTER TABLE "request_deliveries" ADD COLUMN "sealed_package" text;--> statement-breakpoint
ALTER TABLE "request_deliveries" ADD COLUMN "sealed_letter" text;