CREATE INDEX entries_actor ON entries (actor, position) WHERE actor IS NOT NULL;
CREATE INDEX entries_region ON entries (region, position);
CREATE INDEX entries_kind ON entries (kind, event, position);
-- Most commands belong to nothing but themselves, and are found by their own id.
CREATE INDEX entries_correlation ON entries (correlation, position) WHERE correlation <> command;
