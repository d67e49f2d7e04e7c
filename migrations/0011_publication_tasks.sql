-- Days that are to be published, and how that went so far. A row goes when its day is published.
CREATE TABLE publication_tasks (
    day       date        PRIMARY KEY,
    -- How often it failed.
    attempts  int         NOT NULL DEFAULT 0,
    -- Not tried again before.
    next_at   timestamptz NOT NULL,
    -- Why it failed last, for whoever runs the service. No personal data.
    failure   text,
    failed_at timestamptz
);
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'keshi_service') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON publication_tasks TO keshi_service;
    END IF;
END $$;
