CREATE TYPE "public"."person_role" AS ENUM('officer', 'marketing', 'legal', 'auditor', 'administrator');--> statement-breakpoint
CREATE TYPE "public"."legal_basis" AS ENUM('consent', 'contract', 'legal_obligation', 'vital_interests', 'public_task', 'legitimate_interests');--> statement-breakpoint
CREATE TYPE "public"."retention_action" AS ENUM('delete', 'anonymise', 'restrict', 'reauthenticate');--> statement-breakpoint
CREATE TYPE "public"."retention_trigger" AS ENUM('collection', 'event_end', 'contract_end', 'last_use', 'withdrawal', 'objection');--> statement-breakpoint
CREATE TYPE "public"."consent_action" AS ENUM('accept_all', 'reject_all', 'choose', 'withdraw');--> statement-breakpoint
CREATE TYPE "public"."cookie_category" AS ENUM('required', 'functional', 'analytics', 'marketing', 'third_party');--> statement-breakpoint
CREATE TYPE "public"."cookie_duration" AS ENUM('session', 'period', 'range', 'maximum', 'not_stated');--> statement-breakpoint
CREATE TYPE "public"."cookie_provider" AS ENUM('controller', 'vendor', 'unstated');--> statement-breakpoint
CREATE TYPE "public"."cookie_technique" AS ENUM('cookie', 'local_storage', 'session_storage', 'pixel', 'sdk');--> statement-breakpoint
CREATE TYPE "public"."device_basis" AS ENUM('consent_25_1', 'transmission_25_2_1', 'strictly_necessary_25_2_2');--> statement-breakpoint
CREATE TYPE "public"."language" AS ENUM('en', 'de');--> statement-breakpoint
CREATE TYPE "public"."subscription_event_kind" AS ENUM('registered', 'mail_queued', 'mail_accepted', 'page_opened', 'confirmed', 'expired', 'left');--> statement-breakpoint
CREATE TYPE "public"."subscription_state" AS ENUM('pending', 'confirmed', 'expired', 'left');--> statement-breakpoint
CREATE TYPE "public"."policy_state" AS ENUM('draft', 'in_review', 'returned', 'published', 'superseded');--> statement-breakpoint
CREATE TYPE "public"."request_outcome" AS ENUM('fulfilled', 'partly', 'refused');--> statement-breakpoint
CREATE TYPE "public"."request_right" AS ENUM('access_15', 'rectification_16', 'erasure_17', 'restriction_18', 'portability_20', 'objection_21_1', 'objection_marketing_21_2', 'automated_decision_22', 'withdrawal_7_3');--> statement-breakpoint
CREATE TYPE "public"."request_state" AS ENUM('received', 'in_progress', 'answered');--> statement-breakpoint
CREATE TYPE "public"."land" AS ENUM('DE-BW', 'DE-BY', 'DE-BE', 'DE-BB', 'DE-HB', 'DE-HH', 'DE-HE', 'DE-MV', 'DE-NI', 'DE-NW', 'DE-RP', 'DE-SL', 'DE-SN', 'DE-ST', 'DE-SH', 'DE-TH');--> statement-breakpoint
CREATE TYPE "public"."contract_kind" AS ENUM('processing_28', 'joint_control_26', 'standard_clauses', 'other');--> statement-breakpoint
CREATE TYPE "public"."transfer_mechanism" AS ENUM('adequacy_45', 'standard_clauses_46', 'binding_rules_47', 'consent_49_1_a', 'contract_49_1_b', 'legal_duty_6_1_c');--> statement-breakpoint
CREATE TYPE "public"."vendor_role" AS ENUM('processor', 'joint_controller', 'own_controller', 'partner', 'authority');--> statement-breakpoint
CREATE TABLE "grants" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "person_role" NOT NULL,
	"controller_id" uuid,
	CONSTRAINT "grants_once" UNIQUE NULLS NOT DISTINCT("person_id","role","controller_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"language" "language" DEFAULT 'en' NOT NULL,
	"disabled_at" timestamp(3) with time zone,
	"access_reason" text,
	"last_sign_in_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_identity" UNIQUE("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"sid" text,
	"auth_time" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"controller_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"notice_section" text,
	"data_categories" text[] DEFAULT '{}' NOT NULL,
	"subject_categories" text[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"archived_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activities_key" UNIQUE("controller_id","key")
);
--> statement-breakpoint
CREATE TABLE "activity_purposes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"activity_id" uuid NOT NULL,
	"name" text NOT NULL,
	"legal_basis" "legal_basis",
	"note" text,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_recipients" (
	"activity_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"role" "vendor_role",
	CONSTRAINT "activity_recipients_activity_id_service_id_pk" PRIMARY KEY("activity_id","service_id")
);
--> statement-breakpoint
CREATE TABLE "retention_rules" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"activity_id" uuid NOT NULL,
	"data" text NOT NULL,
	"trigger" "retention_trigger" NOT NULL,
	"period" text,
	"action" "retention_action" NOT NULL,
	"wording" text,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "banner_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"site_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"notice" integer NOT NULL,
	"config" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "banner_versions_number" UNIQUE("site_id","number")
);
--> statement-breakpoint
CREATE TABLE "consent_action_counts" (
	"site_id" uuid NOT NULL,
	"day" date NOT NULL,
	"banner" integer NOT NULL,
	"action" "consent_action" NOT NULL,
	"count" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "consent_action_counts_site_id_day_banner_action_pk" PRIMARY KEY("site_id","day","banner","action")
);
--> statement-breakpoint
CREATE TABLE "consent_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"leaves" text[] NOT NULL,
	"root" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent_counts" (
	"site_id" uuid NOT NULL,
	"day" date NOT NULL,
	"banner" integer NOT NULL,
	"purpose" text NOT NULL,
	"granted" bigint DEFAULT 0 NOT NULL,
	"refused" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "consent_counts_site_id_day_banner_purpose_pk" PRIMARY KEY("site_id","day","banner","purpose")
);
--> statement-breakpoint
CREATE TABLE "consent_purposes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"site_id" uuid NOT NULL,
	"key" text NOT NULL,
	"required" boolean NOT NULL,
	"name_en" text NOT NULL,
	"name_de" text NOT NULL,
	"text_en" text NOT NULL,
	"text_de" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "consent_purposes_key" UNIQUE("site_id","key")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"site_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"banner" integer NOT NULL,
	"action" "consent_action" NOT NULL,
	"language" "language" NOT NULL,
	"choices" jsonb NOT NULL,
	"received_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"batch" uuid NOT NULL,
	"leaf" integer NOT NULL,
	CONSTRAINT "consents_site_id_id_pk" PRIMARY KEY("site_id","id")
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "cookie_sites" (
	"cookie_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	CONSTRAINT "cookie_sites_cookie_id_site_id_pk" PRIMARY KEY("cookie_id","site_id")
);
--> statement-breakpoint
CREATE TABLE "cookie_storages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"cookie_id" uuid NOT NULL,
	"technique" "cookie_technique" NOT NULL,
	"duration" "cookie_duration" NOT NULL,
	"shortest" text,
	"period" text,
	"wording" text,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cookies" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"controller_id" uuid NOT NULL,
	"name" text,
	"provider" "cookie_provider" NOT NULL,
	"vendor_id" uuid,
	"company" text,
	"purpose" text,
	"category" "cookie_category" NOT NULL,
	"country" text,
	"integrated_as" text,
	"device_basis" "device_basis",
	"processing_basis" "legal_basis",
	"basis_wording" text,
	"notice_section" text,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"archived_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_entries" (
	"stream" text NOT NULL,
	"seq" bigint NOT NULL,
	"canonical" text NOT NULL,
	"hash" text NOT NULL,
	"act" text GENERATED ALWAYS AS ((canonical::jsonb #>> '{body,act}')) STORED,
	"about" uuid GENERATED ALWAYS AS (((canonical::jsonb #>> '{body,about}')::uuid)) STORED,
	"actor" text GENERATED ALWAYS AS ((canonical::jsonb #>> '{body,actor}')) STORED,
	"operation" uuid GENERATED ALWAYS AS (((canonical::jsonb #>> '{body,operation}')::uuid)) STORED,
	"at_ms" bigint GENERATED ALWAYS AS (((canonical::jsonb #>> '{body,at}')::bigint)) STORED,
	CONSTRAINT "evidence_entries_stream_seq_pk" PRIMARY KEY("stream","seq")
);
--> statement-breakpoint
CREATE TABLE "evidence_heads" (
	"stream" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history" (
	"of" text NOT NULL,
	"row_id" text NOT NULL,
	"record" uuid NOT NULL,
	"valid" "tstzrange" NOT NULL,
	"row" jsonb NOT NULL,
	"actor" text,
	"operation" uuid,
	"ended_by" text,
	"ended_operation" uuid,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "newsletter_lists" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"site_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "newsletter_lists_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "newsletter_wordings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"list_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"language" "language" NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "newsletter_wordings_number" UNIQUE("list_id","language","number")
);
--> statement-breakpoint
CREATE TABLE "subscription_events" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"subscription_id" uuid NOT NULL,
	"kind" "subscription_event_kind" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"list_id" uuid NOT NULL,
	"wording_id" uuid NOT NULL,
	"email" text NOT NULL,
	"email_hash" text NOT NULL,
	"language" "language" NOT NULL,
	"state" "subscription_state" DEFAULT 'pending' NOT NULL,
	"confirm_hash" text NOT NULL,
	"leave_hash" text NOT NULL,
	"registered_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"confirmed_at" timestamp(3) with time zone,
	"left_at" timestamp(3) with time zone,
	CONSTRAINT "subscriptions_confirm_hash_unique" UNIQUE("confirm_hash"),
	CONSTRAINT "subscriptions_leave_hash_unique" UNIQUE("leave_hash")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"door" text NOT NULL,
	"key" text NOT NULL,
	"request" text NOT NULL,
	"status" integer NOT NULL,
	"answer" json NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_door_key_pk" PRIMARY KEY("door","key")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"message_id" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"subject" text,
	"text" text,
	"sha256" text,
	"response" text,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp(3) with time zone,
	CONSTRAINT "mails_message_id_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "rate_limits" (
	"key" text NOT NULL,
	"window" timestamp(3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limits_key_window_pk" PRIMARY KEY("key","window")
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"site_id" uuid NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policies_site_id_unique" UNIQUE("site_id")
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"policy_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" "policy_state" DEFAULT 'draft' NOT NULL,
	"language" "language" NOT NULL,
	"title" text NOT NULL,
	"intro" text,
	"revised_on" date NOT NULL,
	"sections" jsonb NOT NULL,
	"notice" jsonb,
	"html" text,
	"sha256" text,
	"author_id" uuid,
	"submitted_at" timestamp(3) with time zone,
	"approver_id" uuid,
	"published_at" timestamp(3) with time zone,
	"comment" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policy_versions_number" UNIQUE("policy_id","number")
);
--> statement-breakpoint
CREATE TABLE "request_events" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"actor_id" uuid,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_numbers" (
	"year" integer PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"reference" text NOT NULL,
	"site_id" uuid NOT NULL,
	"right" "request_right" NOT NULL,
	"state" "request_state" DEFAULT 'received' NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"message" text,
	"language" "language" NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	"received_on" date NOT NULL,
	"due_on" date NOT NULL,
	"trace" jsonb NOT NULL,
	"answered_at" timestamp(3) with time zone,
	"outcome" "request_outcome",
	"answer" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "requests_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "controllers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"address" text,
	"country" text,
	"land" "land",
	"language" "language" NOT NULL,
	"email" text,
	"dpo_name" text,
	"dpo_address" text,
	"dpo_email" text,
	"authority" text,
	"version" integer DEFAULT 1 NOT NULL,
	"archived_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "controllers_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"key" text NOT NULL,
	"controller_id" uuid NOT NULL,
	"name" text NOT NULL,
	"address" text,
	"language" "language" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"archived_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sites_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "vendor_services" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"vendor_id" uuid NOT NULL,
	"controller_id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" "vendor_role" NOT NULL,
	"notice_address" text,
	"opt_out_address" text,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vendor_transfers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"vendor_id" uuid NOT NULL,
	"country" text NOT NULL,
	"mechanism" "transfer_mechanism",
	"note" text,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vendors" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"former_names" text[] DEFAULT '{}' NOT NULL,
	"address" text,
	"country" text,
	"parent_id" uuid,
	"contract_kind" "contract_kind",
	"contract_on" date,
	"contract_until" date,
	"review_on" date,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	"archived_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_purposes" ADD CONSTRAINT "activity_purposes_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_recipients" ADD CONSTRAINT "activity_recipients_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_recipients" ADD CONSTRAINT "activity_recipients_service_id_vendor_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."vendor_services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_rules" ADD CONSTRAINT "retention_rules_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "banner_versions" ADD CONSTRAINT "banner_versions_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_action_counts" ADD CONSTRAINT "consent_action_counts_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_batches" ADD CONSTRAINT "consent_batches_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_counts" ADD CONSTRAINT "consent_counts_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_purposes" ADD CONSTRAINT "consent_purposes_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cookie_sites" ADD CONSTRAINT "cookie_sites_cookie_id_cookies_id_fk" FOREIGN KEY ("cookie_id") REFERENCES "public"."cookies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cookie_sites" ADD CONSTRAINT "cookie_sites_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cookie_storages" ADD CONSTRAINT "cookie_storages_cookie_id_cookies_id_fk" FOREIGN KEY ("cookie_id") REFERENCES "public"."cookies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cookies" ADD CONSTRAINT "cookies_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cookies" ADD CONSTRAINT "cookies_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsletter_lists" ADD CONSTRAINT "newsletter_lists_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsletter_wordings" ADD CONSTRAINT "newsletter_wordings_list_id_newsletter_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."newsletter_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_events" ADD CONSTRAINT "subscription_events_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_list_id_newsletter_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."newsletter_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_wording_id_newsletter_wordings_id_fk" FOREIGN KEY ("wording_id") REFERENCES "public"."newsletter_wordings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policies" ADD CONSTRAINT "policies_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_approver_id_people_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_events" ADD CONSTRAINT "request_events_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_events" ADD CONSTRAINT "request_events_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_services" ADD CONSTRAINT "vendor_services_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_services" ADD CONSTRAINT "vendor_services_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_transfers" ADD CONSTRAINT "vendor_transfers_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendors" ADD CONSTRAINT "vendors_parent_id_vendors_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_name" ON "people" USING btree ("name");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "activities_name" ON "activities" USING btree (lower("name"),"id");--> statement-breakpoint
CREATE INDEX "activities_section" ON "activities" USING btree ("notice_section","id");--> statement-breakpoint
CREATE INDEX "activity_purposes_activity" ON "activity_purposes" USING btree ("activity_id","position");--> statement-breakpoint
CREATE INDEX "activity_purposes_basis" ON "activity_purposes" USING btree ("legal_basis","activity_id");--> statement-breakpoint
CREATE INDEX "activity_recipients_service" ON "activity_recipients" USING btree ("service_id","activity_id");--> statement-breakpoint
CREATE INDEX "retention_rules_activity" ON "retention_rules" USING btree ("activity_id","position");--> statement-breakpoint
CREATE INDEX "consent_batches_site" ON "consent_batches" USING btree ("site_id","created_at");--> statement-breakpoint
CREATE INDEX "consents_received" ON "consents" USING btree ("site_id","received_at");--> statement-breakpoint
CREATE INDEX "cookie_sites_site" ON "cookie_sites" USING btree ("site_id","cookie_id");--> statement-breakpoint
CREATE INDEX "cookie_storages_cookie" ON "cookie_storages" USING btree ("cookie_id","position");--> statement-breakpoint
CREATE INDEX "cookies_controller" ON "cookies" USING btree ("controller_id","category","position");--> statement-breakpoint
CREATE INDEX "cookies_category" ON "cookies" USING btree ("category","position","id");--> statement-breakpoint
CREATE INDEX "cookies_name" ON "cookies" USING btree (lower("name"),"id");--> statement-breakpoint
CREATE INDEX "cookies_company" ON "cookies" USING btree (lower("company"),"id");--> statement-breakpoint
CREATE INDEX "cookies_country" ON "cookies" USING btree ("country","id");--> statement-breakpoint
CREATE INDEX "cookies_vendor" ON "cookies" USING btree ("vendor_id");--> statement-breakpoint
CREATE INDEX "evidence_about" ON "evidence_entries" USING btree ("about","at_ms");--> statement-breakpoint
CREATE INDEX "evidence_at" ON "evidence_entries" USING btree ("at_ms");--> statement-breakpoint
CREATE INDEX "evidence_operation" ON "evidence_entries" USING btree ("operation");--> statement-breakpoint
CREATE INDEX "history_record" ON "history" USING btree ("record",lower("valid"));--> statement-breakpoint
CREATE INDEX "history_row" ON "history" USING btree ("of","row_id",upper("valid"));--> statement-breakpoint
CREATE INDEX "newsletter_lists_site" ON "newsletter_lists" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "subscription_events_subscription" ON "subscription_events" USING btree ("subscription_id","at");--> statement-breakpoint
CREATE INDEX "subscriptions_person" ON "subscriptions" USING btree ("list_id","email_hash","state");--> statement-breakpoint
CREATE INDEX "subscriptions_registered" ON "subscriptions" USING btree ("list_id","registered_at");--> statement-breakpoint
CREATE INDEX "subscriptions_state" ON "subscriptions" USING btree ("state","registered_at");--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "mails_about" ON "mails" USING btree ("about","created_at");--> statement-breakpoint
CREATE INDEX "mails_state" ON "mails" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "rate_limits_window" ON "rate_limits" USING btree ("window");--> statement-breakpoint
CREATE INDEX "policy_versions_state" ON "policy_versions" USING btree ("state","policy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "policy_versions_published" ON "policy_versions" USING btree ("policy_id") WHERE state = 'published';--> statement-breakpoint
CREATE UNIQUE INDEX "policy_versions_open" ON "policy_versions" USING btree ("policy_id") WHERE state in ('draft', 'in_review', 'returned');--> statement-breakpoint
CREATE INDEX "request_events_request" ON "request_events" USING btree ("request_id","at");--> statement-breakpoint
CREATE INDEX "requests_open_due" ON "requests" USING btree ("due_on","id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "requests_queue" ON "requests" USING btree ((answered_at is null) desc,"due_on","id");--> statement-breakpoint
CREATE INDEX "requests_due" ON "requests" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "requests_received" ON "requests" USING btree ("received_on","id");--> statement-breakpoint
CREATE INDEX "requests_site" ON "requests" USING btree ("site_id","state","due_on");--> statement-breakpoint
CREATE INDEX "requests_right" ON "requests" USING btree ("right","due_on");--> statement-breakpoint
CREATE INDEX "sites_controller" ON "sites" USING btree ("controller_id");--> statement-breakpoint
CREATE INDEX "sites_name" ON "sites" USING btree ("name");--> statement-breakpoint
CREATE INDEX "vendor_services_vendor" ON "vendor_services" USING btree ("vendor_id","position");--> statement-breakpoint
CREATE INDEX "vendor_services_controller" ON "vendor_services" USING btree ("controller_id","vendor_id");--> statement-breakpoint
CREATE INDEX "vendor_services_role" ON "vendor_services" USING btree ("role","vendor_id");--> statement-breakpoint
CREATE INDEX "vendor_transfers_vendor" ON "vendor_transfers" USING btree ("vendor_id","position");--> statement-breakpoint
CREATE INDEX "vendors_name" ON "vendors" USING btree (lower("name"),"id");--> statement-breakpoint
CREATE INDEX "vendors_country" ON "vendors" USING btree ("country","id");--> statement-breakpoint
CREATE INDEX "vendors_review" ON "vendors" USING btree ("review_on","id");--> statement-breakpoint
CREATE INDEX "vendors_parent" ON "vendors" USING btree ("parent_id");