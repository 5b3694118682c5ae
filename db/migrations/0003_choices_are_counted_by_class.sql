CREATE TYPE "public"."tally_dimension" AS ENUM('all', 'device', 'browser', 'language', 'country', 'pages', 'time');--> statement-breakpoint
CREATE TABLE "consent_answer_tallies" (
	"site_id" uuid NOT NULL,
	"dimension" "tally_dimension" NOT NULL,
	"day" date NOT NULL,
	"hour" smallint NOT NULL,
	"class" text NOT NULL,
	"banner" integer NOT NULL,
	"variant" text NOT NULL,
	"key" text NOT NULL,
	"granted" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "consent_answer_tallies_cell" PRIMARY KEY("site_id","dimension","day","hour","class","banner","variant","key")
);
--> statement-breakpoint
CREATE TABLE "consent_tallies" (
	"site_id" uuid NOT NULL,
	"dimension" "tally_dimension" NOT NULL,
	"day" date NOT NULL,
	"hour" smallint NOT NULL,
	"class" text NOT NULL,
	"banner" integer NOT NULL,
	"variant" text NOT NULL,
	"shown" integer DEFAULT 0 NOT NULL,
	"asked_again" integer DEFAULT 0 NOT NULL,
	"left_open" integer DEFAULT 0 NOT NULL,
	"existed" integer DEFAULT 0 NOT NULL,
	"opened" integer DEFAULT 0 NOT NULL,
	"notice_read" integer DEFAULT 0 NOT NULL,
	"accepted_first" integer DEFAULT 0 NOT NULL,
	"accepted_second" integer DEFAULT 0 NOT NULL,
	"refused_first" integer DEFAULT 0 NOT NULL,
	"refused_second" integer DEFAULT 0 NOT NULL,
	"chosen_all" integer DEFAULT 0 NOT NULL,
	"chosen_some" integer DEFAULT 0 NOT NULL,
	"chosen_none" integer DEFAULT 0 NOT NULL,
	"embed_allowed" integer DEFAULT 0 NOT NULL,
	"accepted_later" integer DEFAULT 0 NOT NULL,
	"refused_later" integer DEFAULT 0 NOT NULL,
	"chosen_later" integer DEFAULT 0 NOT NULL,
	"withdrawn" integer DEFAULT 0 NOT NULL,
	"signalled" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "consent_tallies_cell" PRIMARY KEY("site_id","dimension","day","hour","class","banner","variant")
);
--> statement-breakpoint
CREATE TABLE "page_views" (
	"site_id" uuid NOT NULL,
	"day" date NOT NULL,
	"views" integer NOT NULL,
	"reported_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "page_views_site_id_day_pk" PRIMARY KEY("site_id","day")
);
--> statement-breakpoint
CREATE TABLE "statistic_views" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "banners" ADD COLUMN "page_groups" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "page_views" ADD CONSTRAINT "page_views_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic_views" ADD CONSTRAINT "statistic_views_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "statistic_views_person" ON "statistic_views" USING btree ("person_id");--> statement-breakpoint
-- Counters are written in place again and again: room on the page keeps their index from growing.
ALTER TABLE "consent_tallies" SET (fillfactor = 60);--> statement-breakpoint
ALTER TABLE "consent_answer_tallies" SET (fillfactor = 60);--> statement-breakpoint
-- What was counted before stays counted. The first counters knew days, banners and acts, but neither layer nor what a choice allowed.
INSERT INTO "consent_tallies" ("site_id", "dimension", "day", "hour", "class", "banner", "variant", "accepted_first", "refused_first", "chosen_some", "withdrawn", "signalled")
SELECT "site_id", 'all', "day", -1, '', "banner", '',
  coalesce(sum("count") FILTER (WHERE "action"::text = 'accept_all'), 0), coalesce(sum("count") FILTER (WHERE "action"::text = 'reject_all'), 0),
  coalesce(sum("count") FILTER (WHERE "action"::text = 'choose'), 0), coalesce(sum("count") FILTER (WHERE "action"::text = 'withdraw'), 0), coalesce(sum("count") FILTER (WHERE "action"::text = 'gpc'), 0)
FROM "consent_action_counts" GROUP BY "site_id", "day", "banner";--> statement-breakpoint
INSERT INTO "consent_tallies" ("site_id", "dimension", "day", "hour", "class", "banner", "variant", "shown")
SELECT "site_id", 'all', "day", -1, '', "banner", "variant", "count" FROM "consent_impressions";--> statement-breakpoint
INSERT INTO "consent_answer_tallies" ("site_id", "dimension", "day", "hour", "class", "banner", "variant", "key", "granted", "refused")
SELECT "site_id", 'all', "day", -1, '', "banner", '', "purpose", "granted", "refused" FROM "consent_counts";
