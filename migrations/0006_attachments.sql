-- Documents that learners uploaded, to attach them to equivalence requests. The documents themselves lie outside the database,
-- each under the SHA-256 of its content; this says whose they are. Nothing here is part of the log: the events name what is
-- attached, with kind and size.
CREATE TABLE attachments (
    digest      text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    learner     uuid        NOT NULL,
    name        text        NOT NULL,
    kind        text        NOT NULL,
    bytes       bigint      NOT NULL CHECK (bytes > 0),
    -- When it was uploaded, or last named in a request that was about to be submitted.
    touched_at  timestamptz NOT NULL,
    -- Whether a request is known to hold it. What no request holds after a day is swept.
    kept        boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (digest, learner)
);
CREATE INDEX attachments_learner ON attachments (learner, touched_at);
CREATE INDEX attachments_waiting ON attachments (touched_at) WHERE NOT kept;
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'keshi_service') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON attachments TO keshi_service;
    END IF;
END $$;
