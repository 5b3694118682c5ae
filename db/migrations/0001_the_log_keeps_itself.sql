-- What drizzle-kit does not know: functions that do what the app's role may not, triggers, partitions.

-- Appends entries, locking the heads in the order given (the caller sorts by stream, so that two cannot deadlock).
-- The hashed text is canonical JSON (RFC 8785) by construction: keys in order, the body canonical already.
CREATE FUNCTION evidence_append(p_streams text[], p_bodies text[])
RETURNS TABLE (stream text, seq bigint, hash text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  head evidence_heads%ROWTYPE;
  next_canonical text;
  next_hash text;
BEGIN
  FOR i IN 1 .. cardinality(p_streams) LOOP
    IF p_streams[i] !~ '^[a-z]+(:[a-z][a-z0-9-]{1,39})?$' THEN
      RAISE EXCEPTION 'evidence_append: % is no stream', p_streams[i];
    END IF;
    -- A body that closes its own brace could say another number or another stream.
    IF (p_bodies[i] IS JSON OBJECT WITH UNIQUE KEYS) IS NOT TRUE THEN
      RAISE EXCEPTION 'evidence_append: the body is no object';
    END IF;
    INSERT INTO evidence_heads AS h (stream, seq, hash) VALUES (p_streams[i], 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
    SELECT h.* INTO head FROM evidence_heads h WHERE h.stream = p_streams[i] FOR UPDATE;
    next_canonical := '{"body":' || p_bodies[i] || ',"prev":"' || head.hash || '","seq":' || (head.seq + 1)
      || ',"stream":"' || p_streams[i] || '"}';
    next_hash := encode(sha256('nachweis.evidence.v1'::bytea || '\x00'::bytea || convert_to(next_canonical, 'UTF8')), 'hex');
    INSERT INTO evidence_entries AS e (stream, seq, canonical, hash) VALUES (p_streams[i], head.seq + 1, next_canonical, next_hash);
    UPDATE evidence_heads h SET seq = head.seq + 1, hash = next_hash WHERE h.stream = p_streams[i];
    stream := p_streams[i]; seq := head.seq + 1; hash := next_hash;
    RETURN NEXT;
  END LOOP;
END $$;
--> statement-breakpoint
CREATE FUNCTION evidence_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the evidence log is append-only';
END $$;
--> statement-breakpoint
CREATE TRIGGER evidence_entries_append_only BEFORE UPDATE OR DELETE ON evidence_entries
  FOR EACH ROW EXECUTE FUNCTION evidence_is_append_only();
--> statement-breakpoint
CREATE TRIGGER evidence_entries_no_truncate BEFORE TRUNCATE ON evidence_entries
  FOR EACH STATEMENT EXECUTE FUNCTION evidence_is_append_only();
--> statement-breakpoint
-- One trigger for every register and link table. Arguments: the column that names the record, then the row's own key columns.
-- Who and why come from the transaction's settings (transact).
CREATE FUNCTION history_keep() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  after jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  state jsonb := coalesce(after, before);
  key text := state ->> TG_ARGV[1] || coalesce('/' || (state ->> TG_ARGV[2]), '');
  who text := nullif(current_setting('nachweis.actor', true), '');
  act uuid := nullif(current_setting('nachweis.operation', true), '')::uuid;
  why text := nullif(current_setting('nachweis.reason', true), '');
  moment timestamptz := transaction_timestamp();
  since timestamptz;
BEGIN
  IF before IS NOT DISTINCT FROM after THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    SELECT lower(valid) INTO since FROM history WHERE of = TG_TABLE_NAME AND row_id = key AND upper_inf(valid);
    IF since = moment THEN
      -- Several changes in one transaction are one state: nobody ever saw the earlier ones.
      DELETE FROM history WHERE of = TG_TABLE_NAME AND row_id = key AND upper_inf(valid);
    ELSE
      -- A transaction that began earlier may write later: states follow each other in the order of writing.
      moment := greatest(moment, since + interval '1 microsecond');
      UPDATE history SET valid = tstzrange(lower(valid), moment), ended_by = who, ended_operation = act
        WHERE of = TG_TABLE_NAME AND row_id = key AND upper_inf(valid);
    END IF;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO history (of, row_id, record, valid, row, actor, operation, reason)
      VALUES (TG_TABLE_NAME, key, (after ->> TG_ARGV[0])::uuid, tstzrange(moment, NULL), after, who, act, why);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER controllers_history AFTER INSERT OR UPDATE OR DELETE ON controllers FOR EACH ROW EXECUTE FUNCTION history_keep('id', 'id');
--> statement-breakpoint
CREATE TRIGGER sites_history AFTER INSERT OR UPDATE OR DELETE ON sites FOR EACH ROW EXECUTE FUNCTION history_keep('id', 'id');
--> statement-breakpoint
CREATE TRIGGER vendors_history AFTER INSERT OR UPDATE OR DELETE ON vendors FOR EACH ROW EXECUTE FUNCTION history_keep('id', 'id');
--> statement-breakpoint
CREATE TRIGGER vendor_services_history AFTER INSERT OR UPDATE OR DELETE ON vendor_services FOR EACH ROW EXECUTE FUNCTION history_keep('vendor_id', 'id');
--> statement-breakpoint
CREATE TRIGGER vendor_transfers_history AFTER INSERT OR UPDATE OR DELETE ON vendor_transfers FOR EACH ROW EXECUTE FUNCTION history_keep('vendor_id', 'id');
--> statement-breakpoint
CREATE TRIGGER activities_history AFTER INSERT OR UPDATE OR DELETE ON activities FOR EACH ROW EXECUTE FUNCTION history_keep('id', 'id');
--> statement-breakpoint
CREATE TRIGGER activity_purposes_history AFTER INSERT OR UPDATE OR DELETE ON activity_purposes FOR EACH ROW EXECUTE FUNCTION history_keep('activity_id', 'id');
--> statement-breakpoint
CREATE TRIGGER retention_rules_history AFTER INSERT OR UPDATE OR DELETE ON retention_rules FOR EACH ROW EXECUTE FUNCTION history_keep('activity_id', 'id');
--> statement-breakpoint
CREATE TRIGGER activity_recipients_history AFTER INSERT OR UPDATE OR DELETE ON activity_recipients FOR EACH ROW EXECUTE FUNCTION history_keep('activity_id', 'activity_id', 'service_id');
--> statement-breakpoint
CREATE TRIGGER cookies_history AFTER INSERT OR UPDATE OR DELETE ON cookies FOR EACH ROW EXECUTE FUNCTION history_keep('id', 'id');
--> statement-breakpoint
CREATE TRIGGER cookie_storages_history AFTER INSERT OR UPDATE OR DELETE ON cookie_storages FOR EACH ROW EXECUTE FUNCTION history_keep('cookie_id', 'id');
--> statement-breakpoint
CREATE TRIGGER cookie_sites_history AFTER INSERT OR UPDATE OR DELETE ON cookie_sites FOR EACH ROW EXECUTE FUNCTION history_keep('cookie_id', 'cookie_id', 'site_id');
--> statement-breakpoint
CREATE TRIGGER consent_purposes_history AFTER INSERT OR UPDATE OR DELETE ON consent_purposes FOR EACH ROW EXECUTE FUNCTION history_keep('site_id', 'id');
--> statement-breakpoint
-- Makes the monthly partitions of consents from two months back (the collector takes ids of the last 30 days) to p_months ahead.
CREATE FUNCTION consent_partition_ahead(p_months integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  made integer := 0;
  first_month timestamptz := date_trunc('month', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC';
  lower_ms text;
  upper_ms text;
  part text;
BEGIN
  FOR i IN -2 .. least(greatest(p_months, 1), 24) LOOP
    part := 'consents_' || to_char((first_month + make_interval(months => i)) AT TIME ZONE 'UTC', 'YYYY_MM');
    CONTINUE WHEN to_regclass(part) IS NOT NULL;
    lower_ms := lpad(to_hex((extract(epoch FROM ((first_month AT TIME ZONE 'UTC') + make_interval(months => i)) AT TIME ZONE 'UTC') * 1000)::bigint), 12, '0');
    upper_ms := lpad(to_hex((extract(epoch FROM ((first_month AT TIME ZONE 'UTC') + make_interval(months => i + 1)) AT TIME ZONE 'UTC') * 1000)::bigint), 12, '0');
    EXECUTE format('CREATE TABLE %I PARTITION OF consents FOR VALUES FROM (%L) TO (%L)', part,
      left(lower_ms, 8) || '-' || right(lower_ms, 4) || '-0000-0000-000000000000',
      left(upper_ms, 8) || '-' || right(upper_ms, 4) || '-0000-0000-000000000000');
    made := made + 1;
  END LOOP;
  RETURN made;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION evidence_append(text[], text[]), consent_partition_ahead(integer), history_keep() FROM PUBLIC;
--> statement-breakpoint
SELECT consent_partition_ahead(3);
