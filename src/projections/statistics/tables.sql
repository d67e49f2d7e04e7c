-- What the fold remembers of each thing.
CREATE TABLE unit    (id uuid PRIMARY KEY, state json NOT NULL);
CREATE TABLE point   (id uuid PRIMARY KEY, state json NOT NULL);
CREATE TABLE class   (id uuid PRIMARY KEY, state json NOT NULL) WITH (fillfactor = 80);
CREATE TABLE learner (id uuid PRIMARY KEY, state json NOT NULL) WITH (fillfactor = 80);
CREATE TABLE request (id uuid PRIMARY KEY, state json NOT NULL) WITH (fillfactor = 80);

-- Which learners were ever assigned to which unit: those whom a move of the unit concerns.
CREATE TABLE unit_member (unit uuid NOT NULL, learner uuid NOT NULL);
CREATE INDEX unit_member_unit ON unit_member (unit);

CREATE TABLE region (
    code   int  PRIMARY KEY,
    name   text NOT NULL,
    -- The region above; NULL for the province.
    parent int,
    -- Of the event that established its office.
    position bigint NOT NULL,
    day      date   NOT NULL
);

CREATE TABLE closed_day (
    day           date   PRIMARY KEY,
    -- Of the closing event.
    position      bigint NOT NULL,
    -- The last one that belongs to the day or to a day before.
    last_position bigint NOT NULL,
    digest        text   NOT NULL
);

-- The ledger: a figure as of a day is the sum of its postings up to that day.
CREATE TABLE posting (
    position      bigint   NOT NULL,
    ix            int      NOT NULL,
    quantity      smallint NOT NULL,
    -- 0 for the roster, which belongs to no training year.
    training_year smallint NOT NULL,
    region        int      NOT NULL,
    point         uuid,
    class         uuid,
    learner       uuid,
    day           date     NOT NULL,
    amount        int      NOT NULL
);

-- Running sums of postings: a row on every day on which there is a posting. The scope is a point, a class, or a region with
-- everything below it, whose code is then the UUID's number.
CREATE TABLE total (
    scope         uuid     NOT NULL,
    training_year smallint NOT NULL,
    quantity      smallint NOT NULL,
    day           date     NOT NULL,
    total         bigint   NOT NULL,
    PRIMARY KEY (scope, training_year, quantity, day)
) WITH (fillfactor = 90);

-- Every class that was ever approved: its year, region and point no longer change then.
CREATE TABLE approved_class (
    class         uuid     NOT NULL,
    training_year smallint NOT NULL,
    region        int      NOT NULL,
    point         uuid     NOT NULL
);

-- Lists as of a day read the last row, by position, among those up to the day.
CREATE TABLE class_version (
    class          uuid     NOT NULL,
    position       bigint   NOT NULL,
    day            date     NOT NULL,
    training_year  smallint NOT NULL,
    region         int      NOT NULL,
    point          uuid     NOT NULL,
    name           text     NOT NULL,
    enrolment_from date     NOT NULL,
    enrolment_to   date     NOT NULL,
    training_from  date     NOT NULL,
    training_to    date     NOT NULL,
    exam_from      date     NOT NULL,
    exam_to        date     NOT NULL,
    planned        int      NOT NULL,
    approved       int,
    allowed        int,
    -- In tenths.
    hours          smallint NOT NULL,
    status         text     NOT NULL
);

CREATE TABLE enrolment_fact (
    class    uuid     NOT NULL,
    learner  uuid     NOT NULL,
    position bigint   NOT NULL,
    day      date     NOT NULL,
    -- 1 enrolled, 2 withdrawn, 3 scored (tenths; NULL: absent), 4 credited (tenths of hours), 5 taken back.
    fact     smallint NOT NULL,
    value    smallint
);

CREATE TABLE learner_fact (
    learner    uuid     NOT NULL,
    position   bigint   NOT NULL,
    day        date     NOT NULL,
    -- NULL where the event said nothing of it.
    unit       uuid,
    trade      uuid,
    grade      smallint,
    -- From when the grade is in force; NULL: from the beginning.
    grade_from date
);

-- Names of regions (by their scopes), points, units and trades, and what units and trades became part of.
CREATE TABLE naming (
    id       uuid   NOT NULL,
    position bigint NOT NULL,
    day      date   NOT NULL,
    name     text,
    merged   uuid
);
