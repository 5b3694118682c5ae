DROP TABLE "consent_action_counts" CASCADE;--> statement-breakpoint
DROP TABLE "consent_counts" CASCADE;--> statement-breakpoint
DROP TABLE "consent_impressions" CASCADE;