-- Who and where: regions with their offices, points, accounts, keys of machines.

CREATE TABLE offices (
    region  text   PRIMARY KEY,
    name    text   NOT NULL,
    kind    text   NOT NULL,
    parent  text,
    version bigint NOT NULL
);

CREATE TABLE points (
    point           uuid   PRIMARY KEY,
    office          text   NOT NULL,
    name            text   COLLATE "C" NOT NULL,
    established     date,
    capacity        bigint,
    training_scope  text,
    place           text,
    introduction    text,
    -- Empty where there is no contact.
    contact_name    text   NOT NULL,
    contact_phone   text   NOT NULL,
    -- Whose key sealed the contact.
    contact_subject uuid,
    enabled         boolean NOT NULL,
    disabled_reason text,
    version         bigint NOT NULL
);

CREATE TABLE accounts (
    account         uuid    PRIMARY KEY,
    login           text    COLLATE "C" NOT NULL,
    role            text    NOT NULL,
    -- The seat; at most one of the three.
    office          text,
    point           uuid,
    learner         uuid,
    name            text    COLLATE "C" NOT NULL,
    phone           text    NOT NULL,
    -- Whose key sealed name and phone.
    profile_subject uuid    NOT NULL,
    enabled         boolean NOT NULL,
    must_change     boolean NOT NULL,
    locked_until    timestamptz,
    last_signed_in  timestamptz,
    opened_at       timestamptz NOT NULL,
    version         bigint  NOT NULL
);
CREATE INDEX accounts_profile_subject ON accounts (profile_subject);
CREATE INDEX points_contact_subject ON points (contact_subject);

CREATE TABLE api_keys (
    -- The keyed hash of the key.
    key        text  PRIMARY KEY,
    account    uuid  NOT NULL,
    scopes     jsonb NOT NULL,
    issued_at  timestamptz NOT NULL,
    revoked_at timestamptz
);
