package uk.countersign.publishing.accounts;

import uk.countersign.school.Channel;

/** What confirming an account gave. */
public sealed interface Confirmed {

    /** It is connected. */
    record Connected(Channel channel) implements Confirmed {}

    /** It is not; says why and what to do. */
    record Refused(String message) implements Confirmed {}
}
