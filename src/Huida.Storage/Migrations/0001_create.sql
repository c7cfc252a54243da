-- One row: when the store was made, and which version of the program last migrated it.
CREATE TABLE store (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    created_at BIGINT NOT NULL,
    version TEXT NOT NULL
);

CREATE TABLE change (
    seq $identity$,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    knowledge_base TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    revision BIGINT NOT NULL,
    op TEXT NOT NULL
);

CREATE TABLE knowledge_base (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    deleted_seq BIGINT
);

CREATE UNIQUE INDEX knowledge_base_name ON knowledge_base (name_key) WHERE deleted_seq IS NULL;
