package io.counterfoil.queue.pull;

import io.counterfoil.events.PullPage;

/** What QuickBooks calls a record: lists without levels have a name only. */
final class FullName {

    private FullName() {}

    static String of(PullPage.Item record) {
        return record.fields().getOrDefault("FullName", record.fields().getOrDefault("Name", ""));
    }
}
