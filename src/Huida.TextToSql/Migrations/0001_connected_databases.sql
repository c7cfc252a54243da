-- The connection as it was given, or the name of the environment variable that has it. Chosen by the owner: named at his own terminal.
CREATE TABLE connected_database (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    dialect TEXT NOT NULL,
    connection TEXT NOT NULL,
    is_variable BIGINT NOT NULL,
    is_owners_choice BIGINT NOT NULL,
    group_names TEXT NOT NULL,
    revision BIGINT NOT NULL,
    notes_revision BIGINT NOT NULL,
    deleted_seq BIGINT
);

CREATE UNIQUE INDEX connected_database_name ON connected_database (name_key) WHERE deleted_seq IS NULL;

CREATE TABLE connected_database_member (
    database TEXT NOT NULL,
    knowledge_base TEXT NOT NULL,
    deleted_seq BIGINT,
    PRIMARY KEY (database, knowledge_base)
);

-- The YAML of the notes, from this revision of the database on; the current one is the database's notes_revision.
CREATE TABLE connected_database_notes (
    database TEXT NOT NULL,
    revision BIGINT NOT NULL,
    notes TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (database, revision)
);
