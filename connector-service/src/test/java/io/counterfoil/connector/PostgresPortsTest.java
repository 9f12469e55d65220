package io.counterfoil.connector;

import io.counterfoil.connector.attempt.Attempts;
import io.counterfoil.connector.attempt.Operations;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.company.CompanyQuestions;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.ports.Ports;
import io.counterfoil.connector.ports.PortsContract;
import io.counterfoil.connector.pull.Pulls;
import io.counterfoil.connector.session.Sessions;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "connector"))
class PostgresPortsTest extends PortsContract {

    @Inject
    Tasks tasks;

    @Inject
    Attempts attempts;

    @Inject
    Operations operations;

    @Inject
    Pulls pulls;

    @Inject
    CompanyQuestions questions;

    @Inject
    Sessions sessions;

    @Inject
    Logins logins;

    @Override
    protected Ports ports() {
        return new OnPostgres(tasks, attempts, operations, pulls, questions, sessions, logins);
    }

    private record OnPostgres(
            Tasks tasks,
            Attempts attempts,
            Operations operations,
            Pulls pulls,
            CompanyQuestions questions,
            Sessions sessions,
            Logins logins)
            implements Ports {

        @Override
        public <T> T transaction(Supplier<T> work) {
            return QuarkusTransaction.requiringNew().call(work::get);
        }
    }
}
