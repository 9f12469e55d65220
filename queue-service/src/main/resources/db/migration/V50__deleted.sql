-- A held document whose transaction stood in the company file, where somebody deleted it.
ALTER TABLE document
    ADD COLUMN deleted boolean NOT NULL DEFAULT false,
    ADD CHECK (NOT deleted OR state = 'HELD');
CREATE INDEX document_transaction ON document (txn_id) WHERE txn_id IS NOT NULL;
