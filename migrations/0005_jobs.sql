-- Work that takes longer than a request: imports, large exports. The table says what is to be done and how far it is; what it
-- did is in the log. A row that is lost loses no more than the progress bar of its work.
CREATE TABLE jobs (
    id            uuid   PRIMARY KEY,
    kind          text   NOT NULL,
    -- Whose it is: only he sees it.
    account       uuid,
    -- In whose name it works, as the commands that it gives name him.
    actor         jsonb  NOT NULL,
    parameters    jsonb  NOT NULL,
    state         text   NOT NULL DEFAULT 'waiting'
                  CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
    cancel_asked  boolean NOT NULL DEFAULT false,
    -- How often it was begun; it is given up when that did not help.
    attempts      int    NOT NULL DEFAULT 0,
    -- How many pieces there are, once that is known, and what became of them.
    total         bigint,
    done          bigint NOT NULL DEFAULT 0,
    failed        bigint NOT NULL DEFAULT 0,
    result        jsonb,
    -- Why it failed: a code of the message catalogue, and what its sentence names.
    error         jsonb,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- Not before this.
    due_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    started_at    timestamptz,
    finished_at   timestamptz,
    -- Who works on it and until when he is believed to: a worker that dies is relieved then.
    claim         uuid,
    claimed_until timestamptz
);
CREATE INDEX jobs_of_account ON jobs (account, created_at);
CREATE INDEX jobs_to_do ON jobs (due_at) WHERE state IN ('waiting', 'running');
CREATE INDEX jobs_finished ON jobs (finished_at) WHERE finished_at IS NOT NULL;
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'keshi_service') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON jobs TO keshi_service;
    END IF;
END $$;
