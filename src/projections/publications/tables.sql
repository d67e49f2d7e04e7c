-- Closed days that were published for machines.
CREATE TABLE publications (
    day           date        PRIMARY KEY,
    -- Of the event that says so.
    position      bigint      NOT NULL,
    published_at  timestamptz NOT NULL,
    -- The last position of the log that belongs to the day or to a day before.
    last_position bigint      NOT NULL,
    -- The log's digest of the day, in hex.
    digest        text        NOT NULL,
    -- SHA-256 of the manifest, in hex.
    manifest      text        NOT NULL,
    files         int         NOT NULL,
    bytes         bigint      NOT NULL,
    -- Of the program that made them.
    release       text        NOT NULL
);
