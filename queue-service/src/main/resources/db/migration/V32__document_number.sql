-- Whether a document number is taken is looked up for each dry run.
CREATE INDEX document_ref_number ON document (ref_number) WHERE ref_number IS NOT NULL;
