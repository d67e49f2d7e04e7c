-- Imports (用户导入): the history list of O6.

CREATE TABLE imports (
    import            uuid   PRIMARY KEY,
    -- learners, class_roster, scores
    kind              text   NOT NULL,
    -- The class, of its roster and scores.
    plan              uuid,
    -- For whom: the office's region, or the point; neither for the platform.
    region            text,
    point             uuid,
    -- 导入人, 导入人IP; NULL where the command line did it.
    account           uuid,
    address           text,
    -- The job that carries it out, and later the one that undoes it: named as the command that began it is.
    job               uuid   NOT NULL,
    -- 导入文件: its SHA-256 and name.
    file              text   NOT NULL,
    name              text   COLLATE "C" NOT NULL,
    bytes             bigint NOT NULL,
    -- 导入总记录数.
    rows              int    NOT NULL,
    last_row          int    NOT NULL,
    update_existing   boolean NOT NULL,
    round             int    NOT NULL,
    -- running, completed, cancelled, broken, undoing, undone
    status            text   NOT NULL,
    -- How it ended, also after it was undone; NULL before.
    ending            text,
    entered           int    NOT NULL,
    updated           int    NOT NULL,
    unchanged         int    NOT NULL,
    repeated          int    NOT NULL,
    failed            int    NOT NULL,
    warned            int    NOT NULL,
    -- SHA-256 of the workbook with the refused rows.
    errors            text,
    started_at        timestamptz NOT NULL,
    finished_at       timestamptz,
    -- Where in the log it began and ended: what lies between may be its work.
    started_position  bigint NOT NULL,
    finished_position bigint,
    undo_reason       text,
    undone            int,
    kept              int,
    -- SHA-256 of the workbook with the rows that stand.
    kept_rows         text,
    undone_at         timestamptz,
    version           bigint NOT NULL
);
