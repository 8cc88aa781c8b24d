package uk.countersign.notice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An email to one member.
 *
 * @param schoolId whose mail server sends it
 * @param tries how often in a row it could not be sent
 */
public record Letter(
        String id,
        String schoolId,
        String memberId,
        Kind kind,
        LocalDate day,
        LetterContent content,
        Instant madeAt,
        Instant expiresAt,
        State state,
        int tries) {

    /** What it is. */
    public enum Kind {
        /** Of the morning: one a member and day. */
        DIGEST,
        /** Of what happened. */
        NOTICES
    }

    /** Where it stands. */
    public enum State {
        /** To be sent, now or later. */
        WAITING,
        /** Being handed to the mail server at this moment. */
        SENDING,
        /** The mail server has it. */
        SENT,
        /** It may have been taken, and nobody knows: it is not sent again. */
        UNKNOWN,
        /** Refused for good, or too late. */
        GIVEN_UP
    }

    /** A new one. */
    public record New(
            String schoolId, String memberId, Kind kind, LocalDate day, LetterContent content, Instant expiresAt) {}
}
