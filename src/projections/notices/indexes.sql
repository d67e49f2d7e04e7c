ANALYZE notices;
ANALYZE inboxes;
