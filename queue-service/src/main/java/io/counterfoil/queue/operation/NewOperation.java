package io.counterfoil.queue.operation;

import io.counterfoil.queue.access.BadQuestion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body that asks for an operation by its name. */
record NewOperation(@Nullable String name) {

    ListOperation named() {
        return Optional.ofNullable(name)
                .flatMap(ListOperation::named)
                .orElseThrow(() -> new BadQuestion(
                        "\"name\" is one of: " + ListOperation.titles() + ". Orders are pushed by releasing them."));
    }
}
