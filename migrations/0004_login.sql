-- What the sign-in keeps besides sessions: captchas, failed attempts, codes by text message, and the development outbox. None of
-- it is part of the log: dropping it makes people begin anew. What must not be readable is kept as a keyed hash.
CREATE TABLE captchas (
    id uuid PRIMARY KEY,
    answer text NOT NULL,
    made_at timestamptz NOT NULL
);
CREATE INDEX captchas_by_age ON captchas (made_at);

-- When a sign-in last failed, by login and by address, whether or not there is such an account.
CREATE TABLE sign_in_failures (
    subject text PRIMARY KEY,
    at timestamptz NOT NULL
);

-- Every code that was asked for. One without an account was never sent, but counts for its number all the same.
CREATE TABLE sms_codes (
    id uuid PRIMARY KEY,
    phone text NOT NULL,
    account uuid,
    code text NOT NULL,
    asked_at timestamptz NOT NULL,
    tries smallint NOT NULL DEFAULT 0,
    used boolean NOT NULL DEFAULT false
);
CREATE INDEX sms_codes_by_phone ON sms_codes (phone, asked_at);
CREATE INDEX sms_codes_by_account ON sms_codes (account, asked_at);

-- Where no provider is set: what would have been sent, for a person to read.
CREATE TABLE sms_outbox (
    id uuid PRIMARY KEY,
    phone text NOT NULL,
    template text NOT NULL,
    params jsonb NOT NULL,
    sent_at timestamptz NOT NULL
);
CREATE INDEX sms_outbox_by_age ON sms_outbox (sent_at);

DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'keshi_service') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON captchas, sign_in_failures, sms_codes, sms_outbox TO keshi_service;
    END IF;
END $$;
