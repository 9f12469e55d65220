package io.counterfoil.connector.simulation;

import io.counterfoil.simulator.quickbooks.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What goes wrong, by chance, until it is told to stop. */
final class Trouble {

    private final Chance chance;
    private final VirtualService service;
    private final Story story;
    private final List<Runnable> late = new ArrayList<>();
    private final int rarity;
    private boolean stopped;
    private int deaths;

    Trouble(Chance chance, VirtualService service, Story story) {
        this.story = story;
        this.chance = chance;
        this.service = service;
        rarity = 4 + chance.below(12);
    }

    void stop() {
        stopped = true;
    }

    /** How often the service has died. */
    int deaths() {
        return deaths;
    }

    private boolean strikes(int rareness) {
        return !stopped && chance.oneIn(rareness * rarity);
    }

    boolean connectorDies() {
        return strikes(2);
    }

    boolean quickBooksCannotStart() {
        return strikes(4);
    }

    void beforeCall() {
        if (strikes(1)) {
            service.dieAfter(chance.below(40));
        }
    }

    void serviceDied() {
        deaths++;
    }

    /** The service has done its part; nobody hears of it. */
    boolean losesReply() {
        return strikes(1);
    }

    boolean repeatsCall() {
        return strikes(2);
    }

    boolean delaysAnswer() {
        return strikes(3);
    }

    void later(Runnable call) {
        late.add(call);
    }

    /** Something that was under way arrives now. */
    void arrive() {
        if (!late.isEmpty() && chance.oneIn(3)) {
            try {
                beforeCall();
                story.tell("late", () -> "an answer arrives");
                late.remove(chance.below(late.size())).run();
            } catch (Died died) {
                serviceDied();
            }
        }
    }

    /** QuickBooks fails before or after it has done the work, or refuses the set. */
    Answer spoil(Supplier<Answer> work) {
        if (strikes(4)) {
            return new Answer.Failure("0x80040402", "Unexpected error.", "before");
        }
        if (strikes(4)) {
            return new Answer.Failure("0x80040400", "QuickBooks found an error when parsing.", "refused");
        }
        Answer answer = work.get();
        return strikes(4) ? new Answer.Failure("0x80040402", "Unexpected error.", "after") : answer;
    }

    String garble(String response) {
        return strikes(5) && response.length() > 200 ? response.substring(0, response.length() - 100) : response;
    }
}
