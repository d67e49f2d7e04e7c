-- Notices (站内信), and how far each account has read.

CREATE TABLE notices (
    -- Whom it is for: `office:320100`, `point:…`, `learner:…`, `account:…`.
    address      text   NOT NULL,
    -- The event that it tells of.
    position     bigint NOT NULL,
    kind         text   NOT NULL,
    -- What it is about, as the log names it.
    subject_kind text   NOT NULL,
    subject      text   NOT NULL,
    -- The point that acted, where one did: its name is shown as it is now.
    point        uuid,
    -- The names, numbers and reasons that its sentence uses. No personal data.
    params       jsonb  NOT NULL,
    -- The day before which something is to be done about it, if anything is.
    due          date,
    at           timestamptz NOT NULL,
    PRIMARY KEY (address, position)
);

CREATE TABLE inboxes (
    account      uuid   PRIMARY KEY,
    -- What happened before the account was opened counts as read.
    read_through bigint NOT NULL
);

-- What the notices about a plan say of it.
CREATE TABLE plan_facts (
    plan           uuid     PRIMARY KEY,
    point          uuid     NOT NULL,
    office         text     NOT NULL,
    training_year  smallint NOT NULL,
    name           text     NOT NULL,
    enrolment_from date     NOT NULL,
    enrolment_to   date     NOT NULL,
    training_from  date     NOT NULL
);

-- What the notices about an equivalence request say of it.
CREATE TABLE request_facts (
    request        uuid     PRIMARY KEY,
    learner        uuid     NOT NULL,
    training_year  smallint NOT NULL,
    title          text     NOT NULL,
    claimed        text     NOT NULL,
    -- The office that decided last.
    decided_office text
);

-- What the notices about an import say of it.
CREATE TABLE import_facts (
    import  uuid PRIMARY KEY,
    -- The seat for which it was begun, as notices are addressed.
    address text NOT NULL,
    name    text NOT NULL
);
