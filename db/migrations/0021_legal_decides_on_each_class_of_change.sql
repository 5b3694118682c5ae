CREATE TABLE "policy_decisions" (
	"version_id" uuid NOT NULL,
	"change_class" text NOT NULL,
	"duty" text NOT NULL,
	"reason" text NOT NULL,
	"actor_id" uuid,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "policy_decisions_version_id_change_class_pk" PRIMARY KEY("version_id","change_class")
);
--> statement-breakpoint
ALTER TABLE "policy_decisions" ADD CONSTRAINT "policy_decisions_version_id_policy_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."policy_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_decisions" ADD CONSTRAINT "policy_decisions_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;