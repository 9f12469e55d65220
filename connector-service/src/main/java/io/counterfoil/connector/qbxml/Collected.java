package io.counterfoil.connector.qbxml;

import java.io.Reader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** All records of a small answer. */
final class Collected implements Sink {

    private final int max;
    private final IdentityHashMap<Reply.Head, List<Reply.Entry>> records = new IdentityHashMap<>();
    private int elements;

    private Collected(int max) {
        this.max = max;
    }

    /** @param max elements; nothing when there are more */
    static Optional<Answer> from(Reader qbxml, int max) {
        Collected collected = new Collected(max);
        return AnswerReader.stream(qbxml, collected)
                .filter(answer -> collected.elements <= max)
                .map(collected::complete);
    }

    @Override
    public void record(Reply.Head reply, Reply.Entry record) {
        elements += size(record);
        if (elements <= max) {
            records.computeIfAbsent(reply, r -> new ArrayList<>()).add(record);
        } else {
            records.clear();
        }
    }

    private static int size(Reply.Entry entry) {
        return 1 + entry.children().stream().mapToInt(Collected::size).sum();
    }

    private Answer complete(Answer bare) {
        List<Reply> replies = bare.replies().stream()
                .map(reply -> new Reply(reply.head(), records.getOrDefault(reply.head(), List.of())))
                .toList();
        return new Answer(bare.messageSetId(), bare.messageSetStatus(), replies);
    }
}
