package io.counterfoil.queue.document;

import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.queue.plan.Amounts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a settled task makes of its document. */
final class Answer {

    static final String NEEDS_PERSON = "NEEDS_PERSON";
    static final String REJECTED = "REJECTED";
    static final String WITHDRAWN = "WITHDRAWN";
    static final String NOT_CLEARED = "NOT_CLEARED";

    private Answer() {}

    /** Empty when the answer is to another task than the one posted last. */
    static Optional<Standing> to(Posting posting, TaskSettled event, List<Reason> reasons) {
        return event.taskId().equals(posting.taskId())
                ? Optional.of(standing(posting, event, reasons))
                : Optional.empty();
    }

    /** Nothing is under way, and now an earlier task turns out to have been entered after all. */
    static Optional<Standing> toAnEarlierTask(Posting asked, TaskSettled event) {
        return event.outcome() == TaskSettled.Outcome.CONFIRMED
                ? Optional.of(confirmed(asked, event, List.of()))
                : Optional.empty();
    }

    /** It was withdrawn; now it is known by whom. */
    static Optional<Standing> toTheWithdrawnTask(TaskSettled event, List<Reason> reasons) {
        return event.outcome() == TaskSettled.Outcome.WITHDRAWN
                        && reasons.stream().allMatch(reason -> reason.code().equals(WITHDRAWN))
                ? Optional.of(withdrawn(event))
                : Optional.empty();
    }

    /** The order was transferred again while an earlier task was thought lost, and that was entered after all. */
    static List<Reason> enteredBefore(TaskSettled event, List<Reason> reasons) {
        return event.outcome() == TaskSettled.Outcome.CONFIRMED
                ? and(
                        reasons,
                        new Reason(
                                "ENTERED_BEFORE",
                                "An earlier transfer of this order stands in QuickBooks as" + " transaction "
                                        + event.remoteId() + ". See to it that the order is not there twice."))
                : reasons;
    }

    private static Standing standing(Posting posting, TaskSettled event, List<Reason> reasons) {
        return switch (event.outcome()) {
            case CONFIRMED -> confirmed(posting, event, reasons);
            case NEEDS_PERSON ->
                new Uncertain(
                        posting,
                        and(
                                changes(reasons),
                                new Reason(
                                        NEEDS_PERSON,
                                        words(event) + " Look for document number " + posting.refNumber()
                                                + " in QuickBooks before it is released again.")));
            case REJECTED, ABSENT -> new Held(List.of(new Reason(REJECTED, words(event), about(event))));
            case WITHDRAWN -> withdrawn(event);
        };
    }

    private static Standing withdrawn(TaskSettled event) {
        return new Held(List.of(new Reason(
                WITHDRAWN,
                words(event) + " It was taken back before QuickBooks got it. Release it again to enter it.")));
    }

    private static Standing confirmed(Posting posting, TaskSettled event, List<Reason> reasons) {
        return new Exported(
                posting, entry(event), event.differs() ? and(changes(reasons), differs(event)) : changes(reasons));
    }

    static Entry entry(TaskSettled event) {
        return new Entry(
                Objects.requireNonNull(event.remoteId(), "confirmed without a TxnID"),
                event.totals() == null ? null : event.totals().total(),
                event.editSequence());
    }

    /** What was wrong with the transaction before is settled; what the shop changed since is not. */
    static List<Reason> afterChange(TaskSettled event, List<Reason> reasons) {
        List<Reason> open = reasons.stream().filter(Change::isAbout).toList();
        return event.differs() ? and(open, differs(event)) : open;
    }

    static List<Reason> changeFailed(TaskSettled event, List<Reason> reasons) {
        return and(
                reasons,
                new Reason(
                        Change.NOT_CHANGED,
                        "The change was not made in QuickBooks. " + words(event),
                        event.statusCode() == null ? null : event.statusCode().toString()));
    }

    static Reason notCleared(TaskSettled event) {
        return new Reason(
                NOT_CLEARED, "It stands in QuickBooks, but was not marked as cleared. " + words(event), about(event));
    }

    private static Reason differs(TaskSettled event) {
        String books = event.totals() == null ? "" : Amounts.text(event.totals().total());
        String order = event.expectedTotal() == null ? "" : Amounts.text(event.expectedTotal());
        return new Reason(
                "TOTAL_DIFFERS",
                "QuickBooks has " + books + " as the total, the order has " + order + ". Correct it in QuickBooks.");
    }

    /** What the answer does not settle: that the order changed meanwhile, or was entered before. */
    private static List<Reason> changes(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> !reason.code().equals(NEEDS_PERSON))
                .toList();
    }

    /** QuickBooks' code; null when it was refused before QuickBooks saw it. */
    private static @Nullable String about(TaskSettled event) {
        return event.statusCode() == null ? null : event.statusCode().toString();
    }

    private static String words(TaskSettled event) {
        String code = event.statusCode() == null ? "" : " (" + event.statusCode() + ")";
        String quoted = event.statusMessage().isBlank()
                ? ""
                : " QuickBooks says: \"" + event.statusMessage() + "\"" + code + ".";
        return (event.explanation() + quoted).strip();
    }

    private static List<Reason> and(List<Reason> reasons, Reason more) {
        return Stream.concat(reasons.stream(), Stream.of(more)).distinct().toList();
    }
}
