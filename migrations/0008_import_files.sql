-- Files of imports, which lie outside the database under the SHA-256 of their content: what was uploaded, the refused rows, the rows
-- that an undoing left. They name persons, so that none stays longer than it is needed; whose they are, the read table of imports says.
CREATE TABLE import_files (
    digest     text        PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    -- When it was stored, or last asked for by an import that was about to begin.
    touched_at timestamptz NOT NULL
);
CREATE INDEX import_files_touched ON import_files (touched_at);
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'keshi_service') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON import_files TO keshi_service;
    END IF;
END $$;
