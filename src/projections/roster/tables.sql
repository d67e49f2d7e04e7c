-- Work units, trades, learners.

CREATE TABLE units (
    unit        uuid   PRIMARY KEY,
    name        text   COLLATE "C" NOT NULL,
    region      text   NOT NULL,
    -- The unit that it became part of.
    merged_into uuid,
    changed_on  date   NOT NULL,
    version     bigint NOT NULL
);

-- Every name that finds a unit: its own, its former ones, and those of the units that became part of it.
CREATE TABLE unit_names (
    unit uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    PRIMARY KEY (unit, name)
);

CREATE TABLE trades (
    trade       uuid    PRIMARY KEY,
    name        text    COLLATE "C" NOT NULL,
    retired     boolean NOT NULL,
    merged_into uuid,
    -- 变更日期: the business day of the last change.
    changed_on  date    NOT NULL,
    version     bigint  NOT NULL
);

CREATE TABLE learners (
    learner          uuid    PRIMARY KEY,
    name             text    COLLATE "C" NOT NULL,
    id_masked        text    NOT NULL,
    -- NULL once the person was erased.
    id_hash          text,
    -- The personal data as sealed, for showing it in full; NULL once the person was erased.
    personal         jsonb,
    sex              text    NOT NULL,
    trade            uuid    NOT NULL,
    grade            text    NOT NULL,
    unit             uuid    NOT NULL,
    -- The unit's region, kept here too so that lists filter by it.
    region           text    NOT NULL,
    on_roster        boolean NOT NULL,
    leave_reason     text,
    -- The learner's own accounts that are enabled.
    enabled_accounts int     NOT NULL,
    -- 是否激活.
    active           boolean NOT NULL,
    erased           boolean NOT NULL,
    registered_at    timestamptz NOT NULL,
    version          bigint  NOT NULL
);
-- Moves and mergers find the learners of a unit or a trade by these.
CREATE INDEX learners_unit ON learners (unit, name, learner);
CREATE INDEX learners_trade_grade ON learners (trade, grade);

CREATE TABLE grade_changes (
    learner    uuid   NOT NULL,
    version    bigint NOT NULL,
    before     text   NOT NULL,
    after      text   NOT NULL,
    -- NULL: a correction, which holds from the beginning (PERSON-2).
    holds_from date,
    reason     text   NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (learner, version)
);

-- The accounts of learners; a learner without an enabled one is not active.
CREATE TABLE learner_accounts (
    account uuid    PRIMARY KEY,
    learner uuid    NOT NULL,
    enabled boolean NOT NULL
);

-- How many learners there are of each combination: the totals of lists, without counting a million rows.
CREATE TABLE learner_counts (
    region    text    NOT NULL,
    trade     uuid    NOT NULL,
    grade     text    NOT NULL,
    active    boolean NOT NULL,
    on_roster boolean NOT NULL,
    learners  bigint  NOT NULL,
    PRIMARY KEY (region, trade, grade, active, on_roster)
);
CREATE INDEX learner_counts_empty ON learner_counts (region) WHERE learners = 0;
