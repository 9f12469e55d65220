package io.counterfoil.connector.memory;

import io.counterfoil.connector.attempt.Operations;
import java.util.UUID;

/** Names of operations in memory. */
public final class MemoryOperations implements Operations {

    private final Memory memory;

    public MemoryOperations(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void name(UUID operationId, UUID storeId, String name) {
        memory.statement().operations.putIfAbsent(operationId, name);
    }

    @Override
    public String nameOf(UUID operationId) {
        return memory.statement().operations.getOrDefault(operationId, "");
    }
}
