CREATE INDEX webhooks_office ON webhooks (office, name, webhook);
ANALYZE webhooks;
