package io.counterfoil.cart.reading;

/**
 * What an adapter can do, in words for the table "Supported Carts".
 *
 * @param versions of the cart that it is made for
 * @param key what a person enters as the key
 * @param secret what a person enters as the secret
 * @param witness what has shown that it reads the cart right
 */
public record Capabilities(
        String cart, String versions, Orders orders, Refunds refunds, String key, String secret, Witness witness) {

    /** How orders that are new or changed are found. */
    public enum Orders {
        BY_LAST_CHANGE("every change"),
        /** The cart cannot say what changed: those of the last weeks are read again and again. */
        BY_ORDER_DAY("new ones at once; changes for 30 days");

        private final String words;

        Orders(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How refunds are found. */
    public enum Refunds {
        WITH_THE_ORDER("with the order"),
        ON_THEIR_OWN("followed on their own");

        private final String words;

        Refunds(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What the adapter was held against. */
    public enum Witness {
        RECORDED_EXCHANGES("recorded exchanges of real shops"),
        OWN_SERVER("not tried on a real shop");

        private final String words;

        Witness(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
