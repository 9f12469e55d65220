-- QuickBooks' own preferences, as it told them last.
CREATE TABLE books_settings (
    books_id uuid PRIMARY KEY,
    settings json NOT NULL,
    told_at timestamptz NOT NULL
);
