package io.counterfoil.connector.company;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Questions about company files in PostgreSQL. */
@ApplicationScoped
class PostgresCompanyQuestions implements CompanyQuestions {

    private static final String ASK = """
            INSERT INTO company_question (store_id, kind, name, file, since) VALUES (:store, :kind, :name, :file, :since)
            ON CONFLICT (store_id) DO UPDATE SET kind = :kind, name = :name, file = :file, since = :since
            """;

    private final Jdbi database;

    PostgresCompanyQuestions(Jdbi database) {
        this.database = database;
    }

    @Override
    public Optional<CompanyQuestion> of(UUID storeId) {
        return database.withHandle(sql -> sql.createQuery("SELECT * FROM company_question WHERE store_id = :store")
                .bind("store", storeId)
                .map((row, context) -> new CompanyQuestion(
                        CompanyQuestion.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("file"),
                        row.getTimestamp("since").toInstant()))
                .findOne());
    }

    @Override
    public void ask(UUID storeId, CompanyQuestion question) {
        database.useHandle(sql -> sql.createUpdate(ASK)
                .bind("store", storeId)
                .bind("kind", question.kind().name())
                .bind("name", question.name())
                .bind("file", question.file())
                .bind("since", question.since())
                .execute());
    }

    @Override
    public void drop(UUID storeId) {
        database.useHandle(sql -> sql.createUpdate("DELETE FROM company_question WHERE store_id = :store")
                .bind("store", storeId)
                .execute());
    }
}
