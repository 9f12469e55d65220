-- What people put right of one order here, because the shop cannot.
ALTER TABLE document ADD COLUMN corrections json;
