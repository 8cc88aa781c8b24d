package uk.countersign.connectors;

/** A platform to try a connector on, with an account of ours. */
interface Place {

    Connector connector();

    Account account();

    /** Another account. */
    Account open(String handle) throws Exception;

    /** A post that this platform takes. */
    OutgoingPost post(String text);

    OutgoingMedia picture(String name, String altText);

    /** How many posts of our account a reader sees. */
    int standing() throws Exception;

    /** What our account calls itself. */
    default String displayName() {
        return "Oakfield School";
    }

    /** How the address of a post begins; nothing where posts have none. */
    default String permalinksBeginWith() {
        return "http";
    }
}
