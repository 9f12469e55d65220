package io.counterfoil.history.session;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.counterfoil.history.projection.PostgresRuns;
import io.counterfoil.history.projection.PostgresSessions;
import io.counterfoil.history.projection.PostgresStores;
import io.counterfoil.history.projection.PostgresTasks;
import io.counterfoil.history.projection.Run;
import io.counterfoil.history.projection.RunId;
import io.counterfoil.history.projection.Session;
import io.counterfoil.history.projection.Store;
import io.counterfoil.history.projection.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is shown of a tenant's store; another tenant's store is as if it were not there. */
@ApplicationScoped
class History {

    private final PostgresStores stores;
    private final PostgresSessions sessions;
    private final PostgresRuns runs;
    private final PostgresTasks tasks;

    History(PostgresStores stores, PostgresSessions sessions, PostgresRuns runs, PostgresTasks tasks) {
        this.stores = stores;
        this.sessions = sessions;
        this.runs = runs;
        this.tasks = tasks;
    }

    @Transactional
    Page<SessionBody> sessions(UUID tenant, UUID storeId, Place after, int limit, int tasksOfARun) {
        store(tenant, storeId);
        List<Session> found = sessions.before(tenant, storeId, after.at(), after.id(), limit + 1);
        List<Session> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Place.of(shown.get(limit - 1)).text() : null;
        return new Page<>(bodies(shown, tasksOfARun), next);
    }

    @Transactional
    SessionBody session(UUID tenant, UUID storeId, UUID id, int tasksOfARun) {
        return bodies(List.of(one(tenant, storeId, id)), tasksOfARun).get(0);
    }

    /** The settled tasks of a session in the order in which they were settled, of one operation or of all. */
    @Transactional
    Page<TaskBody> tasks(UUID tenant, UUID storeId, UUID sessionId, @Nullable UUID operation, Place after, int limit) {
        Session session = one(tenant, storeId, sessionId);
        List<TaskBody> found = tasks.after(session.id(), operation, after.at(), after.id(), limit + 1).stream()
                .flatMap(TaskBody::of)
                .toList();
        return found.size() > limit
                ? new Page<>(
                        found.subList(0, limit), Place.of(found.get(limit - 1)).text())
                : new Page<>(found, null);
    }

    /** What became of one order's tasks, as they were settled. */
    @Transactional
    Page<TaskBody> tasksOf(UUID tenant, UUID storeId, UUID documentId) {
        store(tenant, storeId);
        return new Page<>(
                tasks.ofDocument(tenant, storeId, documentId).stream()
                        .flatMap(TaskBody::of)
                        .toList(),
                null);
    }

    private Session one(UUID tenant, UUID storeId, UUID id) {
        return sessions.one(tenant, storeId, id).orElseThrow(() -> Problem.noSuch("session", id));
    }

    @Transactional
    ContactsBody contacts(UUID tenant, UUID storeId) {
        Optional<Store> store = store(tenant, storeId);
        return new ContactsBody(
                stores.lastContacts(tenant, List.of(storeId))
                        .getOrDefault(storeId, Optional.empty())
                        .orElse(null),
                stores.contactsWithoutWork(storeId),
                store.map(Store::lastRefusedSignIn).orElse(null));
    }

    /** Those of the stores that are the tenant's. */
    @Transactional
    List<HealthBody> healths(UUID tenant, List<UUID> storeIds) {
        List<Session> last = sessions.last(tenant, storeIds);
        Map<UUID, SessionBody> bodies = bodies(last, 0).stream().collect(toMap(SessionBody::sessionId, identity()));
        Map<UUID, List<RunBody>> runsOf = last.stream()
                .collect(toMap(Session::storeId, session -> Objects.requireNonNull(bodies.get(session.id()))
                        .runs()));
        return stores.lastContacts(tenant, storeIds).entrySet().stream()
                .map(store -> HealthBody.of(
                        store.getKey(), store.getValue().orElse(null), runsOf.getOrDefault(store.getKey(), List.of())))
                .toList();
    }

    /** Empty for a store that has not been heard of: a new one, whose Web Connector has not called yet. */
    private Optional<Store> store(UUID tenant, UUID id) {
        Optional<Store> store = stores.findByIdOptional(id);
        if (store.isPresent() && !store.get().tenantId().equals(tenant)) {
            throw Problem.noSuch("store", id);
        }
        return store;
    }

    private List<SessionBody> bodies(List<Session> shown, int tasksOfARun) {
        List<UUID> ids = shown.stream().map(Session::id).toList();
        Map<UUID, List<Run>> runsOf = runs.of(ids).stream().collect(groupingBy(Run::sessionId));
        Map<RunId, PostgresTasks.Tried> tried = tasks.tried(ids);
        Map<RunId, List<Task>> first = tasks.first(ids, tasksOfARun).stream().collect(groupingBy(Task::runId));
        return shown.stream()
                .map(session -> body(
                        session,
                        runsOf.getOrDefault(session.id(), List.of()).stream()
                                .map(run -> RunBody.of(
                                        run,
                                        tried.getOrDefault(run.id(), PostgresTasks.Tried.NONE),
                                        first.getOrDefault(run.id(), List.of())))
                                .toList()))
                .toList();
    }

    private static SessionBody body(Session session, List<RunBody> runs) {
        return new SessionBody(
                session.id(), session.openedAt(), session.closedAt(), session.how(), session.message(), runs);
    }
}
