CREATE UNIQUE INDEX posting_event ON posting (position, ix);
-- The explanation of a figure, page by page.
CREATE INDEX posting_figure ON posting (quantity, training_year, region, position, ix);
-- The same of a point and of a class, whose postings are few among those of their region.
CREATE INDEX posting_point ON posting (point, quantity, training_year, position, ix) WHERE point IS NOT NULL;
-- The learners behind a figure, page by page.
CREATE INDEX posting_learner ON posting (quantity, training_year, region, learner) INCLUDE (day, amount)
    WHERE learner IS NOT NULL;
CREATE INDEX class_version_class ON class_version (class, position DESC);
CREATE INDEX approved_class_year ON approved_class (training_year, class);
CREATE INDEX approved_class_region ON approved_class (training_year, region, point, class);
CREATE INDEX approved_class_point ON approved_class (point, training_year, class);
CREATE INDEX approved_class_class ON approved_class (class);
CREATE INDEX enrolment_fact_class ON enrolment_fact (class, learner, position);
CREATE INDEX enrolment_fact_learner ON enrolment_fact (learner, class);
CREATE INDEX learner_fact_learner ON learner_fact (learner, position DESC);
CREATE INDEX naming_id ON naming (id, position DESC);
