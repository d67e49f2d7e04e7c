CREATE INDEX imports_region_started ON imports (region, started_at, import);
CREATE INDEX imports_point_started ON imports (point, started_at, import);
CREATE INDEX imports_started ON imports (started_at, import);
CREATE UNIQUE INDEX imports_job ON imports (job);
CREATE INDEX imports_file ON imports (file);
ANALYZE imports;
