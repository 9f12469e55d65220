package io.counterfoil.connector.ports;

import io.counterfoil.connector.attempt.Attempts;
import io.counterfoil.connector.attempt.Operations;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.company.CompanyQuestions;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.pull.Pulls;
import io.counterfoil.connector.session.Sessions;
import java.util.function.Supplier;

/** One database. */
public interface Ports {

    Tasks tasks();

    Attempts attempts();

    Operations operations();

    Pulls pulls();

    CompanyQuestions questions();

    Sessions sessions();

    Logins logins();

    <T> T transaction(Supplier<T> work);

    default void transaction(Runnable work) {
        transaction(() -> {
            work.run();
            return true;
        });
    }
}
