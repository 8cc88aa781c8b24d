package uk.countersign.publishing.accounts;

/** How connecting an account begins. */
public enum Way {
    /** At the platform's consent screen, to which this program is known. */
    CONSENT,
    /** With the name of a server, which gets to know this program and then has a consent screen. */
    SERVER,
    /** With what opens the account being typed here. */
    SIGN_IN
}
