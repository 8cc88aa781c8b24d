package uk.countersign.publishing.comments;

import java.util.List;

/** What looking under a post gave. */
public sealed interface Remarks {

    /**
     * The comments, oldest first.
     *
     * @param limit what the platform keeps back, in words; empty when these are all
     */
    record Read(List<Remark> all, String limit) implements Remarks {
        public Read {
            all = List.copyOf(all);
        }
    }

    /** They cannot be read at the moment; says why. */
    record Unreadable(String why) implements Remarks {}
}
