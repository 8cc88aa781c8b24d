package uk.countersign.sandbox.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of call that a fault can be armed for. */
public enum Operation {
    /** The call that makes a post visible; on Instagram {@code media_publish}. */
    CREATE_POST,
    /** A call that brings a picture, or a part of one. */
    UPLOAD_MEDIA,
    /** Taking a post down. */
    DELETE_POST,
    /** Reading an account's posts, or one of them. */
    READ_POSTS,
    /** Hiding, showing or deleting a comment; a reply is a post that becomes visible. */
    MODERATE,
    /** Checking or renewing a token: who am I, what is this token worth, give me a new one. */
    TOKEN;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Operation> named(String id) {
        return Arrays.stream(values())
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }
}
