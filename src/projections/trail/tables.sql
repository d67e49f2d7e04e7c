-- One row an event: what an audit is searched by, and whose regions an event belongs to. What happened, and why, stays in the log.
CREATE TABLE entries (
    position     bigint      PRIMARY KEY,
    recorded_at  timestamptz NOT NULL,
    business_day date        NOT NULL,
    -- The account; NULL for the service itself and the command line.
    actor        uuid,
    role         text,
    address      text,
    -- The subject: what kind of thing, and which one.
    kind         text        NOT NULL,
    stream       text        NOT NULL,
    event        text        NOT NULL,
    -- Where the subject belonged when this had happened; the province's own code for what belongs to no other region.
    region       text        NOT NULL,
    command      uuid        NOT NULL,
    -- What the command was, such as `training_plan.approve`.
    command_name text,
    -- What the command belonged to: itself, a request, an import.
    correlation  uuid
);

-- Where each thing belongs now: to a region, or where another thing does (a learner where his unit is). The province itself stands
-- under the nil UUID.
CREATE TABLE places (
    subject uuid PRIMARY KEY,
    region  text,
    within  uuid
);

-- Which positions a business day holds. Days from before the first close may lie among each other.
CREATE TABLE days (
    day   date   PRIMARY KEY,
    first bigint NOT NULL,
    last  bigint NOT NULL
);
