package uk.countersign.publishing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The key under which a part of a thread is sent, the same for every attempt at it. */
final class PartKey {

    private static final long TIME_AND_VERSION = 0xFFFF_FFFF_FFFF_F000L;

    private PartKey() {}

    /** The post's own for the first part; the others' tell the same time, for platforms that order posts by it. */
    static String of(String postId, int part) {
        if (part == 1) {
            return postId;
        }
        var first = UUID.fromString(postId);
        var own = UUID.nameUUIDFromBytes((postId + "/" + part).getBytes(StandardCharsets.UTF_8));
        var high = first.getMostSignificantBits() & TIME_AND_VERSION | own.getMostSignificantBits() & ~TIME_AND_VERSION;
        return new UUID(high, own.getLeastSignificantBits()).toString();
    }
}
