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
    version        bigint   NOT NULL,
    -- The business day of the last change: it stands so from that day on.
    since          date     NOT NULL
);

-- What a decision changes of a request, as it stood from the end of one business day on until another; the rest never changes.
-- A list as of an earlier day reads it besides the requests that have not changed since.
CREATE TABLE requests_past (
    request        uuid     NOT NULL,
    since          date     NOT NULL,
    -- The first day on which it no longer stood so.
    until          date     NOT NULL,
    status         text     NOT NULL,
    granted_tenths int,
    opinion        text,
    decided_at     timestamptz,
    decided_office text,
    version        bigint   NOT NULL,
    PRIMARY KEY (request, since)
);
