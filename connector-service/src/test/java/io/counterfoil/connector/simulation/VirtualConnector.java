package io.counterfoil.connector.simulation;

import io.counterfoil.simulator.quickbooks.Answer;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import io.counterfoil.simulator.quickbooks.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A Web Connector that makes one move at a time, and before QuickBooks everything that can go wrong on the way. */
final class VirtualConnector {

    /** Then its request has timed out, or QuickBooks would be long done. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private final UUID store;
    private final String ownerId;
    private final VirtualService service;
    private final VirtualClock clock;
    private final Trouble trouble;
    private final Story story;
    private final String name;
    private Runnable next = this::authenticate;
    private boolean idle = true;
    private @Nullable CompanyFile file;
    private @Nullable Session quickBooks;
    private String ticket = "";
    private String request = "";
    private Instant requested = Instant.MIN;
    private @Nullable Answer answer;
    private boolean first;

    VirtualConnector(
            String name,
            UUID store,
            String ownerId,
            VirtualService service,
            VirtualClock clock,
            Trouble trouble,
            Story story) {
        this.name = name;
        this.story = story;
        this.store = store;
        this.ownerId = ownerId;
        this.service = service;
        this.clock = clock;
        this.trouble = trouble;
    }

    boolean isIdle() {
        return idle;
    }

    /** @param open the company file that is open in QuickBooks now */
    void move(CompanyFile open) {
        if (idle) {
            file = open;
        }
        if (trouble.connectorDies()) {
            story.tell(name, () -> "dies");
            giveUp();
        } else {
            next.run();
        }
    }

    void giveUp() {
        idle = true;
        next = this::authenticate;
    }

    /** A call; the update is over when it has no answer. */
    private <T> Optional<T> call(String operation, Supplier<T> call) {
        try {
            trouble.beforeCall();
            T reply = call.get();
            if (trouble.repeatsCall()) {
                story.tell(name, () -> operation + " repeated");
                reply = call.get();
            }
            T told = reply;
            story.tell(name, () -> operation + " -> " + told);
            if (!trouble.losesReply()) {
                return Optional.of(reply);
            }
            story.tell(name, () -> "never hears it");
        } catch (Died died) {
            story.tell(name, () -> operation + ": the service died");
            trouble.serviceDied();
        }
        giveUp();
        return Optional.empty();
    }

    private void authenticate() {
        idle = false;
        call("authenticate", () -> service.authenticate(store))
                .ifPresent(given -> given.ifPresentOrElse(this::begin, this::giveUp));
    }

    private void begin(String given) {
        ticket = given;
        first = true;
        quickBooks = file().begin(ownerId);
        next = trouble.quickBooksCannotStart() ? this::connectionError : this::sendRequest;
    }

    private void connectionError() {
        call("connectionError", () -> service.connectionError(ticket, "0x80040408", "Could not start QuickBooks."))
                .ifPresent(reply -> {
                    if (reply.equals("done")) {
                        next = this::close;
                    } else {
                        next = trouble.quickBooksCannotStart() ? this::connectionError : this::sendRequest;
                    }
                });
    }

    private void sendRequest() {
        String facts = first ? quickBooks().hostCompanyPreferences().response() : "";
        call("sendRequestXML", () -> service.sendRequest(ticket, facts, file().path()))
                .ifPresent(reply -> {
                    first = false;
                    request = reply;
                    requested = clock.instant();
                    next = reply.isEmpty() || reply.equals("NoOp") ? this::getLastError : this::execute;
                });
    }

    private void execute() {
        if (clock.instant().isAfter(requested.plus(PATIENCE))) {
            giveUp();
            return;
        }
        answer = trouble.spoil(() -> quickBooks().process(request));
        story.tell(name, () -> "QuickBooks: " + answer);
        next = this::receiveResponse;
    }

    private void receiveResponse() {
        Answer given = answer();
        String spoiled = trouble.garble(given.response());
        String deliveredTo = ticket;
        if (trouble.delaysAnswer()) {
            story.tell(name, () -> "the answer is delayed");
            trouble.later(() -> service.receiveResponse(deliveredTo, spoiled, given.hresult(), given.message()));
            giveUp();
            return;
        }
        call("receiveResponseXML", () -> service.receiveResponse(ticket, spoiled, given.hresult(), given.message()))
                .ifPresent(percent -> {
                    if (percent < 0) {
                        next = this::getLastError;
                    } else {
                        next = percent == 100 ? this::close : this::sendRequest;
                    }
                });
    }

    private void getLastError() {
        call("getLastError", () -> service.lastError(ticket)).ifPresent(words -> {
            if (words.equals("NoOp")) {
                clock.pass(Duration.ofSeconds(5));
                next = this::sendRequest;
            } else {
                next = this::close;
            }
        });
    }

    private void close() {
        call("closeConnection", () -> {
            service.close(ticket);
            return true;
        });
        giveUp();
    }

    private CompanyFile file() {
        return Objects.requireNonNull(file);
    }

    private Session quickBooks() {
        return Objects.requireNonNull(quickBooks);
    }

    private Answer answer() {
        return Objects.requireNonNull(answer);
    }
}
