-- What was told of a settled task: told again when the task is ordered once more, by a queue-service whose database was put
-- back, or when the topic was lost.
ALTER TABLE task ADD COLUMN told json;

-- After a restore nobody is sure what was entered: until then everything is looked for before it is entered.
ALTER TABLE login ADD COLUMN asks_first_until timestamptz;

-- Another task of the same transaction is looked for at any time.
CREATE INDEX task_order_key ON task (store_id, (work ->> 'orderKey')) WHERE work ->> 'kind' = 'AddTransaction';

-- How far a store's past was told again; sessions first, then tasks.
CREATE TABLE retelling (
    store_id uuid PRIMARY KEY REFERENCES login,
    session_after uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    sessions_told boolean NOT NULL DEFAULT false,
    task_after bigint NOT NULL DEFAULT 0
);
