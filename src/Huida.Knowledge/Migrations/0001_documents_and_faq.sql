CREATE TABLE document (
    id TEXT PRIMARY KEY,
    knowledge_base TEXT NOT NULL,
    source TEXT NOT NULL,
    revision BIGINT NOT NULL,
    group_names TEXT NOT NULL,
    deleted_seq BIGINT
);

CREATE UNIQUE INDEX document_source ON document (knowledge_base, source);

-- The chunks are written and read only as a whole with their revision, so they stand beside its text, as JSON.
CREATE TABLE document_revision (
    document TEXT NOT NULL,
    revision BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    page_starts TEXT NOT NULL,
    page_count BIGINT,
    chunks TEXT NOT NULL,
    chunk_count BIGINT NOT NULL,
    cut_by TEXT NOT NULL,
    original_hash TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (document, revision)
);

CREATE TABLE faq_entry (
    id TEXT PRIMARY KEY,
    knowledge_base TEXT NOT NULL,
    question_key TEXT NOT NULL,
    added_seq BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    group_names TEXT NOT NULL,
    deleted_seq BIGINT
);

CREATE UNIQUE INDEX faq_entry_question ON faq_entry (knowledge_base, question_key);

CREATE TABLE faq_revision (
    entry TEXT NOT NULL,
    revision BIGINT NOT NULL,
    question TEXT NOT NULL,
    similar_questions TEXT NOT NULL,
    answer TEXT NOT NULL,
    tags TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (entry, revision)
);
