-- What stands in QuickBooks can be changed: as what it was entered, the state that QuickBooks knows it in, and the change
-- that is under way.
ALTER TABLE document
    ADD COLUMN form text,
    ADD COLUMN edit_sequence text,
    ADD COLUMN change_task_id uuid,
    ADD COLUMN changed_to json,
    ADD CHECK ((change_task_id IS NULL) = (changed_to IS NULL)),
    ADD CHECK (change_task_id IS NULL OR state = 'EXPORTED');
