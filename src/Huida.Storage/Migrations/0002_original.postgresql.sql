-- Originals as large objects. With SQLite they are files of the data folder.
CREATE TABLE original (
    hash TEXT PRIMARY KEY,
    content OID NOT NULL,
    size BIGINT NOT NULL,
    saved_at BIGINT NOT NULL
);
