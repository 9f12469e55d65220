package io.counterfoil.local.journey;

import io.counterfoil.local.run.Service;
import io.counterfoil.simulator.connector.Operation;
import io.counterfoil.simulator.connector.Steps;
import io.counterfoil.simulator.connector.UpdateResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A moment in a call of the Web Connector at which connector-service is killed. */
enum KillPoint {
    /** c.auth.replied: the Web Connector has its ticket. */
    AUTH_REPLIED {
        @Override
        void kill(Steps update, UUID store, ConnectorDatabase database) {
            update.stepTo(Operation.AUTHENTICATE);
            update.step();
            killService();
        }
    },
    /** c.send.marked: the attempt is committed, no byte of the answer is written. */
    SEND_MARKED {
        @Override
        void kill(Steps update, UUID store, ConnectorDatabase database) {
            stepToReceipt(update, store, database);
            database.confirmCommits(false);
            try {
                killWhenWaitingFor("SyncRep", update, database);
            } finally {
                database.confirmCommits(true);
            }
        }
    },
    /** c.send.written: the Web Connector has the request, and QuickBooks does it. */
    SEND_WRITTEN {
        @Override
        void kill(Steps update, UUID store, ConnectorDatabase database) {
            stepToReceipt(update, store, database);
            update.step();
            killService();
        }
    },
    /** c.recv.read: the answer has arrived, nothing was done about it. */
    RECV_READ {
        @Override
        void kill(Steps update, UUID store, ConnectorDatabase database) throws SQLException {
            stepToAnswer(update, store, database);
            try (Connection held = database.holdSessions(store)) {
                killWhenWaitingFor("Lock", update, database);
                held.rollback();
            }
        }
    },
    /** c.recv.parsed: the answer is read and its tasks are settled, nothing is committed. */
    RECV_PARSED {
        @Override
        void kill(Steps update, UUID store, ConnectorDatabase database) throws SQLException {
            stepToAnswer(update, store, database);
            try (Connection held = database.holdOutbox(store)) {
                killWhenWaitingFor("Lock", update, database);
                held.rollback();
            }
        }
    },
    /** c.recv.replied: the Web Connector knows that the answer has been taken. */
    RECV_REPLIED {
        @Override
        void kill(Steps update, UUID store, ConnectorDatabase database) {
            stepToAnswer(update, store, database);
            update.step();
            killService();
        }
    };

    abstract void kill(Steps update, UUID store, ConnectorDatabase database) throws SQLException;

    private static void stepToReceipt(Steps update, UUID store, ConnectorDatabase database) {
        update.stepTo(Operation.SEND_REQUEST);
        while (!database.receiptIsNext(store)) {
            stepOn(update);
            update.stepTo(Operation.SEND_REQUEST);
        }
    }

    private static void stepToAnswer(Steps update, UUID store, ConnectorDatabase database) {
        update.stepTo(Operation.RECEIVE_RESPONSE);
        while (!database.receiptIsOut(store)) {
            stepOn(update);
            update.stepTo(Operation.RECEIVE_RESPONSE);
        }
    }

    private static void stepOn(Steps update) {
        if (update.step().isEmpty()) {
            throw new IllegalStateException("the update ended without the receipt: " + ended(update));
        }
    }

    private static UpdateResult ended(Steps update) {
        try {
            return update.finish();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void killWhenWaitingFor(String reason, Steps update, ConnectorDatabase database) {
        CompletableFuture<?> call = CompletableFuture.runAsync(update::step);
        database.awaitStatementThatWaitsFor(reason);
        killService();
        call.join();
    }

    private static void killService() {
        Everything.run().kill(Service.CONNECTOR);
    }
}
