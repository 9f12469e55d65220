package io.counterfoil.connector.memory;

import io.counterfoil.connector.attempt.Attempts;
import io.counterfoil.connector.attempt.Operations;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.company.CompanyQuestions;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.ports.Ports;
import io.counterfoil.connector.pull.Pulls;
import io.counterfoil.connector.session.Sessions;
import java.util.function.Supplier;

/** All ports on one memory. */
public record MemoryPorts(Memory memory) implements Ports {

    @Override
    public Tasks tasks() {
        return new MemoryTasks(memory);
    }

    @Override
    public Attempts attempts() {
        return new MemoryAttempts(memory);
    }

    @Override
    public Operations operations() {
        return new MemoryOperations(memory);
    }

    @Override
    public CompanyQuestions questions() {
        return new MemoryCompanyQuestions(memory);
    }

    @Override
    public Pulls pulls() {
        return new MemoryPulls(memory);
    }

    @Override
    public Sessions sessions() {
        return new MemorySessions(memory);
    }

    @Override
    public Logins logins() {
        return new MemoryLogins(memory);
    }

    @Override
    public <T> T transaction(Supplier<T> work) {
        return memory.transaction(work);
    }
}
