-- The log and what belongs to it. Everything else in the database can be dropped and comes back from here.

-- One event a row. The first seven columns are those of postgres-es, which loads streams from this table; the others have
-- no part in its statements. `position` is dense, from 1, in the order of commits.
CREATE TABLE events (
    aggregate_type text   NOT NULL,
    aggregate_id   text   NOT NULL,
    sequence       bigint NOT NULL CHECK (sequence > 0),
    event_type     text   NOT NULL,
    event_version  text   NOT NULL,
    payload        json   NOT NULL,
    metadata       json   NOT NULL,
    position       bigint NOT NULL,
    command_id     uuid   NOT NULL,
    recorded_at    timestamptz NOT NULL,
    -- When it happened: as it was recorded, unless a legacy import before the first close says otherwise.
    happened_at    timestamptz NOT NULL,
    -- The calendar day in Asia/Shanghai on which it was recorded, or the earliest open day if that one is closed already.
    -- A legacy import before the first close keeps its own days.
    business_day   date   NOT NULL,
    PRIMARY KEY (aggregate_type, aggregate_id, sequence)
);
CREATE UNIQUE INDEX events_position ON events (position);

-- The one row that every append locks: where the log ends, when it last moved, which day is closed.
CREATE TABLE log_head (
    singleton      boolean     PRIMARY KEY DEFAULT true CHECK (singleton),
    position       bigint      NOT NULL,
    recorded_at    timestamptz NOT NULL,
    closed_through date
);
INSERT INTO log_head (position, recorded_at) VALUES (0, '-infinity');

-- Which commands were carried out. The events of a command are the `events` positions that end at `position`.
CREATE TABLE commands (
    command_id  uuid   PRIMARY KEY,
    fingerprint uuid   NOT NULL,
    position    bigint NOT NULL,
    events      int    NOT NULL
);

-- States of aggregates that grow, to save their loading. A cache: any row may be deleted at any time.
CREATE TABLE snapshots (
    aggregate_type   text   NOT NULL,
    aggregate_id     text   NOT NULL,
    last_sequence    bigint NOT NULL CHECK (last_sequence >= 0),
    current_snapshot bigint NOT NULL CHECK (current_snapshot >= 0),
    payload          json   NOT NULL,
    -- The shape of the state that wrote it; another one is not read.
    state_version    int    NOT NULL,
    PRIMARY KEY (aggregate_type, aggregate_id)
);

-- The keys of persons, wrapped by the service's key. Deleting a row erases the person. Kept out of exports of the log and
-- backed up apart from it.
CREATE TABLE person_keys (
    subject uuid  PRIMARY KEY,
    wrapped bytea NOT NULL
);

-- Subjects whose key was deleted: nobody may be given a new key under an erased name.
CREATE TABLE erased_subjects (
    subject uuid PRIMARY KEY
);

-- Which projections there are, in which schema, how far they are.
CREATE TABLE projections (
    name        text   NOT NULL,
    -- live: read by queries. building: catching up beside the live one. retired: kept, so that it can be put back.
    state       text   NOT NULL CHECK (state IN ('live', 'building', 'retired')),
    schema_name text   NOT NULL UNIQUE,
    version     int    NOT NULL,
    position    bigint NOT NULL DEFAULT 0,
    -- Why it stopped, if it stopped.
    failure     text,
    -- Rises with every takeover: whoever still works for the former one finds out.
    generation  int    NOT NULL DEFAULT 1,
    moved_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (name, state)
);

-- Nobody changes what happened, not even the owner of the table.
CREATE FUNCTION refuse_to_alter_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the log is never altered: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER events_are_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_alter_history();
CREATE TRIGGER commands_are_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON commands
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_alter_history();

-- Appends a group: what many commands decided, in ONE statement that autocommits. Every append is judged on its own, and
-- is all or nothing.
--   a_*: one entry an append; its events are the a_events ones that end with the a_last-th of the group. a_head, where not
--        NULL, is the position at which the log must still end. a_closes is the day that the append closes.
--        a_at, a_head and a_closes are empty where no append of the group has any.
--   e_*: one entry an event; e_append says whose it is (1-based). g_*: streams that must still stand at a sequence.
--   k_*: new keys of persons (or, with an empty key, a person's key to delete). g_append and k_append say whose they are.
-- Returns for each append, in order: outcome (0 stored, 1 conflict, 2 duplicate, 3 same id with another content), the last
-- position and the number of its events. A group that is stored as a whole gives one row, for all of it.
CREATE FUNCTION append_group(
    a_command uuid[], a_fingerprint uuid[], a_events int[], a_last int[], a_at timestamptz[], a_head bigint[], a_closes date[],
    a_metadata text[],
    e_append int[], e_type text[], e_id text[], e_sequence bigint[], e_event text[], e_version text[], e_payload text[],
    g_append int[], g_type text[], g_id text[], g_sequence bigint[],
    k_append int[], k_subject uuid[], k_wrapped bytea[]
) RETURNS TABLE (outcome int, last_position bigint, events int)
LANGUAGE plpgsql
-- The plans are made once, while the tables are empty, and kept: they must probe indexes all the same.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off
AS $$
#variable_conflict use_column
DECLARE
    total     int := cardinality(e_append);
    head      bigint;
    now_at    timestamptz;
    closed    date;
    today     date;
    -- Legacy days count before the first close only.
    legacy    boolean;
    n         int;
    first_e   int;
    place     bigint;
    earlier   record;
    ok        boolean;
    -- Streams in which this group has failed: what was decided on top of that fails too.
    broken    text[] := '{}';
BEGIN
    -- Whoever moves the head holds it until the commit. The clock is read with the head held and never runs backwards.
    UPDATE log_head h SET position = h.position + total, recorded_at = GREATEST(clock_timestamp(), h.recorded_at)
        RETURNING h.position, h.recorded_at, h.closed_through INTO head, now_at, closed;
    place := head - total;
    today := GREATEST((now_at AT TIME ZONE 'Asia/Shanghai')::date, COALESCE(closed + 1, '-infinity'));
    legacy := closed IS NULL AND a_at <> '{}';

    -- Where the whole group is good, which is nearly always, it is written as one, and the unique indexes are the judges.
    ok := a_head = '{}' AND a_closes = '{}';
    IF ok AND g_append <> '{}' THEN
        ok := NOT EXISTS (SELECT 1 FROM unnest(g_type, g_id, g_sequence) x (t, s, q)
                          WHERE EXISTS (SELECT 1 FROM events e WHERE e.aggregate_type = x.t AND e.aggregate_id = x.s
                                        AND e.sequence = x.q + 1));
    END IF;
    IF ok AND k_append <> '{}' THEN
        ok := NOT EXISTS (SELECT 1 FROM unnest(k_subject, k_wrapped) x (subject, wrapped)
                          WHERE length(x.wrapped) = 0
                             OR EXISTS (SELECT 1 FROM erased_subjects d WHERE d.subject = x.subject));
    END IF;
    IF ok THEN
        BEGIN
            IF k_append <> '{}' THEN
                INSERT INTO person_keys (subject, wrapped) SELECT * FROM unnest(k_subject, k_wrapped);
            END IF;
            INSERT INTO events (aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata,
                                position, command_id, recorded_at, happened_at, business_day)
            SELECT x.t, x.s, x.q, x.event, x.version, x.payload::json, a_metadata[x.a]::json, place + x.ordinal,
                   a_command[x.a], now_at,
                   CASE WHEN legacy THEN LEAST(a_at[x.a], now_at) ELSE now_at END,
                   CASE WHEN legacy THEN LEAST((a_at[x.a] AT TIME ZONE 'Asia/Shanghai')::date, today) ELSE today END
            FROM unnest(e_append, e_type, e_id, e_sequence, e_event, e_version, e_payload)
                WITH ORDINALITY x (a, t, s, q, event, version, payload, ordinal);
            INSERT INTO commands (command_id, fingerprint, position, events)
            SELECT * FROM (SELECT unnest(a_command), unnest(a_fingerprint), place + unnest(a_last), unnest(a_events)) x;
            outcome := 0;
            last_position := head;
            events := total;
            RETURN NEXT;
            RETURN;
        EXCEPTION WHEN unique_violation THEN
            -- Somebody was faster, or a command is repeated: which, is found out one by one.
            NULL;
        END;
    END IF;
    FOR n IN 1 .. cardinality(a_command) LOOP
        first_e := a_last[n] - a_events[n] + 1;
        SELECT c.fingerprint, c.position, c.events INTO earlier FROM commands c WHERE c.command_id = a_command[n];
        IF FOUND THEN
            outcome := CASE WHEN earlier.fingerprint = a_fingerprint[n] THEN 2 ELSE 3 END;
            last_position := earlier.position;
            events := earlier.events;
            RETURN NEXT;
            broken := broken || (SELECT array_agg(e_type[i] || ':' || e_id[i]) FROM generate_series(first_e, a_last[n]) i);
            CONTINUE;
        END IF;

        ok := a_head[n] IS NULL OR a_head[n] = place;
        IF ok AND broken <> '{}' THEN
            ok := NOT EXISTS (SELECT 1 FROM generate_series(first_e, a_last[n]) i
                    WHERE e_type[i] || ':' || e_id[i] = ANY (broken))
                AND NOT EXISTS (SELECT 1 FROM generate_subscripts(g_append, 1) i
                    WHERE g_append[i] = n AND g_type[i] || ':' || g_id[i] = ANY (broken));
        END IF;
        -- The first event of every stream in the append must be the next of its stream.
        IF ok THEN
            ok := NOT EXISTS (
                SELECT 1
                FROM (SELECT e_type[i] AS t, e_id[i] AS s, min(e_sequence[i]) AS q
                      FROM generate_series(first_e, a_last[n]) i GROUP BY 1, 2) mine
                WHERE EXISTS (SELECT 1 FROM events e WHERE e.aggregate_type = mine.t AND e.aggregate_id = mine.s
                          AND e.sequence = mine.q)
                   OR (mine.q > 1 AND NOT EXISTS (SELECT 1 FROM events e WHERE e.aggregate_type = mine.t
                          AND e.aggregate_id = mine.s AND e.sequence = mine.q - 1)));
        END IF;
        -- What the decision relied on must still be as it was.
        IF ok AND n = ANY (g_append) THEN
            ok := NOT EXISTS (
                SELECT 1 FROM generate_subscripts(g_append, 1) i
                WHERE g_append[i] = n AND EXISTS (SELECT 1 FROM events e WHERE e.aggregate_type = g_type[i]
                    AND e.aggregate_id = g_id[i] AND e.sequence = g_sequence[i] + 1));
        END IF;
        -- Two commands may have made a key for the same person at once; the second decides again with the first one's.
        IF ok AND n = ANY (k_append) THEN
            ok := NOT EXISTS (
                SELECT 1 FROM generate_subscripts(k_append, 1) i
                WHERE k_append[i] = n AND length(k_wrapped[i]) > 0
                  AND (EXISTS (SELECT 1 FROM person_keys p WHERE p.subject = k_subject[i])
                    OR EXISTS (SELECT 1 FROM erased_subjects x WHERE x.subject = k_subject[i])));
            IF ok THEN
                INSERT INTO person_keys (subject, wrapped)
                    SELECT k_subject[i], k_wrapped[i] FROM generate_subscripts(k_append, 1) i
                    WHERE k_append[i] = n AND length(k_wrapped[i]) > 0;
                DELETE FROM person_keys p USING generate_subscripts(k_append, 1) i
                    WHERE k_append[i] = n AND length(k_wrapped[i]) = 0 AND p.subject = k_subject[i];
                INSERT INTO erased_subjects (subject)
                    SELECT k_subject[i] FROM generate_subscripts(k_append, 1) i
                    WHERE k_append[i] = n AND length(k_wrapped[i]) = 0
                    ON CONFLICT DO NOTHING;
            END IF;
        END IF;

        IF NOT ok THEN
            outcome := 1;
            last_position := NULL;
            events := 0;
            RETURN NEXT;
            broken := broken || (SELECT array_agg(e_type[i] || ':' || e_id[i]) FROM generate_series(first_e, a_last[n]) i);
            CONTINUE;
        END IF;

        INSERT INTO events (aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata,
                            position, command_id, recorded_at, happened_at, business_day)
        SELECT e_type[i], e_id[i], e_sequence[i], e_event[i], e_version[i], e_payload[i]::json, a_metadata[n]::json,
               place + 1 + i - first_e, a_command[n], now_at,
               CASE WHEN legacy THEN LEAST(a_at[n], now_at) ELSE now_at END,
               CASE WHEN legacy THEN LEAST((a_at[n] AT TIME ZONE 'Asia/Shanghai')::date, today) ELSE today END
        FROM generate_series(first_e, a_last[n]) i;
        place := place + a_events[n];
        INSERT INTO commands (command_id, fingerprint, position, events)
            VALUES (a_command[n], a_fingerprint[n], place, a_events[n]);
        IF a_closes[n] IS NOT NULL THEN
            UPDATE log_head SET closed_through = a_closes[n];
            legacy := false;
            today := GREATEST((now_at AT TIME ZONE 'Asia/Shanghai')::date, a_closes[n] + 1);
        END IF;
        outcome := 0;
        last_position := place;
        events := a_events[n];
        RETURN NEXT;
    END LOOP;

    -- What was not stored left its places free.
    IF place <> head THEN
        UPDATE log_head SET position = place;
    END IF;
END $$;
