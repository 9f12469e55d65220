-- The lists of the company files, as QuickBooks had them when they were last read.
CREATE TABLE book_record (
    books_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    list text NOT NULL,
    list_id text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    active boolean NOT NULL,
    edit_sequence text NOT NULL,
    fields json NOT NULL,
    -- When the page came that showed it: a whole pull removes what was last seen before it began.
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (books_id, list, list_id)
);
CREATE INDEX book_record_name ON book_record (books_id, list, name_key, list_id);

-- Lists that were read whole at least once.
CREATE TABLE whole_list (
    books_id uuid NOT NULL,
    list text NOT NULL,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (books_id, list)
);

-- Pages wait here until their pull is complete. A pull that was applied is remembered, so that its pages, told again,
-- do not put back what has changed since; one that broke off goes when the next of its list is applied.
CREATE TABLE pull (
    id uuid PRIMARY KEY,
    books_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    list text NOT NULL,
    began_at timestamptz NOT NULL,
    last_page int,
    applied_at timestamptz
);
CREATE INDEX pull_list ON pull (books_id, list, began_at);

CREATE TABLE pull_page (
    pull_id uuid NOT NULL REFERENCES pull ON DELETE CASCADE,
    number int NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (pull_id, number)
);

CREATE TABLE pulled_record (
    pull_id uuid NOT NULL,
    number int NOT NULL,
    list_id text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    active boolean NOT NULL,
    edit_sequence text NOT NULL,
    fields json NOT NULL,
    FOREIGN KEY (pull_id, number) REFERENCES pull_page ON DELETE CASCADE
);
CREATE INDEX pulled_record_page ON pulled_record (pull_id, number);

-- Which company file each store's Web Connector was pinned to last: another one makes void what is known of the old.
CREATE TABLE company_file (
    books_id uuid NOT NULL,
    store_id uuid NOT NULL,
    file_id text NOT NULL,
    name text NOT NULL,
    path text NOT NULL,
    pinned_at timestamptz NOT NULL,
    PRIMARY KEY (books_id, store_id)
);
