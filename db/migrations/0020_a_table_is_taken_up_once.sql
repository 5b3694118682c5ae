CREATE TABLE "request_imports" (
	"site_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"count" integer NOT NULL,
	"actor_id" uuid,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_imports_site_id_sha256_pk" PRIMARY KEY("site_id","sha256")
);
--> statement-breakpoint
ALTER TABLE "request_imports" ADD CONSTRAINT "request_imports_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_imports" ADD CONSTRAINT "request_imports_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;