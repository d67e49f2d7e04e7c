-- The head of the log at every position, in blocks: which event it was that was altered can be told from them.
CREATE TABLE blocks (
    -- 1, 1001, 2001, …: a block always begins at the same place, however the log was read.
    first_position bigint PRIMARY KEY,
    last_position  bigint NOT NULL,
    -- 32 bytes an event. The last block grows.
    heads          bytea  NOT NULL
);
-- They do not compress.
ALTER TABLE blocks ALTER COLUMN heads SET STORAGE EXTERNAL;
