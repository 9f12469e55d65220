package io.counterfoil.connector.qbxml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What QuickBooks answered to a message set.
 *
 * @param messageSetId echoed when the set named one; null otherwise
 * @param messageSetStatus state of QuickBooks' error recovery: 0 kept; 600, 9001, 9002, 9004, 9005; null when none was
 *     asked for
 */
public record Answer(
        @Nullable String messageSetId, @Nullable Integer messageSetStatus, List<Reply> replies) {

    public Answer {
        replies = List.copyOf(replies);
    }

    /** The only reply to a request; none when it is missing, has no status or is given twice, which proves nothing. */
    public Optional<Reply> to(String requestId) {
        List<Reply> found =
                replies.stream().filter(r -> r.requestId().equals(requestId)).toList();
        return found.size() == 1 && found.get(0).head().readable() ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The set was executed and these are its replies. */
    public boolean executed() {
        return messageSetStatus == null || messageSetStatus == 0 || messageSetStatus == 9005;
    }
}
