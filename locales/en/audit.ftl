# The audit trail.
list-audit = Audit trail
column-position = Position
column-at = Time
column-actor = Actor
column-role = Role
column-address = Address
column-subject_kind = Kind
column-subject = Subject
column-changed_to = Change
column-reason = Reason
column-command = Command
column-correlation = Correlation
column-day_from = Business day from
column-day_to = Business day to
