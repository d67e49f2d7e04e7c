-- Webhooks (推送订阅). What is delivered to them is kept in public.webhook_deliveries.

CREATE TABLE webhooks (
    webhook             uuid   PRIMARY KEY,
    -- The office that it belongs to.
    office              text   NOT NULL,
    name                text   COLLATE "C" NOT NULL,
    url                 text   NOT NULL,
    paused              boolean NOT NULL,
    paused_reason       text,
    removed             boolean NOT NULL,
    registered_at       timestamptz NOT NULL,
    -- It is told of what was published after this.
    registered_position bigint NOT NULL,
    -- When its secret was made or changed, and until when the former one signs along.
    secret_at           timestamptz NOT NULL,
    former_until        timestamptz,
    version             bigint NOT NULL
);
