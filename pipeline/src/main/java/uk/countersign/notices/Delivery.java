package uk.countersign.notices;

/** What came of handing an email to a mail server; the words are for whoever looks after it. */
sealed interface Delivery {

    /** Why it was not sent; empty when it was. */
    String words();

    /** The server has it. */
    record Sent() implements Delivery {

        @Override
        public String words() {
            return "";
        }
    }

    /** The server took nothing, and would take no other email either. */
    record NoServer(String words) implements Delivery {}

    /** The server did not take this one now. */
    record Later(String words) implements Delivery {}

    /** The server never takes this one. */
    record Refused(String words) implements Delivery {}

    /** The connection broke when the server may have taken it. */
    record Unknown(String words) implements Delivery {}

    /** It was not handed over, since it is no longer ours to. */
    record Overtaken() implements Delivery {

        @Override
        public String words() {
            return "Somebody else sends it.";
        }
    }
}
