-- A task is handed out and settled by writing its row anew: what it is to do stands beside the row and is not written again.
ALTER TABLE task ALTER COLUMN work SET STORAGE EXTERNAL;
ALTER TABLE task SET (toast_tuple_target = 1024);
