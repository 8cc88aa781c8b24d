package uk.countersign.approval;

import java.util.List;
import uk.countersign.draft.Content;

/**
 * Asks, ahead of the time, whether a content would be taken. Whoever publishes answers; no platform is asked, so it
 * takes no longer than reading the record.
 */
public interface DryRun {

    /** A school's accounts, as they are now. */
    Trial in(String schoolId);

    /** Tries contents on the accounts of a school. */
    @FunctionalInterface
    interface Trial {

        /** What each account of the content says, in the order of their ids. */
        List<Answer> of(Content content);
    }

    /**
     * What is known of one account.
     *
     * @param platform as people write it
     * @param refusals why this content would surely be refused, in whole sentences
     * @param doubts what has to be put right before its time, and can be without changing the content
     */
    record Answer(String channelId, String platform, List<String> refusals, List<String> doubts) {

        public Answer {
            refusals = List.copyOf(refusals);
            doubts = List.copyOf(doubts);
        }

        public boolean takes() {
            return refusals.isEmpty() && doubts.isEmpty();
        }
    }
}
