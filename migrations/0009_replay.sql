-- A replay of the log keeps its scratch tables beside the live ones, with a row of its own that says how far it is.
ALTER TABLE projections DROP CONSTRAINT projections_state_check;
ALTER TABLE projections ADD CONSTRAINT projections_state_check
    CHECK (state IN ('live', 'building', 'retired', 'replay'));
