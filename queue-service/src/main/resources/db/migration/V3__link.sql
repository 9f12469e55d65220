-- Links belong to the books, not to the store: several stores may feed one company file.

-- QuickBooks knows no two customers of one name, whatever the case; the index makes the later one take another.
CREATE TABLE customer (
    books_id uuid NOT NULL,
    key uuid NOT NULL,
    name text NOT NULL,
    list_id text,
    task_id uuid,
    asked int NOT NULL DEFAULT 0,
    PRIMARY KEY (books_id, key),
    CHECK (list_id IS NULL OR task_id IS NULL)
);
CREATE UNIQUE INDEX customer_name ON customer (books_id, lower(name));
CREATE INDEX customer_task ON customer (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX customer_list_id ON customer (books_id, list_id) WHERE list_id IS NOT NULL;

CREATE TABLE item (
    books_id uuid NOT NULL,
    name text NOT NULL,
    list_id text NOT NULL,
    PRIMARY KEY (books_id, name)
);
CREATE INDEX item_list_id ON item (books_id, list_id);

-- The currency of a company file is that of the first order queued for it, until QuickBooks is asked.
CREATE TABLE home_currency (
    books_id uuid PRIMARY KEY,
    currency text NOT NULL
);
