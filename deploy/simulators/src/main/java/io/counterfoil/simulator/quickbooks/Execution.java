package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import io.counterfoil.simulator.xml.XmlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out one message set with QuickBooks' error recovery: a set sent under a new id is kept with its answer, asked
 * for with the same id as old and new, and cleared by naming it as the old one.
 */
final class Execution {

    private static final int LONGEST_SET_ID = 23;
    private static final int LONGEST_REQUEST_ID = 50;
    private static final String EVERYTHING = "ClearAllMessageSets";

    private final MessageSet set;
    private final Work work;
    private final Pause pause;

    Execution(MessageSet set, Work work, Pause pause) {
        this.set = set;
        this.work = work;
        this.pause = pause;
    }

    String response() {
        if (isTooLong(set.newId()) || isTooLong(set.oldId())) {
            return statusOnly(9004);
        }
        if (set.newId().isPresent() && set.newId().equals(set.oldId())) {
            return statusOnly(held().isPresent() ? 0 : 9002);
        }
        if (set.newId().isEmpty()
                && set.oldId().isPresent()
                && !clears(set.oldId().get())) {
            return statusOnly(600);
        }
        set.oldId().ifPresent(this::clear);
        return held().map(this::stored).orElseGet(this::executed);
    }

    private static boolean isTooLong(Optional<String> id) {
        return id.filter(text -> text.length() > LONGEST_SET_ID).isPresent();
    }

    private Optional<Change.AnswerStored> held() {
        return set.newId().flatMap(this::kept);
    }

    private Optional<Change.AnswerStored> kept(String id) {
        return work.books().answers().find(work.application(), id);
    }

    private boolean clears(String old) {
        return old.equals(EVERYTHING) || kept(old).isPresent();
    }

    private void clear(String old) {
        if (old.equals(EVERYTHING)) {
            work.change(new Change.AnswersCleared(work.application()));
        } else if (kept(old).isPresent()) {
            work.change(new Change.AnswerCleared(work.application(), old));
        }
    }

    private String stored(Change.AnswerStored held) {
        return held.fingerprint().equals(set.fingerprint()) ? held.answer() : statusOnly(9001);
    }

    private String executed() {
        Optional<Integer> death = work.circumstances().death();
        List<Node> replies = replies(death.orElse(Integer.MAX_VALUE));
        String answer = written(replies, 0);
        if (set.newId().isPresent() && !work.circumstances().canStore()) {
            return survived(death, written(replies, 9005));
        }
        set.newId()
                .ifPresent(
                        id -> work.change(new Change.AnswerStored(work.application(), id, set.fingerprint(), answer)));
        return survived(death, answer);
    }

    private static String survived(Optional<Integer> death, String answer) {
        death.ifPresent(unused -> {
            throw new QuickBooksDied();
        });
        return answer;
    }

    private List<Node> replies(int death) {
        List<Node> replies = new ArrayList<>();
        boolean stopped = false;
        for (Node request : set.requests()) {
            if (replies.size() == death) {
                throw new QuickBooksDied();
            }
            Reply reply = stopped ? Reply.of(Status.NOT_PROCESSED) : reply(request);
            stopped |= set.stopsOnError() && reply.status().isError();
            Node response = reply.to(request);
            replies.add(set.wantsNoData() ? response.with(List.of()) : response);
        }
        return replies;
    }

    private Reply reply(Node request) {
        if (request.attribute("requestID").orElse("").length() > LONGEST_REQUEST_ID) {
            return Reply.of(Status.requestIdTooLong());
        }
        pause.of(work.circumstances().delay());
        try {
            refuse(request);
            return Families.of(request.name()).answer(request, work);
        } catch (RequestRefused refused) {
            return Reply.of(refused.status());
        }
    }

    private void refuse(Node request) {
        work.circumstances().refusal(Asked.of(request, work)).ifPresent(status -> {
            throw new RequestRefused(status);
        });
    }

    private String statusOnly(int code) {
        return written(List.of(), code);
    }

    private String written(List<Node> replies, int recoveryStatus) {
        Map<String, String> attributes = new LinkedHashMap<>();
        set.newId().ifPresent(id -> attributes.put("newMessageSetID", id));
        if (set.newId().isPresent() || set.oldId().isPresent()) {
            attributes.put("messageSetStatusCode", Integer.toString(recoveryStatus));
        }
        Node messages = Node.of("QBXMLMsgsRs", replies).with(attributes);
        return "<?xml version=\"1.0\" ?>\n" + XmlWriter.write(Node.of("QBXML", messages));
    }
}
