package io.counterfoil.admin.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Within the transaction of a {@link TenantScoped} method, says first whose rows it is about. */
@TenantScoped
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class TenantScope {

    private final PostgresScope scope;
    private final Actor actor;
    private final TransactionSynchronizationRegistry transaction;

    TenantScope(PostgresScope scope, Actor actor, TransactionSynchronizationRegistry transaction) {
        this.scope = scope;
        this.actor = actor;
        this.transaction = transaction;
    }

    @AroundInvoke
    Object within(InvocationContext call) throws Exception {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            scope.of(actor);
        }
        return call.proceed();
    }
}
