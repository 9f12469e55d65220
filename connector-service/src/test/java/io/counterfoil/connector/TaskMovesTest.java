package io.counterfoil.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.TaskQueued;
import io.counterfoil.local.servers.testing.RealServers;
import io.counterfoil.simulator.connector.Fault;
import io.counterfoil.simulator.connector.WebConnector;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** The database itself refuses to hand out again what may have reached QuickBooks. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "connector"))
class TaskMovesTest {

    @Test
    void aTaskThatWasHandedOutIsNotReadyAgainWithoutEvidence() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued customer = merchant.customer("Ada Loveday");
        merchant.queues(customer);
        WebConnector connector = merchant.webConnector();
        connector.faults().add(new Fault.DropResponse());
        connector.update();

        JdbiException refused = assertThrows(
                JdbiException.class,
                () -> Database.update("UPDATE task SET state = 'READY' WHERE id = :id", customer.taskId()));
        assertTrue(refused.getMessage().contains("cannot go from"), refused.getMessage());
        assertThrows(
                JdbiException.class,
                () -> Database.update(
                        "UPDATE task SET state = 'READY', evidence = 'ABSENT', evidence_attempt = 'another' WHERE id = :id",
                        customer.taskId()));
        assertEquals(
                1,
                Database.update(
                        "UPDATE task SET state = 'READY', evidence = 'ABSENT', evidence_attempt = attempt_id WHERE id = :id",
                        customer.taskId()));
    }

    @Test
    void aSettledTaskStaysSettled() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued item = merchant.item("Web Item");
        merchant.queues(item);
        merchant.webConnector().update();

        for (String state : new String[] {"READY", "SENT", "UNKNOWN", "REJECTED", "WITHDRAWN"}) {
            assertThrows(
                    JdbiException.class,
                    () -> Database.update(
                            "UPDATE task SET evidence = 'ABSENT', evidence_attempt = attempt_id, state = '" + state
                                    + "' WHERE id = :id",
                            item.taskId()),
                    state);
        }
    }

    @Test
    void aTaskThatComesTwiceIsOneTaskAndAnUndecodableRecordStopsNothing() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued customer = merchant.customer("Ada Loveday");
        Wires.sendRaw("operations", merchant.store().toString(), "TaskQueued", "{not json".getBytes(UTF_8));
        Wires.send(customer, customer);
        merchant.queues(customer);

        assertEquals(1, Database.tasks(merchant.store()));
        Wires.read(
                "dead-letters",
                record -> merchant.store().toString().equals(record.key())
                        && new String(
                                        record.headers()
                                                .lastHeader("counterfoil_code")
                                                .value(),
                                        UTF_8)
                                .equals("NOT_THIS_EVENT"));
    }
}
