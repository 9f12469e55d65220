-- Why the last refused sign-in was refused. The ones before were not told apart: nearly all are wrong passwords.
ALTER TABLE login ADD COLUMN last_refused_why text NOT NULL DEFAULT 'WRONG_PASSWORD'
    CHECK (last_refused_why IN ('WRONG_PASSWORD', 'NO_PASSWORD_YET'));
