-- What was published since a position.
CREATE UNIQUE INDEX publications_position ON publications (position);
