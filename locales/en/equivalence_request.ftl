# Equivalence requests: a sentence for each refusal. A dot in a code is written as an underscore here.

request-state = { $state ->
    [pending] pending
    [approved] approved
    [rejected] rejected
    [withdrawn] withdrawn
   *[other] { $state }
}

document-kind = { $kind ->
    [pdf] PDF
    [jpeg] JPEG
    [png] PNG
   *[other] { $kind }
}

EQ-1_unsubmitted = There is no such equivalence request.
EQ-1_again = A request of this identifier was submitted before.
EQ-1_itself = You can submit and withdraw your own requests only.
EQ-1_roster = Learner { $learner } is not on the roster.
EQ-1_year = The training year must be from { $earliest } to { $latest }, not { $year }.
EQ-1_dates = The dates cannot start ({ $from }) after they end ({ $to }).
EQ-1_hours = The hours claimed must be from { $least } to { $most }, not { $claimed }.
EQ-1_attachments = At most { $most } attachments are allowed; { $count } were given.
EQ-1_size = The attachment “{ $name }” must have from 1 to { $most } bytes, not { $bytes }.
EQ-1_digest = The digest of the attachment “{ $name }” is not 64 hexadecimal digits.
EQ-1_kind = An attachment must be a whole PDF, JPEG or PNG; what counts is the content, not the name.
EQ-1_name = The content of "{ $name }" is { document-kind }: its ending says otherwise.
EQ-1_beyond = Something else lies behind the end of this { document-kind }, so it cannot be attached. Export or scan it anew.
EQ-1_upload = You have uploaded no document { $sha256 }: upload it first.
EQ-2 = Only the office of the learner's region decides an equivalence request.
EQ-2_decided = The request is { request-state }: only a pending one is decided.
EQ-3 = The hours granted must be from { $least } to the claimed { $claimed }, not { $granted }.
EQ-4 = Rejecting a request needs an opinion.
EQ-5 = A bulk decision takes from 1 to { $most } requests, not { $count }.
EQ-6 = The request is { request-state }: there is no decision to undo.
EQ-6_office = Only the deciding office, or one above it, can undo a decision.
EQ-7 = The request is { request-state }: it can be withdrawn before the decision only.
