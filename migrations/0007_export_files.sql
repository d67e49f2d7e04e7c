-- Files of exports that were made in the background. The files themselves lie outside the database, each under the SHA-256 of its
-- content; this says whose they are. They hold personal data, so that both go after a week. Nothing here is part of the log.
CREATE TABLE export_files (
    job         uuid        PRIMARY KEY,
    -- Who ordered it, and alone may fetch it.
    account     uuid        NOT NULL,
    digest      text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    name        text        NOT NULL,
    format      text        NOT NULL,
    rows        bigint      NOT NULL CHECK (rows >= 0),
    bytes       bigint      NOT NULL CHECK (bytes > 0),
    made_at     timestamptz NOT NULL,
    -- Whether the file is there. The row comes first, so that no file is ever without one.
    complete    boolean     NOT NULL DEFAULT false
);
CREATE INDEX export_files_digest ON export_files (digest);
CREATE INDEX export_files_made ON export_files (made_at);
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'keshi_service') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON export_files TO keshi_service;
    END IF;
END $$;
