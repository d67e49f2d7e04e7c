-- Plans and classes, who is in them, what was submitted, what was decided.

CREATE TABLE plans (
    plan              uuid     PRIMARY KEY,
    point             uuid     NOT NULL,
    office            text     NOT NULL,
    training_year     smallint NOT NULL,
    name              text     COLLATE "C" NOT NULL,
    audience          text     NOT NULL,
    hours_tenths      int      NOT NULL,
    enrolment_from    date     NOT NULL,
    enrolment_to      date     NOT NULL,
    training_from     date     NOT NULL,
    training_to       date     NOT NULL,
    exam_from         date     NOT NULL,
    exam_to           date     NOT NULL,
    place             text,
    -- The teachers' names, sealed.
    teachers          jsonb,
    irregular_windows boolean  NOT NULL,
    planned           int      NOT NULL,
    -- NULL before the approval, like `allowed`.
    approved          int,
    allowed           int,
    enrolled          int      NOT NULL,
    status            text     NOT NULL,
    revision          int      NOT NULL,
    reported_at       timestamptz NOT NULL,
    -- The office's last decision on the plan itself.
    decided_at        timestamptz,
    opinion           text,
    -- The latest submission; 0 before the first.
    submission        int      NOT NULL,
    submitted_at      timestamptz,
    confirmed_at      timestamptz,
    version           bigint   NOT NULL,
    -- The business day of the last change: it stands so from that day on.
    since             date     NOT NULL
-- Room for changes that touch no index: most of a plan's life is such.
) WITH (fillfactor = 80);

CREATE TABLE enrolments (
    plan         uuid    NOT NULL,
    learner      uuid    NOT NULL,
    enrolled_at  timestamptz NOT NULL,
    withdrawn_at timestamptz,
    -- Half points as tenths; NULL where there is none.
    mark_tenths  int,
    absent       boolean NOT NULL,
    -- Whether the latest submission holds the learner.
    reported     boolean NOT NULL,
    -- NULL until the hours are confirmed.
    passed       boolean,
    PRIMARY KEY (plan, learner)
);

CREATE TABLE submissions (
    plan         uuid  NOT NULL,
    submission   int   NOT NULL,
    submitted_at timestamptz NOT NULL,
    -- [{"learner": …, "score": …}] as submitted.
    learners     jsonb NOT NULL,
    reported     int   NOT NULL,
    -- NULL while it waits; returned or confirmed.
    decision     text,
    opinion      text,
    decided_at   timestamptz,
    -- The business day of the last change.
    since        date  NOT NULL,
    PRIMARY KEY (plan, submission)
);

CREATE TABLE headcounts (
    plan        uuid   NOT NULL,
    -- The version of the plan with which it was adjusted.
    version     bigint NOT NULL,
    before      int    NOT NULL,
    after       int    NOT NULL,
    reason      text   NOT NULL,
    adjusted_at timestamptz NOT NULL,
    PRIMARY KEY (plan, version)
);

-- Plans as they stood from the end of one business day on until another, with the columns that lists show: what a list as of
-- an earlier day reads besides the plans that have not changed since.
CREATE TABLE plans_past (
    plan              uuid     NOT NULL,
    since             date     NOT NULL,
    -- The first day on which it no longer stood so.
    until             date     NOT NULL,
    point             uuid     NOT NULL,
    office            text     NOT NULL,
    training_year     smallint NOT NULL,
    name              text     COLLATE "C" NOT NULL,
    audience          text     NOT NULL,
    hours_tenths      int      NOT NULL,
    enrolment_from    date     NOT NULL,
    enrolment_to      date     NOT NULL,
    training_from     date     NOT NULL,
    training_to       date     NOT NULL,
    exam_from         date     NOT NULL,
    exam_to           date     NOT NULL,
    irregular_windows boolean  NOT NULL,
    planned           int      NOT NULL,
    approved          int,
    allowed           int,
    enrolled          int      NOT NULL,
    status            text     NOT NULL,
    revision          int      NOT NULL,
    reported_at       timestamptz NOT NULL,
    decided_at        timestamptz,
    opinion           text,
    submission        int      NOT NULL,
    version           bigint   NOT NULL,
    PRIMARY KEY (plan, since)
);

-- Submissions of hours, likewise.
CREATE TABLE submissions_past (
    plan         uuid  NOT NULL,
    submission   int   NOT NULL,
    since        date  NOT NULL,
    until        date  NOT NULL,
    submitted_at timestamptz NOT NULL,
    reported     int   NOT NULL,
    decision     text,
    opinion      text,
    decided_at   timestamptz,
    PRIMARY KEY (plan, submission, since)
);
