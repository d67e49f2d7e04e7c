-- What webhooks are told: one row a delivery, and one an attempt at it. Which webhooks there are is in the log; a row that is lost
-- here loses no more than the message that its consumer may also ask for.
CREATE TABLE webhook_deliveries (
    -- Derived from the webhook and what it is told of: made twice, it is made once.
    id            uuid        PRIMARY KEY,
    webhook       uuid        NOT NULL,
    -- The event of the log that it tells of; NULL of a test.
    position      bigint,
    kind          text        NOT NULL,
    -- What is sent, byte by byte, at every attempt.
    body          text        NOT NULL,
    state         text        NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'given_up')),
    -- Attempts since it was made or last replayed, and in all.
    tries         int         NOT NULL DEFAULT 0,
    attempts      int         NOT NULL DEFAULT 0,
    replays       int         NOT NULL DEFAULT 0,
    created_at    timestamptz NOT NULL,
    -- Not before this.
    due_at        timestamptz NOT NULL,
    finished_at   timestamptz,
    -- Who delivers it and until when he is believed to: one that dies is relieved then.
    claim         uuid,
    claimed_until timestamptz
);
CREATE INDEX webhook_deliveries_of ON webhook_deliveries (webhook, created_at);
CREATE INDEX webhook_deliveries_to_do ON webhook_deliveries (due_at) WHERE state = 'waiting';
CREATE INDEX webhook_deliveries_finished ON webhook_deliveries (finished_at) WHERE finished_at IS NOT NULL;
CREATE TABLE webhook_attempts (
    delivery      uuid        NOT NULL REFERENCES webhook_deliveries ON DELETE CASCADE,
    number        int         NOT NULL,
    at            timestamptz NOT NULL,
    micros        bigint      NOT NULL,
    -- What the consumer answered; NULL where he did not.
    status        int,
    answer        text,
    -- Why there was no answer.
    problem       text,
    PRIMARY KEY (delivery, number)
);
-- Up to which event deliveries were made.
CREATE TABLE webhook_progress (
    only_one      boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    position      bigint      NOT NULL
);
INSERT INTO webhook_progress (position) VALUES (0);
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'keshi_service') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_deliveries, webhook_attempts TO keshi_service;
        GRANT SELECT, UPDATE ON webhook_progress TO keshi_service;
    END IF;
END $$;
