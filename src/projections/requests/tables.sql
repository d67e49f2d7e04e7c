-- Equivalence requests (视同).

CREATE TABLE requests (
    request        uuid     PRIMARY KEY,
    learner        uuid     NOT NULL,
    training_year  smallint NOT NULL,
    kind           text     NOT NULL,
    title          text     NOT NULL,
    organiser      text     NOT NULL,
    dates_from     date     NOT NULL,
    dates_to       date     NOT NULL,
    claimed_tenths int      NOT NULL,
    description    text     NOT NULL,
    attachments    jsonb    NOT NULL,
    status         text     NOT NULL,
    -- NULL unless granted.
    granted_tenths int,
    opinion        text,
    submitted_at   timestamptz NOT NULL,
    decided_at     timestamptz,
    -- The office that decided.
    decided_office text,
    version        bigint   NOT NULL
);
