package io.counterfoil.connector.memory;

import io.counterfoil.connector.pull.Pulls;
import io.counterfoil.events.BooksList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Pulls in memory. */
public final class MemoryPulls implements Pulls {

    private final Memory memory;

    public MemoryPulls(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<Iteration> of(UUID taskId) {
        return Optional.ofNullable(memory.statement().pulls.get(taskId));
    }

    @Override
    public void save(Iteration iteration) {
        memory.statement().pulls.put(iteration.taskId(), iteration);
    }

    @Override
    public void end(UUID taskId) {
        memory.statement().pulls.remove(taskId);
    }

    @Override
    public OptionalInt pageSize(UUID storeId, BooksList list) {
        Integer size = memory.statement().pageSizes.get(List.of(storeId, list));
        return size == null ? OptionalInt.empty() : OptionalInt.of(size);
    }

    @Override
    public void learnPageSize(UUID storeId, BooksList list, int records) {
        memory.statement().pageSizes.put(List.of(storeId, list), records);
    }
}
