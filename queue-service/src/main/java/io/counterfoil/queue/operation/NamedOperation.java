package io.counterfoil.queue.operation;

import java.util.UUID;

/** An operation besides those that read lists, which a person queues by its name. */
public interface NamedOperation {

    String title();

    OpenOperation queue(Request request);

    /** Who asks for it in which store, and for what. */
    record Request(UUID storeId, UUID tenantId, String by, NewOperation wanted) {}
}
