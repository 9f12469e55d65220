package io.counterfoil.admin.console;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;

/** What became of one order that somebody wanted in QuickBooks, as queue-service says. */
record Released(UUID documentId, boolean released, String why) {

    /** Of all of them, in a sentence. */
    static Notice told(List<Released> answers) {
        long done = answers.stream().filter(Released::released).count();
        String reasons = answers.stream()
                .filter(answer -> !answer.released())
                .map(Released::why)
                .distinct()
                .collect(joining(" "));
        String words = ConsoleTexts.text("transferred", done);
        return reasons.isEmpty()
                ? Notice.good(words)
                : Notice.bad(words + " " + ConsoleTexts.text("not_transferred", answers.size() - done) + " " + reasons);
    }
}
