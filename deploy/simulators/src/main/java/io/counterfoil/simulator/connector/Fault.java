package io.counterfoil.simulator.connector;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something that goes wrong once, at the next occasion. In JSON: {@code {"fault": "die", "call": ..., ...}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fault")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fault.DropResponse.class, name = "drop-response"),
    @JsonSubTypes.Type(value = Fault.Die.class, name = "die"),
    @JsonSubTypes.Type(value = Fault.Repeat.class, name = "repeat"),
    @JsonSubTypes.Type(value = Fault.ForgetMessageSets.class, name = "forget-message-sets"),
    @JsonSubTypes.Type(value = Fault.RefuseToStore.class, name = "refuse-to-store"),
    @JsonSubTypes.Type(value = Fault.AnswerHresult.class, name = "answer-hresult")
})
public sealed interface Fault {

    /** QuickBooks does the work, and its response never leaves: the session just ends. */
    record DropResponse() implements Fault {}

    /** The process dies at once before or after a call. */
    record Die(Operation call, Moment moment) implements Fault {}

    /** A call is sent twice; the second answer counts. */
    record Repeat(Operation call) implements Fault {}

    /** QuickBooks loses all stored message sets before the next request. */
    record ForgetMessageSets() implements Fault {}

    /** QuickBooks carries out the next request and cannot store its answer (9005). */
    record RefuseToStore() implements Fault {}

    /** QuickBooks fails at the next request, without doing anything. */
    record AnswerHresult(String hresult, String message) implements Fault {}

    /** On which side of a call. */
    enum Moment {
        BEFORE,
        AFTER
    }
}
