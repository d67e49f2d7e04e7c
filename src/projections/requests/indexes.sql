CREATE INDEX requests_submitted ON requests (submitted_at, request);
CREATE INDEX requests_status_submitted ON requests (status, submitted_at, request);
CREATE INDEX requests_kind_submitted ON requests (kind, submitted_at, request);
CREATE INDEX requests_year ON requests (training_year, request);
CREATE INDEX requests_learner ON requests (learner, submitted_at);
CREATE INDEX requests_past_until ON requests_past (until);
ANALYZE requests;
