package io.counterfoil.connector.memory;

import io.counterfoil.connector.login.Login;
import io.counterfoil.connector.login.Logins;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Logins in memory. */
public final class MemoryLogins implements Logins {

    private final Memory memory;

    public MemoryLogins(Memory memory) {
        this.memory = memory;
    }

    /** A login as kept. */
    record Row(
            Login login,
            @Nullable String mac,
            String companyPath,
            long contacts,
            @Nullable Instant lastContact,
            @Nullable Refusal lastRefusal) {}

    @Override
    public Optional<Login> of(UUID storeId, UUID tenantId) {
        return Optional.of(made(storeId, tenantId).login())
                .filter(login -> login.tenantId().equals(tenantId));
    }

    private Row made(UUID storeId, UUID tenantId) {
        return memory.statement()
                .logins
                .computeIfAbsent(
                        storeId,
                        id -> new Row(new Login(id, tenantId, null, "sc-" + id, null), null, "", 0, null, null));
    }

    @Override
    public void feeds(UUID storeId, UUID tenantId, UUID booksId) {
        made(storeId, tenantId);
        change(
                storeId,
                row -> row.login().tenantId().equals(tenantId)
                        ? with(
                                row,
                                new Login(
                                        storeId,
                                        tenantId,
                                        booksId,
                                        row.login().userName(),
                                        row.login().company()))
                        : row);
    }

    @Override
    public Login byStore(UUID storeId) {
        return row(storeId).login();
    }

    private Row row(UUID storeId) {
        Row row = memory.statement().logins.get(storeId);
        if (row == null) {
            throw new NoSuchElementException("login of store " + storeId);
        }
        return row;
    }

    @Override
    public Optional<Caller> caller(String userName, String mac, Instant now) {
        return memory.statement().logins.values().stream()
                .filter(row -> row.login().userName().equals(userName))
                .findFirst()
                .map(row -> new Caller(
                        row.login(),
                        Objects.requireNonNullElse(row.mac(), ""),
                        row.companyPath(),
                        mac.equals(row.mac()) && hasWork(row.login(), now)));
    }

    private boolean hasWork(Login login, Instant now) {
        UUID store = login.storeId();
        return login.booksId() != null
                && (login.company() == null
                        || new MemoryTasks(memory).anyReady(store, now)
                        || new MemoryAttempts(memory).nextToAsk(store, now).isPresent()
                        || !new MemorySessions(memory).lockOpen(store).isEmpty());
    }

    @Override
    public void setPassword(UUID storeId, String mac) {
        change(
                storeId,
                row -> new Row(
                        row.login(), mac, row.companyPath(), row.contacts(), row.lastContact(), row.lastRefusal()));
    }

    @Override
    public void setCompanyPath(UUID storeId, String path) {
        change(
                storeId,
                row -> new Row(row.login(), row.mac(), path, row.contacts(), row.lastContact(), row.lastRefusal()));
    }

    @Override
    public void pin(UUID storeId, Login.Company company) {
        change(storeId, row -> {
            Login login = row.login();
            return with(row, new Login(storeId, login.tenantId(), login.booksId(), login.userName(), company));
        });
    }

    @Override
    public void unpin(UUID storeId) {
        change(storeId, row -> {
            Login login = row.login();
            return with(row, new Login(storeId, login.tenantId(), login.booksId(), login.userName(), null));
        });
    }

    @Override
    public void count(Map<UUID, Contacts> gathered) {
        gathered.forEach((storeId, contacts) -> change(
                storeId,
                row -> new Row(
                        row.login(),
                        row.mac(),
                        row.companyPath(),
                        row.contacts() + contacts.accepted(),
                        contacts.lastContact() == null ? row.lastContact() : contacts.lastContact(),
                        contacts.lastRefusal() == null ? row.lastRefusal() : contacts.lastRefusal())));
    }

    @Override
    public Status status(UUID storeId) {
        Row row = row(storeId);
        return new Status(row.mac() != null, row.companyPath(), row.contacts(), row.lastContact(), row.lastRefusal());
    }

    private void change(UUID storeId, UnaryOperator<Row> change) {
        memory.statement().logins.computeIfPresent(storeId, (id, row) -> change.apply(row));
    }

    private static Row with(Row row, Login login) {
        return new Row(login, row.mac(), row.companyPath(), row.contacts(), row.lastContact(), row.lastRefusal());
    }
}
