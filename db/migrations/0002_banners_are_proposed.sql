CREATE TYPE "public"."banner_state" AS ENUM('in_review', 'returned', 'replaced', 'published', 'superseded');--> statement-breakpoint
CREATE TYPE "public"."browser_class" AS ENUM('chrome', 'edge', 'firefox', 'safari', 'other');--> statement-breakpoint
CREATE TYPE "public"."consent_layer" AS ENUM('first', 'settings', 'embed', 'signal');--> statement-breakpoint
CREATE TYPE "public"."consent_mode" AS ENUM('off', 'basic', 'advanced');--> statement-breakpoint
CREATE TYPE "public"."consent_signal" AS ENUM('ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage', 'security_storage');--> statement-breakpoint
CREATE TYPE "public"."device_class" AS ENUM('desktop', 'phone', 'tablet', 'other');--> statement-breakpoint
ALTER TYPE "public"."consent_action" ADD VALUE 'gpc';--> statement-breakpoint
CREATE TABLE "banner_builds" (
	"build" text PRIMARY KEY NOT NULL,
	"files" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "banners" (
	"site_id" uuid PRIMARY KEY NOT NULL,
	"months" integer NOT NULL,
	"mode" "consent_mode" NOT NULL,
	"look" jsonb NOT NULL,
	"variants" jsonb NOT NULL,
	"notice" integer,
	"cookies" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent_impressions" (
	"site_id" uuid NOT NULL,
	"day" date NOT NULL,
	"banner" integer NOT NULL,
	"variant" text NOT NULL,
	"count" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "consent_impressions_site_id_day_banner_variant_pk" PRIMARY KEY("site_id","day","banner","variant")
);
--> statement-breakpoint
ALTER TABLE "banner_versions" DROP COLUMN "id";--> statement-breakpoint
ALTER TABLE "banner_versions" DROP CONSTRAINT "banner_versions_number";--> statement-breakpoint
ALTER TABLE "consent_batches" DROP CONSTRAINT "consent_batches_pkey";--> statement-breakpoint
ALTER TABLE "consent_purposes" DROP CONSTRAINT "consent_purposes_pkey";--> statement-breakpoint
ALTER TABLE "banner_versions" ADD CONSTRAINT "banner_versions_site_id_number_pk" PRIMARY KEY("site_id","number");--> statement-breakpoint
ALTER TABLE "consent_batches" ADD CONSTRAINT "consent_batches_site_id_id_pk" PRIMARY KEY("site_id","id");--> statement-breakpoint
ALTER TABLE "consent_purposes" ADD CONSTRAINT "consent_purposes_site_id_id_pk" PRIMARY KEY("site_id","id");--> statement-breakpoint
-- Banners from before had no approval: each stays as what it was, and is history once a new one is approved.
ALTER TABLE "banner_versions" ADD COLUMN "state" "banner_state" NOT NULL DEFAULT 'superseded';--> statement-breakpoint
ALTER TABLE "banner_versions" ALTER COLUMN "state" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "banner_versions" RENAME COLUMN "config" TO "snapshot";--> statement-breakpoint
ALTER TABLE "banner_versions" ADD COLUMN "since" integer NOT NULL DEFAULT 1;--> statement-breakpoint
ALTER TABLE "banner_versions" ALTER COLUMN "since" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "banner_versions" ADD COLUMN "asks_again" boolean NOT NULL DEFAULT false;--> statement-breakpoint
ALTER TABLE "banner_versions" ALTER COLUMN "asks_again" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "banner_versions" ADD COLUMN "changes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "banner_versions" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "banner_versions" ADD COLUMN "report" jsonb;--> statement-breakpoint
ALTER TABLE "banner_versions" ADD COLUMN "author_id" uuid;--> statement-breakpoint
ALTER TABLE "banner_versions" RENAME COLUMN "created_at" TO "submitted_at";--> statement-breakpoint
ALTER TABLE "banner_versions" ADD COLUMN "approver_id" uuid;--> statement-breakpoint
ALTER TABLE "banner_versions" ADD COLUMN "published_at" timestamp(3) with time zone;--> statement-breakpoint
UPDATE "banner_versions" SET "published_at" = "submitted_at";--> statement-breakpoint
ALTER TABLE "banner_versions" ADD COLUMN "comment" text;--> statement-breakpoint
ALTER TABLE "consent_purposes" ADD COLUMN "signals" "consent_signal"[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- Records are read by their key, which follows the time; a second index would be paid by every record.
DROP INDEX "consents_received";--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "variant" text;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "layer" "consent_layer";--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "device" "device_class";--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "browser" "browser_class";--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "services" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "banners" ADD CONSTRAINT "banners_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_impressions" ADD CONSTRAINT "consent_impressions_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "banner_versions" ADD CONSTRAINT "banner_versions_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "banner_versions" ADD CONSTRAINT "banner_versions_approver_id_people_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "banner_versions_published" ON "banner_versions" USING btree ("site_id") WHERE state = 'published';--> statement-breakpoint
CREATE UNIQUE INDEX "banner_versions_open" ON "banner_versions" USING btree ("site_id") WHERE state = 'in_review';--> statement-breakpoint
CREATE TRIGGER banners_history AFTER INSERT OR UPDATE OR DELETE ON banners FOR EACH ROW EXECUTE FUNCTION history_keep('site_id', 'site_id');
--> statement-breakpoint
-- What was frozen stays: the app's role may move a version through its states, and this holds for every role.
CREATE FUNCTION banner_stays_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.site_id, NEW.number, NEW.notice, NEW.snapshot, NEW.sha256, NEW.since, NEW.asks_again, NEW.changes, NEW.reason, NEW.author_id, NEW.submitted_at)
    IS DISTINCT FROM (OLD.site_id, OLD.number, OLD.notice, OLD.snapshot, OLD.sha256, OLD.since, OLD.asks_again, OLD.changes, OLD.reason, OLD.author_id, OLD.submitted_at)
  THEN
    RAISE EXCEPTION 'a banner stays as it was frozen';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER banner_versions_frozen BEFORE UPDATE ON banner_versions FOR EACH ROW EXECUTE FUNCTION banner_stays_frozen();
--> statement-breakpoint
-- Drops the partition of a month whose records are no longer needed as proof, with the leaves of batches that ended before it did.
-- A choice counts for twelve months at most; claims from it end three years later (Art. 5(1)(e), 7(1) GDPR): 48 months after the month.
CREATE FUNCTION consent_partition_drop(p_month date) RETURNS TABLE (site_id uuid, records bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  month_end timestamptz := (date_trunc('month', p_month::timestamp) + interval '1 month') AT TIME ZONE 'UTC';
  part text := 'consents_' || to_char(p_month, 'YYYY_MM');
BEGIN
  IF month_end + interval '48 months' > now() THEN
    RAISE EXCEPTION 'consent_partition_drop: the records of % are still needed', to_char(p_month, 'YYYY-MM');
  END IF;
  IF to_regclass(part) IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY EXECUTE format('SELECT c.site_id, count(*) FROM %I c GROUP BY c.site_id ORDER BY c.site_id', part);
  EXECUTE format('DROP TABLE %I', part);
  -- The collector takes ids that are five minutes ahead, so the last minutes of a month may hold records of the next.
  DELETE FROM consent_batches b WHERE b.created_at < month_end - interval '10 minutes';
END $$;
--> statement-breakpoint
-- The months whose partitions are due, oldest first.
CREATE FUNCTION consent_partitions_over() RETURNS SETOF date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT to_date(right(c.relname, 7), 'YYYY_MM') FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
  WHERE i.inhparent = 'consents'::regclass
    AND (to_date(right(c.relname, 7), 'YYYY_MM')::timestamp + interval '49 months') AT TIME ZONE 'UTC' <= now()
  ORDER BY 1
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION consent_partition_drop(date), consent_partitions_over() FROM PUBLIC;
