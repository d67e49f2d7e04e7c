-- The service works under a role that can add to the log and nothing else to it. Where the owner may not create roles, the
-- trigger of 0001 alone protects the log.
DO $$
BEGIN
    BEGIN
        CREATE ROLE keshi_service NOLOGIN;
    EXCEPTION
        WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
    END;
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'keshi_service') THEN
        GRANT USAGE ON SCHEMA public TO keshi_service;
        GRANT SELECT, INSERT ON events, commands, erased_subjects TO keshi_service;
        GRANT SELECT, UPDATE ON log_head TO keshi_service;
        GRANT SELECT, INSERT, DELETE ON person_keys TO keshi_service;
        GRANT SELECT, INSERT, UPDATE, DELETE ON snapshots, projections TO keshi_service;
    END IF;
END $$;
