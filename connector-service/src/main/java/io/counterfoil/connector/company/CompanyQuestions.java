package io.counterfoil.connector.company;

import java.util.Optional;
import java.util.UUID;

/** Open questions about company files, at most one a store. Every call joins the running transaction. */
public interface CompanyQuestions {

    Optional<CompanyQuestion> of(UUID storeId);

    void ask(UUID storeId, CompanyQuestion question);

    void drop(UUID storeId);
}
