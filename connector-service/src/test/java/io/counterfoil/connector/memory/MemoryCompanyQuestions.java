package io.counterfoil.connector.memory;

import io.counterfoil.connector.company.CompanyQuestion;
import io.counterfoil.connector.company.CompanyQuestions;
import java.util.Optional;
import java.util.UUID;

/** Questions about company files in memory. */
public final class MemoryCompanyQuestions implements CompanyQuestions {

    private final Memory memory;

    public MemoryCompanyQuestions(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<CompanyQuestion> of(UUID storeId) {
        return Optional.ofNullable(memory.statement().questions.get(storeId));
    }

    @Override
    public void ask(UUID storeId, CompanyQuestion question) {
        memory.statement().questions.put(storeId, question);
    }

    @Override
    public void drop(UUID storeId) {
        memory.statement().questions.remove(storeId);
    }
}
