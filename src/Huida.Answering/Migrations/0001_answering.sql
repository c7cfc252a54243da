CREATE TABLE conversation (
    id TEXT NOT NULL PRIMARY KEY,
    who TEXT NOT NULL,
    started_at BIGINT NOT NULL
);

CREATE TABLE turn (
    conversation TEXT NOT NULL REFERENCES conversation (id),
    ordinal INTEGER NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    PRIMARY KEY (conversation, ordinal)
);

CREATE TABLE unanswered_question (
    id TEXT NOT NULL PRIMARY KEY,
    question TEXT NOT NULL,
    who TEXT NOT NULL,
    closest_route TEXT NOT NULL,
    closest_confidence DOUBLE PRECISION,
    asked_at BIGINT NOT NULL
);

CREATE INDEX unanswered_question_asked_at ON unanswered_question (asked_at);

CREATE TABLE confidence_curves (
    id INTEGER NOT NULL PRIMARY KEY,
    curves TEXT NOT NULL,
    fitted_at BIGINT NOT NULL
);
