-- The days of a class become its weeks, under the Monday: nothing finer was ever shown. Services are counted for all together.

DELETE FROM consent_answer_tallies WHERE dimension <> 'all' AND key LIKE '%.%';--> statement-breakpoint
WITH gone AS (DELETE FROM consent_tallies WHERE dimension NOT IN ('all', 'time') RETURNING *)
INSERT INTO consent_tallies (day, site_id, dimension, hour, class, banner, variant, shown, asked_again, left_open, existed, opened, notice_read, accepted_first, accepted_second, refused_first, refused_second, chosen_all, chosen_some, chosen_none, embed_allowed, accepted_later, refused_later, chosen_later, withdrawn, signalled)
SELECT date_trunc('week', day::timestamp)::date, site_id, dimension, hour, class, banner, variant,
  sum(shown)::int, sum(asked_again)::int, sum(left_open)::int, sum(existed)::int, sum(opened)::int, sum(notice_read)::int, sum(accepted_first)::int, sum(accepted_second)::int, sum(refused_first)::int, sum(refused_second)::int, sum(chosen_all)::int, sum(chosen_some)::int, sum(chosen_none)::int, sum(embed_allowed)::int, sum(accepted_later)::int, sum(refused_later)::int, sum(chosen_later)::int, sum(withdrawn)::int, sum(signalled)::int
FROM gone GROUP BY date_trunc('week', day::timestamp), site_id, dimension, hour, class, banner, variant;--> statement-breakpoint
WITH gone AS (DELETE FROM consent_answer_tallies WHERE dimension NOT IN ('all', 'time') RETURNING *)
INSERT INTO consent_answer_tallies (day, site_id, dimension, hour, class, banner, variant, key, granted, refused)
SELECT date_trunc('week', day::timestamp)::date, site_id, dimension, hour, class, banner, variant, key,
  sum(granted)::int, sum(refused)::int
FROM gone GROUP BY date_trunc('week', day::timestamp), site_id, dimension, hour, class, banner, variant, key;
