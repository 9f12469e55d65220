package io.counterfoil.cart.reading;

/**
 * What an adapter can do, in words for the table "Supported Carts".
 *
 * @param versions of the cart that it is made for
 * @param key what a person enters as the key
 * @param secret what a person enters as the secret
 * @param witness what has shown that it reads the cart right
 * @param items how changed items are found
 * @param customers how changed customers are found
 * @param stock how stock is written
 */
public record Capabilities(
        String cart,
        String versions,
        Orders orders,
        Refunds refunds,
        String key,
        String secret,
        Witness witness,
        Followed items,
        Followed customers,
        Stock stock) {

    /** Without items, customers and stock. */
    public static Capabilities ofOrders(
            String cart, String versions, Orders orders, Refunds refunds, String key, String secret, Witness witness) {
        return new Capabilities(
                cart, versions, orders, refunds, key, secret, witness, Followed.NOT, Followed.NOT, Stock.NONE);
    }

    /** How records that are new or changed are found; those that are found can be written too. */
    public enum Followed {
        NOT("no"),
        BY_LAST_CHANGE("every change"),
        /** The cart cannot say what changed: a part of all is read again at each poll. */
        IN_TURNS("new ones at once, changes in turns");

        private final String words;

        Followed(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What the number means that a cart keeps for an item. */
    public enum Meaning {
        /** What may be sold from now on: unshipped orders are already off. */
        SALABLE("salable"),
        /** What is on the shelf: the cart takes its unshipped orders off by itself. */
        ON_HAND("on hand");

        private final String words;

        Meaning(String words) {
            this.words = words;
        }
    }

    /**
     * How stock is written.
     *
     * @param batch how many items at once; 0: none
     * @param compared whether the cart refuses the value when its own has moved meanwhile
     */
    public record Stock(Meaning meaning, int batch, boolean compared) {

        public static final Stock NONE = new Stock(Meaning.SALABLE, 0, false);

        public String words() {
            return batch == 0
                    ? "no"
                    : meaning.words
                            + (batch == 1 ? ", one by one" : ", " + batch + " at once")
                            + (compared ? ", compare-and-set" : "");
        }
    }

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
        REAL_SHOPS("recorded exchanges of real shops, and tried by hand on one"),
        BY_HAND("tried by hand on real shops"),
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
