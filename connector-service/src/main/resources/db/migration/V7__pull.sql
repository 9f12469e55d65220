-- A list that is being read. QuickBooks forgets the iterator with the session: another session begins again.
CREATE TABLE pull (
    task_id uuid PRIMARY KEY REFERENCES task,
    session_id uuid NOT NULL,
    pull_id uuid NOT NULL,
    iterator_id text NOT NULL,
    max_returned int NOT NULL,
    pages int NOT NULL
);

-- How many records of a list make an answer of a good size.
CREATE TABLE page_size (
    store_id uuid NOT NULL,
    list text NOT NULL,
    records int NOT NULL,
    PRIMARY KEY (store_id, list)
);
