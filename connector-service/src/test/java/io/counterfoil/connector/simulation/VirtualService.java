package io.counterfoil.connector.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.connector.decision.CompanyDecisions;
import io.counterfoil.connector.decision.Decisions;
import io.counterfoil.connector.login.Login;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.login.Password;
import io.counterfoil.connector.memory.Memory;
import io.counterfoil.connector.memory.MemoryPorts;
import io.counterfoil.connector.session.Conversation;
import io.counterfoil.connector.session.Parts;
import io.counterfoil.connector.session.SignIn;
import io.counterfoil.events.Event;
import io.counterfoil.events.TaskSettled;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** connector-service: the production classes on memory. It can be killed between any two statements. */
final class VirtualService {

    static final Duration ABSENCE_AFTER = Duration.ofMinutes(2);

    private static final int ALIVE = -1;
    private static final String PASSWORD = "keyed hash";

    final MemoryPorts ports;
    private final Memory memory;
    private final SignIn signIn;
    private final Conversation conversation;
    private final Parts parts;
    private int statementsToLive = ALIVE;

    VirtualService(Chance chance, VirtualClock clock) {
        memory = new Memory(this::live);
        ports = new MemoryPorts(memory);
        parts = new Parts(
                ports.sessions(),
                ports.attempts(),
                ports.tasks(),
                ports.operations(),
                ports.pulls(),
                ports.questions(),
                ports.logins(),
                memory::publish,
                new Password("0123456789abcdef0123456789abcdef".getBytes(UTF_8)),
                chance,
                clock,
                ABSENCE_AFTER,
                150);
        signIn = parts.signIn();
        conversation = parts.conversation();
    }

    Login signUp(UUID store, UUID tenant, UUID books) {
        return transaction(() -> {
            ports.logins().feeds(store, tenant, books);
            ports.logins().setPassword(store, PASSWORD);
            return ports.logins().byStore(store);
        });
    }

    /** Somewhere in the next call, perhaps. */
    void dieAfter(int statements) {
        statementsToLive = statements;
    }

    private void live() {
        if (statementsToLive != ALIVE && statementsToLive-- == 0) {
            statementsToLive = ALIVE;
            throw new Died();
        }
    }

    <T> T transaction(Supplier<T> work) {
        try {
            return memory.transaction(work);
        } finally {
            statementsToLive = ALIVE;
        }
    }

    /** A ticket; nothing when there is no work. */
    Optional<String> authenticate(UUID store) {
        return transaction(() -> {
            Login login = ports.logins().byStore(store);
            return ports.logins()
                    .caller(login.userName(), PASSWORD, parts.clock().instant())
                    .filter(Logins.Caller::hasWork)
                    .map(caller -> signIn.open(login));
        });
    }

    String sendRequest(String ticket, String companyFacts, String file) {
        return transaction(() -> conversation.next(ticket, companyFacts, file));
    }

    int receiveResponse(String ticket, String response, String hresult, String message) {
        return transaction(() -> conversation.answered(ticket, response, hresult, message));
    }

    String connectionError(String ticket, String hresult, String message) {
        return transaction(() -> conversation.connectionFailed(ticket, hresult, message));
    }

    String lastError(String ticket) {
        return transaction(() -> conversation.lastError(ticket));
    }

    void close(String ticket) {
        transaction(() -> {
            conversation.close(ticket);
            return true;
        });
    }

    void sweep() {
        transaction(() -> {
            parts.endings().abandonIdle();
            return true;
        });
    }

    Decisions decisions() {
        return new Decisions(parts.tasks(), parts.publisher(), parts.clock());
    }

    CompanyDecisions companyDecisions() {
        return new CompanyDecisions(
                parts.questions(), parts.logins(), parts.tasks(), parts.endings(), parts.publisher(), parts.clock());
    }

    Map<UUID, String> states() {
        return memory.states();
    }

    List<TaskSettled> settled() {
        return published(TaskSettled.class);
    }

    <E extends Event> List<E> published(Class<E> type) {
        return memory.published().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
