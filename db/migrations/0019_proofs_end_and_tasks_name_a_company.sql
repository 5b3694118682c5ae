ALTER TABLE "request_tasks" ADD COLUMN "vendor_id" uuid;--> statement-breakpoint
ALTER TABLE "controllers" ADD COLUMN "proof_years" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "request_tasks" ADD CONSTRAINT "request_tasks_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;