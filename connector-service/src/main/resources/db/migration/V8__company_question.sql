-- What a person must say about a store's company file before anything more is entered.
CREATE TABLE company_question (
    store_id uuid PRIMARY KEY REFERENCES login,
    kind text NOT NULL CHECK (kind IN ('IS_IT_THE_RIGHT_FILE', 'IS_IT_AN_OLDER_COPY')),
    name text NOT NULL,
    file text NOT NULL,
    since timestamptz NOT NULL
);

-- The transactions that were entered last must still be there in the next session.
ALTER TABLE task ADD COLUMN witness boolean NOT NULL DEFAULT false;
CREATE INDEX task_witness ON task (store_id, settled_at) WHERE witness;
