-- Sessions of those who signed in with a password. They are no part of the log: dropping them signs everybody out.
CREATE TABLE sessions (
    id text PRIMARY KEY,
    data bytea NOT NULL,
    expiry_date timestamptz NOT NULL
);
CREATE INDEX sessions_by_expiry ON sessions (expiry_date);
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'keshi_service') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO keshi_service;
    END IF;
END $$;
