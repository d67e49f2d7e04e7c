-- Which learners on record a file of an import names: when one of them is erased, the file goes too.
CREATE TABLE import_file_learners (
    digest  text NOT NULL REFERENCES import_files ON DELETE CASCADE,
    learner uuid NOT NULL,
    PRIMARY KEY (digest, learner)
);
CREATE INDEX import_file_learners_learner ON import_file_learners (learner);
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'keshi_service') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON import_file_learners TO keshi_service;
    END IF;
END $$;
