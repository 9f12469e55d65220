-- Customers are looked for by their e-mail address, as often as orders are planned.
CREATE INDEX book_record_email ON book_record (books_id, lower(fields ->> 'Email'))
    WHERE list = 'CUSTOMERS' AND fields ->> 'Email' IS NOT NULL;
