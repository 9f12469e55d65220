package io.counterfoil.simulator.quickbooks;

import java.util.Optional;

/** What QuickBooks gives back for a message set. */
public sealed interface Answer {

    /** The response, empty when there is none. */
    String response();

    /** The error code of the call, empty when there is none. */
    String hresult();

    /** The words for the error code, empty when there is none. */
    String message();

    /** QuickBooks answered. */
    record Response(String response) implements Answer {
        @Override
        public String hresult() {
            return "";
        }

        @Override
        public String message() {
            return "";
        }
    }

    /** The call failed. {@code reason} is for the reader of a log only: QuickBooks never tells it. */
    record Failure(String hresult, String message, String reason) implements Answer {
        @Override
        public String response() {
            return "";
        }

        static Optional<Failure> of(String hresult, String message) {
            return Optional.of(new Failure(hresult, message, "on demand"));
        }

        static Failure parsing(String reason) {
            return new Failure(
                    "0x80040400", "QuickBooks found an error when parsing the provided XML text stream.", reason);
        }
    }
}
