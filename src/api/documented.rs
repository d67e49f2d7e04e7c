//! The problems that operations answer with, for the OpenAPI document.

use std::collections::BTreeMap;

use utoipa::openapi::header::{Header, HeaderBuilder};
use utoipa::openapi::schema::Type;
use utoipa::openapi::{Content, ObjectBuilder, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{IntoResponses, ToSchema};

use super::accepted::CommandResult;
use super::error::ProblemDetails;

type Responses = BTreeMap<String, RefOr<Response>>;

/// A problem that operations answer with: its name in the document, its status, what it says.
type Described = (&'static str, u16, &'static str);

/// The problems by reference: the document describes each once.
fn problems(of: &[Described]) -> Responses {
    of.iter().map(|(name, status, _)| (status.to_string(), Ref::from_response_name(*name).into())).collect()
}

/// Every problem by its name, for the document's components.
pub fn all_problems() -> Responses {
    let content = || Content::new(Some(Ref::from_schema_name(ProblemDetails::name())));
    let described = |(name, _, description): &Described| {
        let response = ResponseBuilder::new().description(*description);
        ((*name).to_owned(), response.content("application/problem+json", content()).build().into())
    };
    ALL.iter().map(described).collect()
}

const MALFORMED: Described =
    ("Malformed", 400, "The request is malformed: a body that is not JSON in UTF-8, a broken path.");
const UNAUTHENTICATED: Described = ("Unauthenticated", 401, "Nobody is signed in, or the key is no good.");
const SIGN_IN: Described = (
    "SignInRefused",
    401,
    "The account and the password do not belong together, or the account cannot be used now (LOGIN-4).",
);
const FORBIDDEN: Described = ("Forbidden", 403, "Who is signed in may not do this, or not here.");
const CROSS_SITE: Described = ("CrossSite", 403, "The request comes from another site.");
const NOT_FOUND: Described = ("NotFound", 404, "There is no such thing, or who is signed in may not know of it.");
const CONFLICT: Described = ("Conflict", 409, "Somebody else was faster, again and again; try again.");
const STALE: Described = ("Stale", 412, "The version in `If-Match` is no longer the present one.");
const TOO_LARGE: Described =
    ("TooLarge", 413, "The body is larger than the operation takes: 2 MiB unless it says otherwise.");
const MEDIA_TYPE: Described = ("MediaType", 415, "The body is not `application/json`.");
const REFUSED: Described = (
    "Refused",
    422,
    "A rule refuses, and the problem says which; or the request has the wrong shape, and the problem says where; or the \
     `Idempotency-Key` belongs to another command.",
);
const SHAPE: Described = ("Shape", 422, "The request has the wrong shape; the problem says where.");
const TOO_MANY: Described = ("TooMany", 429, "Too many attempts; `Retry-After` says when to try again.");
const INTERNAL: Described =
    ("Internal", 500, "Something of ours is broken; the problem's `instance` finds it in the log.");
const AWAY: Described =
    ("Away", 503, "The database is away, the service is overloaded, or it took too long; try again.");
const BEHIND: Described =
    ("Behind", 503, "The read tables are behind `X-Read-After`, or the database is away; try again.");
const UNREADY: Described = ("Unready", 503, "The database is away, or the projections have not caught up yet.");

const ALL: [Described; 17] = [
    MALFORMED,
    UNAUTHENTICATED,
    SIGN_IN,
    FORBIDDEN,
    CROSS_SITE,
    NOT_FOUND,
    CONFLICT,
    STALE,
    TOO_LARGE,
    MEDIA_TYPE,
    REFUSED,
    SHAPE,
    TOO_MANY,
    INTERNAL,
    AWAY,
    BEHIND,
    UNREADY,
];

const COMMAND: [Described; 11] =
    [MALFORMED, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT, STALE, TOO_LARGE, MEDIA_TYPE, REFUSED, INTERNAL, AWAY];

/// A header of an answer.
pub fn header_of(description: &str, kind: Type) -> Header {
    let schema = ObjectBuilder::new().schema_type(kind).build();
    HeaderBuilder::new().description(Some(description)).schema(Some(schema)).build()
}

fn done(status: u16, description: &str) -> (String, RefOr<Response>) {
    let content = Content::new(Some(Ref::from_schema_name(CommandResult::name())));
    let response = ResponseBuilder::new()
        .description(description)
        .content("application/json", content)
        .header("ETag", header_of("The subject's version, for `If-Match`.", Type::String))
        .header("X-Position", header_of("The log's position, for `X-Read-After`.", Type::Integer))
        .header(
            "Idempotent-Replayed",
            header_of("There, and `true`, when this is the first result again.", Type::String),
        );
    let response = if status == 201 {
        response.header("Location", header_of("Where the new thing can be read.", Type::String))
    } else {
        response
    };
    (status.to_string(), response.build().into())
}

/// What a command that changes something answers.
#[derive(Debug)]
pub struct Changed;

impl IntoResponses for Changed {
    fn responses() -> Responses {
        let mut responses = problems(&COMMAND);
        responses.extend([done(200, "The command was carried out and is in the log.")]);
        responses
    }
}

/// What a command that brings something forth answers.
#[derive(Debug)]
pub struct Created;

impl IntoResponses for Created {
    fn responses() -> Responses {
        let mut responses = problems(&COMMAND);
        responses.extend([done(201, "The command was carried out and is in the log; `Location` names the new thing.")]);
        responses
    }
}

/// The problems of a command whose answer is its own.
#[derive(Debug)]
pub struct CommandProblems;

impl IntoResponses for CommandProblems {
    fn responses() -> Responses {
        problems(&COMMAND)
    }
}

/// The problems of a read.
#[derive(Debug)]
pub struct ReadProblems;

impl IntoResponses for ReadProblems {
    fn responses() -> Responses {
        problems(&[MALFORMED, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, SHAPE, INTERNAL, BEHIND])
    }
}

/// The problems of signing in.
#[derive(Debug)]
pub struct SignInProblems;

impl IntoResponses for SignInProblems {
    fn responses() -> Responses {
        problems(&[MALFORMED, SIGN_IN, CROSS_SITE, CONFLICT, TOO_LARGE, MEDIA_TYPE, REFUSED, TOO_MANY, INTERNAL, AWAY])
    }
}

/// The problems of what comes before signing in: captchas, forgotten passwords.
#[derive(Debug)]
pub struct VisitorProblems;

impl IntoResponses for VisitorProblems {
    fn responses() -> Responses {
        problems(&[MALFORMED, CROSS_SITE, CONFLICT, TOO_LARGE, MEDIA_TYPE, REFUSED, TOO_MANY, INTERNAL, AWAY])
    }
}

/// The problem of an operation that may be asked for so often only.
#[derive(Debug)]
pub struct TooManyProblem;

impl IntoResponses for TooManyProblem {
    fn responses() -> Responses {
        problems(&[TOO_MANY])
    }
}

/// The problem of a service that is not ready.
#[derive(Debug)]
pub struct UnreadyProblem;

impl IntoResponses for UnreadyProblem {
    fn responses() -> Responses {
        problems(&[INTERNAL, UNREADY])
    }
}
